package vn.kiphan.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.report.ReceiptSection;
import vn.kiphan.report.SubmissionId;

/**
 * What the receipt of a submission says to the unit that filed it.
 *
 * @param totals in one line, in the reader's language; empty for a nil report
 * @param termsLabel tells several reports on one directive apart; empty where there is one
 * @param sections what the parts of the report list
 * @param evidence how many files were filed
 * @param withdrawnAt when the unit took it back; null while it stands
 */
public record Receipt(
        SubmissionId submission,
        String number,
        int ordinal,
        String unit,
        String directive,
        String subject,
        String termsLabel,
        Instant at,
        String by,
        Instant dueAt,
        boolean onTime,
        boolean nil,
        LocalDate figuresAsOf,
        String totals,
        int evidence,
        String sha256,
        List<ReceiptSection> sections,
        boolean supplement,
        @Nullable Instant withdrawnAt) {

    /** What anybody may know who holds the number and the hash: names as they were when it was filed. */
    public record Match(
            String number,
            String unit,
            String directive,
            Instant at,
            boolean onTime,
            @Nullable Instant withdrawnAt) {}
}
