package vn.kiphan.document;

/** Whoever knows whether a stored file may be handed on; there is one in the application. */
public interface FileScreen {

    /** A file has been stored; called in the transaction that stores it. */
    void arrived(FileId file);

    Standing of(FileId file);

    /** Whether a file may be handed on. */
    enum Standing {
        /** Found clean, or nobody is configured to look. */
        RELEASED,
        /** To its owners only. */
        WAITING,
        /** To nobody. */
        INFECTED
    }
}
