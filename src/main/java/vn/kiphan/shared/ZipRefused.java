package vn.kiphan.shared;

import java.io.IOException;

/** An archive that {@link ZipGuard} does not let through, and why. The message is for the log, never for a page. */
public final class ZipRefused extends IOException {

    private final Reason reason;

    ZipRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** No zip container at all. */
        NOT_AN_ARCHIVE,
        /** A password is needed: an encrypted entry, or an Office file that is encrypted as a whole. */
        ENCRYPTED,
        /** Unpacks to more than is reasonable, or has more entries. */
        BOMB,
        /** Cut off, contradicts itself, hides data beside its entries, or has names that no Office program writes. */
        DAMAGED
    }
}
