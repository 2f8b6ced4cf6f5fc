package vn.kiphan.letter;

import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.LetterText;

/** The urgency stamped on a letter (Decree 30/2020, appendix I, box 10b). */
public enum Urgency {
    TIMED_FLASH("Hỏa tốc hẹn giờ"),
    FLASH("Hỏa tốc"),
    VERY_URGENT("Thượng khẩn"),
    URGENT("Khẩn");

    private final String officialName;
    private final String folded;

    Urgency(String officialName) {
        this.officialName = officialName;
        this.folded = LetterText.fold(officialName);
    }

    /** The name as the decree writes it. */
    public String officialName() {
        return officialName;
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
