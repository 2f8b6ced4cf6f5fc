package vn.kiphan.letter;

import org.jspecify.annotations.Nullable;

/** The urgency stamped on a letter (Decree 30/2020, appendix I, box 10b). */
public enum Urgency {
    TIMED_FLASH("hoa toc hen gio"),
    FLASH("hoa toc"),
    VERY_URGENT("thuong khan"),
    URGENT("khan");

    private final String folded;

    Urgency(String folded) {
        this.folded = folded;
    }

    /** The urgency that a line states when it states nothing else; null otherwise. */
    static @Nullable Urgency stampedAs(String foldedLine) {
        for (Urgency urgency : values()) {
            if (urgency.folded.equals(foldedLine)) {
                return urgency;
            }
        }
        return null;
    }
}
