package vn.kiphan.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.report.SubmissionId;

/** A submission in the queue. {@code onTime} is that of the first submission, which a return does not change. */
record ReviewRow(
        SubmissionId submission,
        DirectiveId directive,
        String termsLabel,
        String unitName,
        String groupName,
        int ordinal,
        Instant submittedAt,
        Instant dueAt,
        boolean onTime,
        boolean extended,
        boolean nil,
        boolean withdrawn,
        int entries,
        int outsideWindow,
        int evidence,
        @Nullable Instant judgedAt,
        @Nullable String judgedBy,
        boolean supplement,
        @Nullable String startedBy) {}
