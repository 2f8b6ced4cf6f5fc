package vn.kiphan.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.coverage.Entry;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.document.FileId;
import vn.kiphan.report.EvidenceLine;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.UnitId;

/**
 * A submission as it was filed, for those who judge it and add it up. Labels are in the reader's language; everything else is the
 * snapshot, which never changes.
 */
public record SubmissionView(
        Header header,
        LocalDate figuresAsOf,
        String nilReason,
        List<Entry> entries,
        List<Evidence> evidence,
        String sha256) {

    /**
     * What a list of submissions shows. {@code onTime} judges the first submission of the report that stands, also on the later ones;
     * {@code ordinal} counts from 1. {@code supplement} says that it was filed after acceptance; {@code withdrawal} is null while it
     * stands.
     */
    public record Header(
            SubmissionId id,
            UUID report,
            AssignmentId assignment,
            DirectiveId directive,
            UnitId unit,
            String unitName,
            int ordinal,
            String receiptNumber,
            Instant submittedAt,
            String submittedBy,
            Instant dueAt,
            boolean onTime,
            boolean nil,
            int entries,
            boolean supplement,
            @Nullable Withdrawal withdrawal) {}

    /** That the unit took the submission back; the reason may be empty. */
    public record Withdrawal(Instant at, String by, String reason) {}

    /** A file of the snapshot; {@code entry} is the entry that it proves, if a single one; {@code preview} when there is a small picture; {@code scan} as in {@link EvidenceLine}. */
    public record Evidence(
            FileId file,
            String name,
            String sha256,
            @Nullable UUID entry,
            boolean preview,
            String scan) {}
}
