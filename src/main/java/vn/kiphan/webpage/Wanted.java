package vn.kiphan.webpage;

import java.util.Set;

/**
 * What a visit is for.
 *
 * @param accept the value of the header of that name
 * @param types the media types that are read; others are refused before their content is
 * @param etag what the server called the version that is known; empty when none is
 * @param lastModified what the server said about the age of that version; empty when it did not
 */
public record Wanted(String accept, Set<String> types, String etag, String lastModified) {

    static final Wanted PAGE =
            new Wanted("text/html,application/xhtml+xml;q=0.9", Set.of("text/html", "application/xhtml+xml"), "", "");

    /** A text whatever the server calls it: robots.txt is served as anything. */
    static final Wanted TEXT = new Wanted("text/plain,*/*;q=0.1", Set.of(), "", "");

    boolean takes(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
