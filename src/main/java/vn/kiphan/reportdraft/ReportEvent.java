package vn.kiphan.reportdraft;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** Something was done to the draft of a report; the trail keeps it under the report. */
public record ReportEvent(Author by, String action, UUID report, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "report";
    }

    @Override
    public UUID subjectId() {
        return report;
    }
}
