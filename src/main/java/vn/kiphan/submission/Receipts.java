package vn.kiphan.submission;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.AskedForMemory;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.coverage.Totals;
import vn.kiphan.report.ReportParts;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** Receipts of submissions: for the unit that filed, and whether somebody's number and hash belong together. */
@Service
@Transactional(readOnly = true)
public class Receipts {

    private final SubmissionRecords records;
    private final Assignments assignments;
    private final AskedForMemory askedFor;
    private final CoverageWords words;
    private final ReportParts parts;
    private final JdbcClient jdbc;

    Receipts(
            SubmissionRecords records,
            Assignments assignments,
            AskedForMemory askedFor,
            CoverageWords words,
            ReportParts parts,
            JdbcClient jdbc) {
        this.records = records;
        this.assignments = assignments;
        this.askedFor = askedFor;
        this.words = words;
        this.parts = parts;
        this.jdbc = jdbc;
    }

    /** {@link NotFound} unless one of these units filed it. */
    public Receipt of(SubmissionId id, Set<UnitId> units) {
        AssignmentView assignment = assignments.view(records.assignmentOf(id).orElseThrow(NotFound::new), units);
        SubmissionView submission = records.view(id, assignment.unitName()).orElseThrow(NotFound::new);
        AskedFor asked = askedFor.of(assignment);
        SubmissionView.Header header = submission.header();
        return new Receipt(
                id,
                header.receiptNumber(),
                header.ordinal(),
                header.unitName(),
                asked.numberAndSymbol(),
                asked.subject(),
                assignment.termsLabel(),
                header.submittedAt(),
                header.submittedBy(),
                header.dueAt(),
                header.onTime(),
                header.nil(),
                submission.figuresAsOf(),
                Totals.of(submission.entries()).line(words),
                submission.evidence().size(),
                submission.sha256(),
                parts.receipt(id),
                header.supplement(),
                header.withdrawal() == null ? null : header.withdrawal().at());
    }

    private static @Nullable Instant withdrawnAt(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** The submission whose receipt has this number and this hash; empty whichever of them is wrong. */
    public Optional<Receipt.Match> matching(String number, String sha256) {
        return jdbc.sql("""
                select s.receipt_number, s.submitted_at,
                       s.due_at >= coalesce((select min(f.submitted_at) from coverage_standing f where f.report_id = s.report_id), s.submitted_at)
                           as on_time,
                       (select w.withdrawn_at from coverage_withdrawal w where w.submission_id = s.id) as withdrawn_at,
                       cast(s.content as json) #>> '{unit,name}' as unit,
                       cast(s.content as json) #>> '{directive,numberAndSymbol}' as directive
                from coverage_submission s
                where s.receipt_number = :number and s.sha256 = :sha256
                """)
                .param("number", number)
                .param("sha256", sha256)
                .query((row, position) -> new Receipt.Match(
                        row.getString("receipt_number"),
                        row.getString("unit"),
                        row.getString("directive"),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getBoolean("on_time"),
                        withdrawnAt(row.getTimestamp("withdrawn_at"))))
                .optional();
    }
}
