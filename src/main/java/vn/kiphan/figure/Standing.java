package vn.kiphan.figure;

/** What is known of an indicator. Nought, "nothing of the kind", "no means for it" and "not reported" are four different things. */
public enum Standing {
    /** A number, which may be 0. */
    NUMBER,
    /** The unit says that there was nothing of the kind (không phát sinh). */
    NONE,
    /** The unit says that it has no means for it (không có phương tiện). */
    NO_MEANS,
    /** Not reported. */
    EMPTY,
    /** Something was typed that cannot be read; never filed. */
    UNREADABLE;

    /** What it means in that report: whoever reports that nothing happened says so of every indicator of which they say nothing else. */
    Standing in(boolean nilReport) {
        return nilReport && this == EMPTY ? NONE : this;
    }
}
