package vn.kiphan.submission;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** A unit has filed its report, for the first time or again; published in the transaction that files it. */
public record ReportSubmitted(
        SubmissionId submission,
        AssignmentId assignment,
        DirectiveId directive,
        UnitId unit,
        int ordinal,
        String receiptNumber,
        String sha256,
        Author by,
        Instant at)
        implements Auditable {

    @Override
    public String action() {
        return "report.submit";
    }

    @Override
    public String subjectType() {
        return "submission";
    }

    @Override
    public UUID subjectId() {
        return submission.value();
    }

    @Override
    public String details() {
        return receiptNumber + ", " + ordinal + ", SHA-256 " + sha256;
    }
}
