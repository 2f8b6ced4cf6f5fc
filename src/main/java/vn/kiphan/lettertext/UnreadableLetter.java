package vn.kiphan.lettertext;

import org.jspecify.annotations.Nullable;

/** Thrown when a file cannot be read as a letter; the bundle {@code lettertext} says for each reason what happened and what to do. */
public final class UnreadableLetter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file cannot be read. */
    public enum Reason {
        NO_FILE,
        EMPTY,
        ENCRYPTED,
        TOO_LARGE,
        ARCHIVE_BOMB,
        NO_TEXT,
        OLD_WORD_FORMAT,
        NOT_A_LETTER_FILE,
        DAMAGED
    }

    private final Reason reason;

    public UnreadableLetter(Reason reason) {
        this(reason, null);
    }

    public UnreadableLetter(Reason reason, @Nullable Throwable cause) {
        super("letter cannot be read: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return "lettertext.unreadable." + reason.name();
    }
}
