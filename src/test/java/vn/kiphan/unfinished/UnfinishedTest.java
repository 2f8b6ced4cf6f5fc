package vn.kiphan.unfinished;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

/** What the tests of this module begin with: a report of a press office with a reporter and a lead who both type, and a stranger. */
@KipHanTest
abstract class UnfinishedTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    FiledReports filed;

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
    UUID entry;
    String address;

    @BeforeEach
    void begin() {
        company = cast.company();
        directives = new SentDirectives(jdbc, transactions, events);
        reporter = company.pressReporter();
        lead = company.pressLead();
        stranger = company.communeReporter();
        today = Vietnam.day(clock.instant());
        sent = directives.send(
                company.department(),
                List.of(company.press(), company.commune()),
                clock.instant().plus(Duration.ofDays(10)));
        report = filed.begin(sent.assignment(), reporter);
        entry = Ids.next();
        address = "/reports/" + report;
    }

    /** Types a field of the entry in the report. */
    MvcTestResult type(SignedInPerson person, UUID into, String field, String text, String seen) {
        return post(
                address + "/entries/" + into + "/fields/" + field,
                person,
                "shape",
                "ARTICLE",
                "text",
                text,
                "seen",
                seen);
    }

    /** An entry that is there, with its title. */
    UUID saved(String title) {
        return filed.article(report, title, "https://bao-thu.vn/" + Ids.next(), today, reporter);
    }

    MvcTestResult get(String path, SignedInPerson person) {
        return pages.get().uri(path).with(user(person)).exchange();
    }

    MvcTestResult post(String path, SignedInPerson person, String... fields) {
        var request = pages.post().uri(path).with(user(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    String page(String path) {
        return text(get(path, reporter));
    }

    static String text(MvcTestResult result) {
        return HtmlUtils.htmlUnescape(body(result));
    }

    static JsonNode json(MvcTestResult result) {
        return JSON.readTree(body(result));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    long kept() {
        return jdbc.sql("select count(*) from unfinished_entry where unit_id = :unit and dropped_at is null")
                .param("unit", company.press().value())
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

    String title(UUID of) {
        return jdbc.sql("select title from coverage_entry where id = :id")
                .param("id", of)
                .query(String.class)
                .single();
    }
}
