package vn.kiphan.amendment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a directive is amended, and the document that announced it, if there is one. */
public record Announcement(
        String reason, String officialNumber, @Nullable LocalDate officialOn) {

    public static Announcement because(String reason) {
        return new Announcement(reason, "", null);
    }
}
