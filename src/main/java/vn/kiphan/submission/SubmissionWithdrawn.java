package vn.kiphan.submission;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Author;

/** A unit took back what it had filed, before a reviewer had begun with it. Published in the transaction that does it. */
public record SubmissionWithdrawn(
        SubmissionId submission, AssignmentId assignment, String receiptNumber, String reason, Author by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return "submission.withdraw";
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
        return reason.isEmpty() ? receiptNumber : receiptNumber + ": " + reason;
    }
}
