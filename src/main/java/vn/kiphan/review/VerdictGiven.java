package vn.kiphan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.audit.Auditable;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Author;

/** A submission was accepted, or returned with a reason and a date. Published in the transaction that decides. */
public record VerdictGiven(
        SubmissionId submission,
        AssignmentId assignment,
        VerdictOutcome outcome,
        String reason,
        @Nullable LocalDate dueOn,
        Author by,
        Instant at)
        implements Auditable {

    @Override
    public String action() {
        return outcome == VerdictOutcome.ACCEPTED ? "submission.accept" : "submission.return";
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
        return dueOn == null ? "" : dueOn + ": " + reason;
    }
}
