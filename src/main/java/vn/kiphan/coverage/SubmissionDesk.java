package vn.kiphan.coverage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.Sha256;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.FilingRules;

/**
 * Files a report: moves the assignment, copies the draft into a snapshot and gives the receipt, all in one transaction. The report is
 * held meanwhile, so that of fifty requests with the same key one files and the others find what it filed.
 */
@Service
@Transactional
class SubmissionDesk {

    private final Reports reports;
    private final ReportPages pages;
    private final CheckList checkList;
    private final Assignments assignments;
    private final FilingRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SubmissionDesk(
            Reports reports,
            ReportPages pages,
            CheckList checkList,
            Assignments assignments,
            FilingRules rules,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.pages = pages;
        this.checkList = checkList;
        this.assignments = assignments;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param key made for the form; sent again, it answers with the submission that it made
     * @throws Refusal when something has to be mended first, or the assignment takes no submission now
     */
    SubmissionId submit(UUID reportId, UUID key, SignedInPerson person) {
        Report report = reports.hold(reportId, ReportDesk.values(person.reportingUnits()))
                .orElseThrow(NotFound::new);
        return filedWith(reportId, key).orElseGet(() -> {
            if (!rules.mayFile(report.unit(), person)) {
                throw new Refusal("coverage.refused.lead-files", "/reports/" + reportId + "/submission");
            }
            return file(report, key, person);
        });
    }

    private Optional<SubmissionId> filedWith(UUID report, UUID key) {
        return jdbc.sql("select id from coverage_submission where report_id = :report and submission_key = :key")
                .param("report", report)
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(SubmissionId::new);
    }

    private SubmissionId file(Report report, UUID key, SignedInPerson person) {
        // the receipt and the judgement of on time both count in whole seconds
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        assignments.submitted(report.assignment(), at, report.nil(), person.author());
        ReportPage page = pages.read(report.id(), person.reportingUnits());
        LocalDate figuresAsOf = page.declaration().figuresAsOf();
        if (figuresAsOf == null || CheckList.blocked(checkList.of(page))) {
            throw new Refusal("coverage.refused.blocked", "/reports/" + report.id() + "/submission");
        }
        SubmissionId id = SubmissionId.next();
        int ordinal = page.last() == null ? 1 : page.last().ordinal() + 1;
        String receipt = receiptNumber(at);
        String content = SnapshotContent.of(page, id, ordinal, receipt, at, person.name(), figuresAsOf)
                .text();
        String sha256 = Sha256.of(content);
        copyReport(report, id, ordinal, key, receipt, at, page, person.author(), content, sha256);
        copyEntries(report.id(), id, page.askedFor());
        copyEvidence(id, page);
        ReportParts.file(page.frame(), page.drafted(), id);
        events.publishEvent(new ReportSubmitted(
                id,
                report.assignment(),
                report.directive(),
                report.unit(),
                ordinal,
                receipt,
                sha256,
                person.author(),
                at));
        return id;
    }

    /** The year and a number that is never given twice; a number may be missing where a submission was refused at the last moment. */
    private String receiptNumber(Instant at) {
        long number = jdbc.sql("select nextval('coverage_receipt_number')")
                .query(Long.class)
                .single();
        return "BN-%d-%06d".formatted(Vietnam.day(at).getYear(), number);
    }

    private void copyReport(
            Report report,
            SubmissionId id,
            int ordinal,
            UUID key,
            String receipt,
            Instant at,
            ReportPage page,
            Author by,
            String content,
            String sha256) {
        jdbc.sql("""
                insert into coverage_submission (id, report_id, assignment_id, unit_id, directive_id, ordinal, submission_key,
                    receipt_number, submitted_at, submitted_by_id, submitted_by_name, due_at, figures_as_of, nil, nil_reason,
                    content, sha256, kind)
                select :id, r.id, r.assignment_id, r.unit_id, r.directive_id, :ordinal, :key,
                    :receipt, :at, :byId, :byName, :dueAt, r.figures_as_of, r.nil, r.nil_reason,
                    :content, :sha256, :kind
                from coverage_report r where r.id = :report
                """)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .param("key", key)
                .param("receipt", receipt)
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .param("dueAt", Timestamp.from(page.assignment().dueAt()))
                .param("content", content)
                .param("sha256", sha256)
                .param("kind", page.assignment().supplement() == null ? "REPORT" : SnapshotContent.SUPPLEMENT)
                .param("report", report.id())
                .update();
    }

    /** An entry may serve tasks of several directives: the snapshot keeps those of the directive that it reports on. */
    private void copyEntries(UUID report, SubmissionId id, AskedFor asked) {
        jdbc.sql("""
                insert into coverage_submission_entry (submission_id, entry_id, position, kind_code, channel_code, title, outlet,
                    link_pasted, link_canonical, published_on, language, airings, minutes_per_airing, places, pieces, sessions,
                    attendance, views, note, hotline_mentions, published_time, byline, relay_of, views_read_on, tags, outside_window)
                select :id, e.id, row_number() over (order by e.published_on, e.id), e.kind_code, e.channel_code, e.title, e.outlet,
                    e.link_pasted, e.link_canonical, e.published_on, e.language, e.airings, e.minutes_per_airing, e.places, e.pieces,
                    e.sessions, e.attendance, e.views, e.note,
                    e.hotline_mentions, e.published_time, e.byline, e.relay_of, e.views_read_on, e.tags,
                    coalesce(e.published_on < cast(:windowFrom as date), false)
                        or coalesce(e.published_on > cast(:windowTo as date), false)
                from coverage_report_entry re join coverage_entry e on e.id = re.entry_id
                where re.report_id = :report
                """)
                .param("id", id.value())
                .param("report", report)
                .param("windowFrom", asked.windowFrom())
                .param("windowTo", asked.windowTo())
                .update();
        jdbc.sql("""
                insert into coverage_submission_entry_task (submission_id, entry_id, task_id)
                select :id, t.entry_id, t.task_id
                from coverage_report r
                join coverage_report_entry re on re.report_id = r.id
                join coverage_entry_task t on t.entry_id = re.entry_id
                join directive_task d on d.id = t.task_id and d.directive_id = r.directive_id
                where r.id = :report
                """).param("id", id.value()).param("report", report).update();
    }

    /** At most twenty files. A file may prove an entry that the report has let go; then it proves the report. */
    private void copyEvidence(SubmissionId id, ReportPage page) {
        for (EvidenceLine file : page.evidence()) {
            jdbc.sql("""
                    insert into coverage_submission_evidence (submission_id, file_id, entry_id, name, sha256)
                    values (:id, :file, :entry, :name, :sha256)
                    """)
                    .param("id", id.value())
                    .param("file", file.file().value())
                    .param("entry", file.entry())
                    .param("name", file.name())
                    .param("sha256", file.sha256())
                    .update();
        }
    }
}
