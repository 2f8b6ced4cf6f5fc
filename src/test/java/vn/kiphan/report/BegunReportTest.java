package vn.kiphan.report;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.PageTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.ReportVerdicts;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

/** What the tests of reports begin with: a company, a directive sent to its press office and its station, a report begun. */
public abstract class BegunReportTest extends PageTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    protected Cast cast;

    @Autowired
    protected FiledReports filed;

    @Autowired
    protected Assignments assignments;

    @Autowired
    protected ReportVerdicts reportVerdicts;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected PlatformTransactionManager transactions;

    @Autowired
    protected ApplicationEventPublisher events;

    @Autowired
    protected Clock clock;

    protected Cast.Company company;
    protected SentDirectives directives;
    protected SentDirectives.Sent sent;
    protected AssignmentId assignment;
    protected SignedInPerson reporter;
    protected SignedInPerson lead;
    protected SignedInPerson stranger;
    protected LocalDate today;
    protected UUID report;
    protected String address;

    @BeforeEach
    protected void begin() {
        company = cast.company();
        directives = new SentDirectives(jdbc, transactions, events);
        sent = send();
        assignment = sent.assignment();
        reporter = company.pressReporter();
        lead = company.pressLead();
        stranger = company.communeReporter();
        today = Vietnam.day(clock.instant());
        report = filed.begin(assignment, reporter);
        address = "/reports/" + report;
    }

    protected SentDirectives.Sent send() {
        return directives.send(
                company.department(),
                List.of(company.press(), company.commune()),
                clock.instant().plus(Duration.ofDays(10)));
    }

    protected String page(String path) {
        return page(path, reporter);
    }

    protected static Map<String, Object> flash(MvcTestResult result) {
        return result.getMvcResult().getFlashMap();
    }

    protected String day(LocalDate day) {
        return Vietnam.DAY.format(day);
    }

    protected long count(String table, UUID report) {
        return jdbc.sql("select count(*) from " + table + " where report_id = :report")
                .param("report", report)
                .query(Long.class)
                .single();
    }

    protected long audited(String action, UUID subject) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :subject")
                .param("action", action)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    protected static JsonNode json(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    protected Set<UnitId> departments() {
        return Set.of(company.department());
    }
}
