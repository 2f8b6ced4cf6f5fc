package vn.kiphan.document;

/**
 * A file that is not taken, and why. Nothing of it was kept; a page shows {@link #messageKey()} beside the field.
 *
 * <p>The exception's own message is for the log.
 */
public final class FileRefused extends RuntimeException {

    private final Reason reason;

    FileRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Says what happened, what was kept and what to do. Argument 0, where the text has one: the extensions that are taken. */
    public String messageKey() {
        return "document.refused." + reason;
    }

    public enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_AT_ONCE,
        NAME_MISSING,
        NAME_TOO_LONG,
        TYPE_NOT_ALLOWED,
        CONTENT_DIFFERS_FROM_NAME,
        ARCHIVE_BOMB,
        ENCRYPTED,
        REMOTE_PART,
        NO_ROOM,
        DAMAGED
    }
}
