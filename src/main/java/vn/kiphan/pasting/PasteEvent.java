package vn.kiphan.pasting;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** Pasted lines became entries of a report, or were dropped. */
record PasteEvent(Author by, String action, UUID report, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "report";
    }

    @Override
    public UUID subjectId() {
        return report;
    }
}
