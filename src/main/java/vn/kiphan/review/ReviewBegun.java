package vn.kiphan.review;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Author;

/** A reviewer began with a submission. */
record ReviewBegun(SubmissionId submission, Author by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "submission.review";
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
        return "";
    }
}
