package vn.kiphan.entrysheet;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** A sheet of entries was sent, applied or undone; told of the report. */
record EntrySheetEvent(Author by, String action, UUID report, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "report";
    }

    @Override
    public UUID subjectId() {
        return report;
    }
}
