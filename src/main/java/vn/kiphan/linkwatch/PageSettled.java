package vn.kiphan.linkwatch;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** Somebody had something of an entry filled in from its page, or kept the entry as it is. */
record PageSettled(Author by, String action, UUID report, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "report";
    }

    @Override
    public UUID subjectId() {
        return report;
    }
}
