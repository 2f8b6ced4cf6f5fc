package vn.kiphan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.Statements;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.amendment.Amendments;
import vn.kiphan.amendment.Announcement;
import vn.kiphan.amendment.NewDeadline;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.Deadlines;
import vn.kiphan.campaign.ReportVerdicts;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Sha256;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Cast;

class CalendarPagesTest extends PageTest {

    @Autowired
    Cast cast;

    @Autowired
    Assignments assignments;

    @Autowired
    ReportVerdicts reportVerdicts;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Amendments amendments;

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
    Sent sent;
    SignedInPerson reporter;

    @BeforeEach
    void send() {
        company = cast.company();
        reporter = company.pressReporter();
        directives = new SentDirectives(jdbc, transactions, events);
        sent = directives.send(company.department(), List.of(company.press(), company.commune()), inDays(10));
    }

    @Test
    void a_person_subscribes_without_signing_in_and_sees_what_their_unit_owes() {
        String address = open(reporter);

        MvcTestResult result = fetch(address);

        assertThat(result)
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "text/calendar;charset=UTF-8")
                .hasValue("Cache-Control", "max-age=900, private")
                .hasValue("X-Content-Type-Options", "nosniff")
                .doesNotContainHeader("Set-Cookie");
        String file = unfolded(result);
        assertThat(file)
                .contains(
                        "UID:" + sent.assignment() + "@kip-han",
                        "SUMMARY:Hạn báo cáo: tuyên truyền phòng\\, chống mua bán người (614/STTTT-TTBCXB)",
                        "Đơn vị: " + company.pressName())
                .doesNotContain(company.communeName(), "Đăng tin\\, bài", "URL:", reporter.name());
        assertThat(events(file)).isEqualTo(1);
    }

    @Test
    void what_is_filed_withdrawn_or_taken_off_the_list_is_owed_no_longer() {
        String address = open(reporter);
        assertThat(events(unfolded(fetch(address)))).isEqualTo(1);

        Sent filed = directives.send(company.department(), List.of(company.press()), inDays(5));
        assertThat(events(unfolded(fetch(address)))).isEqualTo(2);
        assignments.submitted(filed.assignment(), clock.instant(), false, reporter.author());
        assertThat(events(unfolded(fetch(address)))).isEqualTo(1);

        jdbc.sql(
                        "update directive set status = 'WITHDRAWN', withdrawal_at = now(), withdrawal_by_id = ?, withdrawal_by_name = 'x',"
                                + " withdrawal_reason = 'x' where id = ?")
                .params(Ids.next(), sent.directive().value())
                .update();
        assertThat(unfolded(fetch(address))).doesNotContain("BEGIN:VEVENT").contains("BEGIN:VCALENDAR");
    }

    @Test
    void a_returned_report_is_due_on_its_own_day() {
        LocalDate day = Vietnam.day(inDays(20));
        assignments.submitted(sent.assignment(), clock.instant(), false, reporter.author());
        reportVerdicts.returned(
                sent.assignment(), day, "Bổ sung đường dẫn.", company.reviewer().author());

        assertThat(unfolded(fetch(open(reporter))))
                .contains(
                        "SUMMARY:Hạn nộp lại báo cáo",
                        "DTSTART:" + day.toString().replace("-", "") + "T165959Z")
                .doesNotContain("Bổ sung đường dẫn");
    }

    @Test
    void an_extension_moves_the_event_and_raises_its_sequence() {
        String address = open(reporter);
        int before = sequence(unfolded(fetch(address)));

        Instant later = inDays(15);
        deadlines.extend(sent.assignment(), later, company.officer().author());

        String file = unfolded(fetch(address));
        assertThat(sequence(file)).isGreaterThan(before);
        assertThat(file)
                .contains(
                        "DTSTART:" + later.toString().replaceAll("[-:]", ""), "UID:" + sent.assignment() + "@kip-han");
    }

    @Test
    void an_amended_deadline_moves_the_events_of_units_and_department() {
        String address = open(reporter);
        String file = "/directives/" + sent.directive() + "/deadlines.ics";
        int unitBefore = sequence(unfolded(fetch(address)));
        int departmentBefore = sequence(unfolded(get(file, company.officer())));

        Instant later = inDays(25);
        amendments.moveDeadline(
                sent.directive(),
                Set.of(company.department()),
                NewDeadline.at(sent.termsId(), later),
                Announcement.because("Kéo dài đợt tuyên truyền."),
                company.officer().author());

        String start = "DTSTART:" + later.toString().replaceAll("[-:]", "");
        assertThat(unfolded(fetch(address))).contains(start);
        assertThat(sequence(unfolded(fetch(address)))).isGreaterThan(unitBefore);
        assertThat(unfolded(get(file, company.officer()))).contains(start);
        assertThat(sequence(unfolded(get(file, company.officer())))).isGreaterThan(departmentBefore);
    }

    @Test
    void what_is_still_the_same_is_answered_with_304() {
        String address = open(reporter);
        String tag = fetch(address).getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(tag).isNotBlank();

        MvcTestResult again =
                pages.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag).exchange();
        assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();

        deadlines.extend(sent.assignment(), inDays(15), company.officer().author());
        assertThat(pages.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatusOk();
    }

    @Test
    void a_head_request_says_what_a_fetch_would() {
        String address = open(reporter);

        MvcTestResult head = pages.head().uri(address).exchange();

        assertThat(head).hasStatusOk();
        assertThat(head.getResponse().getHeader(HttpHeaders.ETAG))
                .isEqualTo(fetch(address).getResponse().getHeader(HttpHeaders.ETAG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "x",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "00000000-0000-7000-8000-0000000000e1",
                "..%2F..%2Fetc"
            })
    void a_bad_secret_finds_nothing(String token) {
        open(reporter);
        assertThat(pages.get()
                        .uri("/calendar/" + token + ".ics")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isIn(400, 404);
    }

    @Test
    void the_hash_that_is_kept_is_no_key() {
        String address = open(reporter);
        String token = address.replaceAll(".*/calendar/|\\.ics", "");
        String kept = jdbc.sql("select token_hash from calendar_address where person_id = ?")
                .param(reporter.id().value())
                .query(String.class)
                .single();

        assertThat(token).hasSize(43);
        assertThat(kept).isEqualTo(Sha256.of(token)).doesNotContain(token);
        assertThat(fetch("/calendar/" + kept + ".ics")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_new_address_ends_the_old_one_and_ending_ends_it() throws Exception {
        String first = open(reporter);
        String second = open(reporter);

        assertThat(second).isNotEqualTo(first);
        assertThat(fetch(first)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(fetch(second)).hasStatusOk();

        assertThat(post("/calendar/end", reporter)).hasRedirectedUrl("/calendar");
        assertThat(fetch(second)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/calendar/end", reporter)).hasRedirectedUrl("/calendar");
        assertThat(jdbc.sql(
                                "select action from audit_entry where subject_id = ? and action like 'calendar.%' order by seq")
                        .param(reporter.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("calendar.create", "calendar.renew", "calendar.end");
        assertThat(jdbc.sql(
                                "select string_agg(details, '') from audit_entry where subject_id = ? and action like 'calendar.%'")
                        .param(reporter.id().value())
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void nobody_reads_on_whose_appointment_ended_or_who_was_barred() {
        String address = open(reporter);
        jdbc.sql("update account_person set enabled = false where id = ?")
                .param(reporter.id().value())
                .update();
        assertThat(fetch(address)).hasStatus(HttpStatus.NOT_FOUND);

        jdbc.sql("update account_person set enabled = true where id = ?")
                .param(reporter.id().value())
                .update();
        assertThat(fetch(address)).hasStatusOk();
        jdbc.sql("update unit_appointment set valid_to = ? where person_id = ?")
                .params(Vietnam.day(clock.instant()), reporter.id().value())
                .update();
        assertThat(fetch(address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void fetching_takes_one_statement_and_changes_nothing() {
        String address = open(reporter);
        fetch(address);
        List<String> few = Statements.listRemembering(() -> fetch(address));
        for (int i = 0; i < 5; i++) {
            directives.send(company.department(), List.of(company.press()), inDays(3));
        }

        assertThat(few).hasSize(1).first().asString().contains("with reporting as");
        assertThat(Statements.listRemembering(() -> fetch(address))).hasSize(1);
        assertThat(jdbc.sql("select opened_at from campaign_assignment where id = ?")
                        .param(sent.assignment().value())
                        .query(Instant.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void the_page_shows_an_address_once_and_how_to_subscribe() throws Exception {
        assertThat(page(reporter)).contains("Bạn chưa có địa chỉ lịch", "Google Lịch", "iPhone", "Outlook");

        MvcTestResult opened = post("/calendar", reporter);
        Object address = opened.getMvcResult().getFlashMap().get("address");
        String shown = pages.get()
                .uri("/calendar")
                .with(user(reporter))
                .flashAttr("address", address)
                .exchange()
                .getResponse()
                .getContentAsString();

        assertThat(shown).contains(String.valueOf(address), "chỉ hiện một lần");
        assertThat(page(reporter))
                .contains("Địa chỉ lịch đang dùng", "Tạo địa chỉ mới", "Ngừng dùng")
                .doesNotContain(String.valueOf(address));
    }

    @Test
    void only_people_of_units_have_an_address() {
        assertThat(pages.get().uri("/calendar").exchange()).hasStatus3xxRedirection();
        assertThat(pages.post().uri("/calendar").with(csrf()).exchange()).hasStatus3xxRedirection();
        assertThat(pages.post().uri("/calendar").with(user(reporter)).exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/calendar", company.officer())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/calendar", company.officer())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/calendar/end", company.director())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_department_downloads_the_deadlines_of_a_directive() {
        String file = "/directives/" + sent.directive() + "/deadlines.ics";
        MvcTestResult result = get(file, company.officer());

        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .contains("filename=\"Han-bao-cao-614-STTTT-TTBCXB.ics\"");
        assertThat(unfolded(result))
                .contains("UID:" + sent.termsId() + "@kip-han", "/directives/" + sent.directive(), "STATUS:CONFIRMED");
        assertThat(get(file, cast.company().officer())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(file, reporter)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.get().uri(file).exchange()).hasStatus3xxRedirection();
        assertThat(get("/directives/" + Ids.next() + "/deadlines.ics", company.officer()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/directives/x/deadlines.ics", company.officer())).hasStatus(HttpStatus.NOT_FOUND);

        jdbc.sql(
                        "update directive set status = 'WITHDRAWN', version = version + 1, withdrawal_at = now(), withdrawal_by_id = ?,"
                                + " withdrawal_by_name = 'x', withdrawal_reason = 'x' where id = ?")
                .params(Ids.next(), sent.directive().value())
                .update();
        assertThat(unfolded(get(file, company.officer())))
                .contains("STATUS:CANCELLED")
                .doesNotContain("VALARM");
    }

    @Test
    void a_unit_downloads_its_own_deadline() throws Exception {
        String file = "/assignments/" + sent.assignment() + "/deadline.ics";
        assertThat(unfolded(get(file, reporter)))
                .contains("UID:" + sent.assignment() + "@kip-han", "/assignments/" + sent.assignment(), "BEGIN:VALARM");
        assertThat(get(file, company.communeReporter())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(file, company.officer())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.get().uri(file).exchange()).hasStatus3xxRedirection();
        assertThat(get("/assignments/" + Ids.next() + "/deadline.ics", reporter))
                .hasStatus(HttpStatus.NOT_FOUND);

        assertThat(get("/assignments/" + sent.assignment(), reporter)
                        .getResponse()
                        .getContentAsString())
                .contains(file);
        assertThat(get("/assignments", reporter).getResponse().getContentAsString())
                .contains("href=\"/calendar\"");
        assertThat(get("/directives/" + sent.directive(), company.officer())
                        .getResponse()
                        .getContentAsString())
                .contains("/directives/" + sent.directive() + "/deadlines.ics");
    }

    private String open(SignedInPerson person) {
        String address = String.valueOf(
                post("/calendar", person).getMvcResult().getFlashMap().get("address"));
        assertThat(address).matches("http://localhost/calendar/[A-Za-z0-9_-]{43}\\.ics");
        return address.substring("http://localhost".length());
    }

    private MvcTestResult fetch(String address) {
        return pages.get().uri(address).exchange();
    }

    private MvcTestResult post(String page, SignedInPerson person) {
        return pages.post().uri(page).with(user(person)).with(csrf()).exchange();
    }

    private String page(SignedInPerson person) throws Exception {
        return get("/calendar", person).getResponse().getContentAsString();
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String unfolded(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static int events(String file) {
        return file.split("BEGIN:VEVENT", -1).length - 1;
    }

    private static int sequence(String file) {
        return Integer.parseInt(file.replaceAll("(?s).*SEQUENCE:(\\d+).*", "$1"));
    }
}
