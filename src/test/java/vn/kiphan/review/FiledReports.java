package vn.kiphan.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Sha256;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Filed reports for tests: snapshots written as coverage writes them, with the assignment moved by its verb. */
public final class FiledReports {

    private final JdbcClient jdbc;
    private final Assignments assignments;

    public FiledReports(JdbcClient jdbc, Assignments assignments) {
        this.jdbc = jdbc;
        this.assignments = assignments;
    }

    /** The first or next submission of the unit's report, now, without entries. */
    public SubmissionId file(Sent sent, int unit) {
        return file(sent, unit, Instant.now().truncatedTo(ChronoUnit.SECONDS), false);
    }

    public SubmissionId file(Sent sent, int unit, Instant at, boolean nil) {
        AssignmentId assignment = sent.assignments().get(unit);
        UnitId of = sent.units().get(unit);
        UUID report = report(sent, assignment, of);
        UUID id = Ids.next();
        jdbc.sql("""
                insert into coverage_submission (id, report_id, assignment_id, unit_id, directive_id, ordinal, submission_key,
                    receipt_number, submitted_at, submitted_by_id, submitted_by_name, due_at, figures_as_of, nil, nil_reason, content, sha256)
                select :id, :report, a.id, a.unit_id, a.directive_id,
                       1 + (select count(*) from coverage_submission s where s.report_id = :report),
                       :key, :receipt, :at, :byId, :byName, a.due_at, :day, :nil, :nilReason, 'x', :hash
                from campaign_assignment a where a.id = :assignment
                """)
                .param("id", id)
                .param("report", report)
                .param("assignment", assignment.value())
                .param("key", Ids.next())
                .param("receipt", "KH-" + id)
                .param("at", Timestamp.from(at))
                .param("byId", SentDirectives.REPORTER.personId())
                .param("byName", SentDirectives.REPORTER.name())
                .param("day", Vietnam.day(at))
                .param("nil", nil)
                .param("nilReason", nil ? "Không có chuyên mục trong kỳ" : "")
                .param("hash", Sha256.of(id.toString()))
                .update();
        jdbc.sql("""
                insert into narrative_filed values
                (:id, 'workDone', 1, '', 'WORK_DONE', 'Đã đăng tin về chiến dịch'), (:id, 'results', 2, '', 'RESULTS', 'Người dân quan tâm')
                """).param("id", id).update();
        assignments.submitted(assignment, at, nil, SentDirectives.REPORTER);
        return new SubmissionId(id);
    }

    /** An article of the snapshot; the same entry id in two submissions is the same entry. */
    public void article(SubmissionId submission, UUID entry, String title, String link, boolean outsideWindow) {
        jdbc.sql("""
                insert into coverage_submission_entry (submission_id, entry_id, position, kind_code, channel_code, title, outlet,
                    link_pasted, link_canonical, published_on, language, note, outside_window)
                values (:submission, :entry,
                        (select count(*) from coverage_submission_entry e where e.submission_id = :submission) + 1,
                        'ARTICLE', 'ONLINE', :title, 'Báo thử nghiệm', :link, :link, :day, 'VIETNAMESE', '', :outside)
                """)
                .param("submission", submission.value())
                .param("entry", entry)
                .param("title", title)
                .param("link", link)
                .param("day", LocalDate.of(2026, 9, 10))
                .param("outside", outsideWindow)
                .update();
    }

    private UUID report(Sent sent, AssignmentId assignment, UnitId unit) {
        return jdbc.sql("select id from coverage_report where assignment_id = ?")
                .param(assignment.value())
                .query(UUID.class)
                .optional()
                .orElseGet(() -> newReport(sent, assignment, unit));
    }

    private UUID newReport(Sent sent, AssignmentId assignment, UnitId unit) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into coverage_report (id, version, assignment_id, unit_id, directive_id, created_at, created_by_id,
                    created_by_name, changed_at, changed_by_id, changed_by_name)
                values (:id, 0, :assignment, :unit, :directive, now(), :byId, :byName, now(), :byId, :byName)
                """)
                .param("id", id)
                .param("assignment", assignment.value())
                .param("unit", unit.value())
                .param("directive", sent.directive().value())
                .param("byId", SentDirectives.REPORTER.personId())
                .param("byName", SentDirectives.REPORTER.name())
                .update();
        return id;
    }
}
