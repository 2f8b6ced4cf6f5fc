package vn.kiphan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

/** A directive sent to a press office and a station, and a report of the press office with one article, ready to be filed. */
abstract class FilingTest extends PageTest {

    @Autowired
    Cast cast;

    @Autowired
    FiledReports filed;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    Cast.Company company;
    SentDirectives.Sent sent;
    AssignmentId assignment;
    SignedInPerson reporter;
    SignedInPerson lead;
    SignedInPerson stranger;
    SignedInPerson reviewer;
    LocalDate today;
    UUID report;
    String address;

    @BeforeEach
    void begin() {
        company = cast.company();
        sent = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.press(), company.commune()),
                        clock.instant().plus(Duration.ofDays(10)));
        assignment = sent.assignment();
        reporter = company.pressReporter();
        lead = company.pressLead();
        stranger = company.communeReporter();
        reviewer = company.reviewer();
        today = Vietnam.day(clock.instant());
        report = filed.begin(assignment, reporter);
        address = "/reports/" + report;
        filed.article(report, "Tin thứ nhất", "https://bao-thu.vn/" + report, today, reporter, sent.taskId());
        filed.tell(report, today, reporter);
    }

    /** Where the assignment stands, as its unit sees it. */
    AssignmentView standing() {
        return assignments.view(assignment, Set.of(sent.unit()));
    }

    String key(SignedInPerson person) {
        Matcher key = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"")
                .matcher(page(address + "/submission", person));
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    long ordinals() {
        return jdbc.sql("select count(*) from coverage_submission where report_id = ?")
                .param(report)
                .query(Long.class)
                .single();
    }

    long audited(String action, UUID subject) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :subject")
                .param("action", action)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    /** The deadline of the unit and the closing of the terms, as if the directive had asked for these. */
    void due(Instant due, @Nullable Instant closes) {
        // what was on time stays so: the row says both, and the database compares them
        jdbc.sql("""
                update campaign_assignment
                set due_at = :due, first_submitted_at = case when first_submitted_at > :due then :due else first_submitted_at end
                where id = :id
                """)
                .param("due", Timestamp.from(due))
                .param("id", assignment.value())
                .update();
        jdbc.sql("update directive_reporting_terms set due_at = :due, closes_at = :closes where id = :id")
                .param("due", Timestamp.from(due))
                .param("closes", closes == null ? null : Timestamp.from(closes))
                .param("id", sent.termsId())
                .update();
    }

    MvcTestResult accept(SubmissionId submission) {
        return post("/reviews/" + submission + "/acceptance", reviewer);
    }

    Set<UnitId> departments() {
        return Set.of(company.department());
    }
}
