package vn.kiphan.consolidation;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Author;

/** Somebody took the consolidated figures of a directive out of the application. */
public record ReportDownloaded(DirectiveId directive, Author by, Instant asOf, String action, String fileName)
        implements Auditable {

    @Override
    public String subjectType() {
        return "directive";
    }

    @Override
    public UUID subjectId() {
        return directive.value();
    }

    @Override
    public String details() {
        return fileName + ", " + asOf;
    }
}
