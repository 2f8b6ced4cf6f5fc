package vn.kiphan.sentreport;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Author;

/** A consolidated report was put on record, shown to the units, or hidden from them. */
record SentReportEvent(
        Author by,
        String action,
        DirectiveId directive,
        @Override String details) implements Auditable {

    @Override
    public String subjectType() {
        return "directive";
    }

    @Override
    public UUID subjectId() {
        return directive.value();
    }
}
