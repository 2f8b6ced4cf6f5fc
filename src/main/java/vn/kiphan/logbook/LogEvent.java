package vn.kiphan.logbook;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** Entries of the unit's log were taken into a report. */
record LogEvent(Author by, UUID report, String details) implements Auditable {

    @Override
    public String action() {
        return "log.pick";
    }

    @Override
    public String subjectType() {
        return "report";
    }

    @Override
    public UUID subjectId() {
        return report;
    }
}
