package vn.kiphan.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.coverage.Entry;
import vn.kiphan.coverage.EntryRows;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.document.FileId;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.UnitId;

/** Reads snapshots. Whoever calls has made sure that the reader may see them. */
@Component
class SubmissionRecords {

    /** The first submission that stands is the one that on time is judged by, also where a later one is shown. */
    private static final String SELECT = """
            select s.*, w.withdrawn_at, w.withdrawn_by_name, w.reason as withdrawal_reason,
                   s.due_at >= coalesce((select min(f.submitted_at) from coverage_standing f where f.report_id = s.report_id), s.submitted_at)
                       as on_time,
                   (select count(*) from coverage_submission_entry e where e.submission_id = s.id) as entries
            from coverage_submission s
            left join coverage_withdrawal w on w.submission_id = s.id
            """;

    private final JdbcClient jdbc;
    private final EntryRows entries;

    SubmissionRecords(JdbcClient jdbc, EntryRows entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    Optional<AssignmentId> assignmentOf(SubmissionId id) {
        return jdbc.sql("select assignment_id from coverage_submission where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(AssignmentId::new);
    }

    Optional<SubmissionId> previous(SubmissionId id) {
        return jdbc.sql("""
                select p.id from coverage_submission s
                join coverage_submission p on p.report_id = s.report_id and p.ordinal = s.ordinal - 1
                where s.id = :id
                """)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(SubmissionId::new);
    }

    List<SubmissionView.Header> headers(AssignmentId assignment, String unitName) {
        return jdbc.sql(SELECT + " where s.assignment_id = :assignment order by s.ordinal")
                .param("assignment", assignment.value())
                .query((row, number) -> header(row, unitName))
                .list();
    }

    Optional<SubmissionView> view(SubmissionId id, String unitName) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id.value())
                .query((row, number) -> view(row, unitName))
                .optional()
                .map(view -> withParts(view, id));
    }

    /** The exact text that the hash is taken of. */
    String content(SubmissionId id) {
        return jdbc.sql("select content from coverage_submission where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** Whether the file is part of that submission. */
    boolean submittedWith(FileId file, SubmissionId submission) {
        return jdbc.sql("""
                select exists (select 1 from coverage_submission_evidence
                               where file_id = :file and submission_id = :submission)
                """)
                .param("file", file.value())
                .param("submission", submission.value())
                .query(Boolean.class)
                .single();
    }

    private SubmissionView withParts(SubmissionView view, SubmissionId id) {
        return new SubmissionView(
                view.header(), view.figuresAsOf(), view.nilReason(), entries(id), evidence(id), view.sha256());
    }

    /** The entries of the snapshot, in its order. */
    private List<Entry> entries(SubmissionId submission) {
        return jdbc.sql("""
                select * from coverage_submission_entry where submission_id = :submission order by position
                """)
                .param("submission", submission.value())
                .query(entries::entry)
                .list();
    }

    private List<SubmissionView.Evidence> evidence(SubmissionId id) {
        return jdbc.sql("""
                select e.*, coalesce(p.state = 'READY', false) as preview, coalesce(s.state, '') as scan
                from coverage_submission_evidence e left join preview_picture p on p.file_id = e.file_id
                left join scan_file s on s.file_id = e.file_id
                where e.submission_id = :id order by e.name, e.file_id
                """)
                .param("id", id.value())
                .query((row, number) -> new SubmissionView.Evidence(
                        new FileId(row.getObject("file_id", UUID.class)),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getObject("entry_id", UUID.class),
                        row.getBoolean("preview"),
                        row.getString("scan")))
                .list();
    }

    private static SubmissionView view(ResultSet row, String unitName) throws SQLException {
        return new SubmissionView(
                header(row, unitName),
                row.getObject("figures_as_of", LocalDate.class),
                row.getString("nil_reason"),
                List.of(),
                List.of(),
                row.getString("sha256"));
    }

    private static SubmissionView.Header header(ResultSet row, String unitName) throws SQLException {
        return new SubmissionView.Header(
                new SubmissionId(row.getObject("id", UUID.class)),
                row.getObject("report_id", UUID.class),
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                new DirectiveId(row.getObject("directive_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                unitName,
                row.getInt("ordinal"),
                row.getString("receipt_number"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("submitted_by_name"),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("on_time"),
                row.getBoolean("nil"),
                row.getInt("entries"),
                row.getString("kind").equals(SnapshotContent.SUPPLEMENT),
                withdrawal(row));
    }

    private static SubmissionView.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("withdrawn_at");
        return at == null
                ? null
                : new SubmissionView.Withdrawal(
                        at.toInstant(), row.getString("withdrawn_by_name"), row.getString("withdrawal_reason"));
    }
}
