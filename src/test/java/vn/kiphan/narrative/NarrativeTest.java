package vn.kiphan.narrative;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

/** What the tests of this module begin with: a report of a press office, begun, with a reporter and a lead who both write in it. */
abstract class NarrativeTest extends PageTest {

    private static final JsonMapper JSON = new JsonMapper();

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
    SentDirectives directives;
    SentDirectives.Sent sent;
    SignedInPerson reporter;
    SignedInPerson lead;
    SignedInPerson stranger;
    LocalDate today;
    UUID report;
    String address;

    @BeforeEach
    void begin() {
        company = cast.company();
        directives = new SentDirectives(jdbc, transactions, events);
        reporter = company.pressReporter();
        lead = company.pressLead();
        stranger = company.communeReporter();
        today = Vietnam.day(clock.instant());
        sent = send();
        report = filed.begin(sent.assignment(), reporter);
        address = "/reports/" + report;
    }

    SentDirectives.Sent send() {
        return directives.send(
                company.department(),
                List.of(company.press(), company.commune()),
                clock.instant().plus(Duration.ofDays(10)));
    }

    /** Gives the directive's terms an outline, as its officer types it; before the report's page is first read. */
    void outline(AssignmentId assignment, String outline) {
        jdbc.sql("""
                update directive_reporting_terms set outline = :outline
                where id = (select terms_id from campaign_assignment where id = :id)
                """).param("outline", outline).param("id", assignment.value()).update();
    }

    /** One field, saved while it is typed. */
    MvcTestResult save(SignedInPerson person, String field, String text, String seen) {
        return post(address + "/fields/" + field, person, "text", text, "seen", seen);
    }

    String page(String path) {
        return page(path, reporter);
    }

    static JsonNode json(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    long audited() {
        return jdbc.sql("select count(*) from audit_entry where action = 'report.narrative' and subject_id = :report")
                .param("report", report)
                .query(Long.class)
                .single();
    }
}
