package vn.kiphan.review;

import java.util.UUID;

/** An entry of another unit with the same link. */
public record SharedLink(String unit, UUID submission, UUID entry) {

    /** Where it stands on the page of its submission. */
    public String address() {
        return "/reviews/" + submission + "#entry-" + entry;
    }
}
