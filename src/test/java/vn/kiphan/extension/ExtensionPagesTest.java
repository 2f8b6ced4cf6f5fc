package vn.kiphan.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.kiphan.campaign.SentDirectives.OFFICER;
import static vn.kiphan.campaign.SentDirectives.REPORTER;
import static vn.kiphan.campaign.SentDirectives.person;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.util.HtmlUtils;
import vn.kiphan.KipHanTest;
import vn.kiphan.Statements;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.Deadlines;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.reason.ReasonList;
import vn.kiphan.reason.Reasons;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.workday.WorkCalendar;
import vn.kiphan.workday.WorkingDays;

@KipHanTest
class ExtensionPagesTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Extensions extensions;

    @Autowired
    Assignments assignments;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Reasons reasons;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    WorkCalendar calendar;
    SentDirectives directives;
    Sent sent;
    LocalDate due;
    LocalDate asked;
    SignedInPerson reporter;
    SignedInPerson officer;
    String reason;

    @BeforeEach
    void send() {
        calendar = workingDays.calendar();
        directives = new SentDirectives(jdbc, transactions, events);
        due = calendar.plus(Vietnam.day(clock.instant()), 3);
        asked = calendar.plus(due, 4);
        sent = directives.send(3, Vietnam.endOf(due));
        reporter = person(Role.REPORTER, sent.unit());
        officer = person(Role.OFFICER, sent.department());
        reason = reasons.of(ReasonList.EXTENSION).getFirst().id().toString();
    }

    @Test
    void a_request_is_seen_in_the_officers_navigation_and_on_the_units_home() {
        assertThat(get("/extensions", officer)).doesNotContain("nav-waiting");
        ask(0);
        assertThat(get("/directives", officer)).contains("nav-waiting", "1 việc đang chờ");
        assertThat(get("/assignments", reporter)).contains("Đang xin gia hạn đến 23:59 ngày");
    }

    @Test
    void the_unit_asks_and_sees_its_request_on_the_assignments_page() {
        assertThat(get(page(), reporter)).contains("Đề nghị gia hạn", page() + "/extension");
        assertThat(get(page() + "/extension", reporter)).contains("Hạn hiện tại", "Hoạt động tuyên truyền diễn ra");
        assertThat(post(
                        page() + "/extension",
                        reporter,
                        "day",
                        typed(asked),
                        "reason",
                        reason,
                        "words",
                        "Chờ số liệu thôn"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page());
        assertThat(get(page(), reporter))
                .contains("Chờ quyết định", "Chờ số liệu thôn", "Rút đề nghị")
                .doesNotContain(page() + "/extension\"");
        assertThat(get(page() + "/extension", reporter))
                .contains("đang chờ quyết định")
                .doesNotContain("Gửi đề nghị");
    }

    @Test
    void a_new_deadline_for_all_ends_the_request_and_unit_and_officer_read_why() {
        ask(0);
        deadlines.move(sent.directive(), sent.termsId(), Vietnam.endOf(asked.plusDays(1)), OFFICER);
        assertThat(get(page(), reporter))
                .contains("Không còn cần vì đã có hạn mới", "văn bản sửa đổi đã cho mọi đơn vị hạn mới 23:59 ngày")
                .doesNotContain("Chờ quyết định", "Rút đề nghị");
        assertThat(get("/extensions", officer)).doesNotContain("nav-waiting");
        assertThat(get("/extensions?tab=over", officer)).contains("Không còn cần vì đã có hạn mới");
    }

    @Test
    void a_day_off_is_asked_back_once_with_the_next_working_day() {
        LocalDate off = asked.plusDays(1);
        while (calendar.isWorkingDay(off)) {
            off = off.plusDays(1);
        }
        String back = body(
                post(page() + "/extension", reporter, "day", typed(off), "reason", reason, "words", "Chờ số liệu"));
        assertThat(back)
                .contains("là ngày nghỉ", "Ngày làm việc kế tiếp", typed(off), "Chờ số liệu", "name=\"useDay\"");
        assertThat(extensions.of(sent.assignment())).isEmpty();

        post(
                page() + "/extension",
                reporter,
                "day",
                typed(off),
                "reason",
                reason,
                "words",
                "Chờ số liệu",
                "dayOff",
                off.toString());
        assertThat(extensions.of(sent.assignment()).getFirst().askedUntil()).isEqualTo(Vietnam.endOf(off));

        AssignmentId other = sent.assignments().get(1);
        LocalDate next = calendar.onOrAfter(off);
        post(
                "/assignments/" + other + "/extension",
                person(Role.LEAD, sent.units().get(1)),
                "day",
                typed(off),
                "reason",
                reason,
                "words",
                "Chờ",
                "useDay",
                typed(next));
        assertThat(extensions.of(other).getFirst().askedUntil()).isEqualTo(Vietnam.endOf(next));
    }

    @Test
    void what_was_typed_wrongly_is_shown_again_with_the_sentence_beside_it() {
        String back = body(post(page() + "/extension", reporter, "day", typed(due), "words", "Chờ số liệu"));
        assertThat(back).contains("không muộn hơn hạn hiện tại", "Chọn một lý do", "Chờ số liệu", typed(due));
        assertThat(body(post(page() + "/extension", reporter, "day", "31/2/2027", "reason", reason, "words", "")))
                .contains("Không có ngày này", "31/2/2027", "Ghi vài lời");
        assertThat(body(post(
                        page() + "/extension",
                        reporter,
                        "day",
                        typed(asked),
                        "reason",
                        Ids.next().toString(),
                        "words",
                        "x")))
                .contains("Chọn một lý do");
        assertThat(extensions.of(sent.assignment())).isEmpty();
    }

    @Test
    void the_unit_takes_it_back() {
        ExtensionId request = ask(0);
        assertThat(post(page() + "/extension/" + request + "/withdrawal", reporter))
                .hasStatus3xxRedirection();
        assertThat(get(page(), reporter)).contains("Đơn vị đã rút");
        assertThat(post(page() + "/extension/" + request + "/withdrawal", reporter))
                .hasStatus(409);
    }

    @Test
    void the_officer_sees_what_waits_and_grants_it() {
        ExtensionId request = ask(0);
        assertThat(get("/extensions", officer))
                .contains("Đài truyền thanh xã số 1", "02613 000 000", "/extensions/" + request, "Chờ quyết định");
        assertThat(get("/extensions/" + request, officer)).contains("Hoạt động thử", "ngày làm việc kể từ hôm nay");
        assertThat(post("/extensions/" + request + "/decision", officer, "decision", "AS_ASKED"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/extensions");
        assertThat(get(page(), reporter)).contains("Gia hạn", "Đồng ý", "hạn chung là");
        assertThat(get("/assignments", reporter)).contains("Gia hạn");
        assertThat(get("/extensions?tab=granted", officer)).contains("Đài truyền thanh xã số 1");
        assertThat(post("/extensions/" + request + "/decision", officer, "decision", "AS_ASKED"))
                .as("pressed twice")
                .hasRedirectedUrl("/extensions");
        assertThat(post("/extensions/" + request + "/decision", officer, "decision", "REFUSE", "words", "Không"))
                .hasStatus(409);
    }

    @Test
    void a_refusal_or_a_shorter_time_without_a_word_is_asked_back() {
        ExtensionId request = ask(0);
        String page = "/extensions/" + request + "/decision";
        assertThat(body(post(page, officer))).contains("Chọn cách quyết định");
        assertThat(body(post(page, officer, "decision", "REFUSE"))).contains("Ghi ý kiến");
        assertThat(body(post(page, officer, "decision", "ONE_DATE", "words", "Sớm hơn")))
                .contains("Nhập ngày chấp nhận", "Sớm hơn");
        assertThat(body(post(page, officer, "decision", "ONE_DATE", "words", "x", "day", typed(asked.plusDays(1)))))
                .contains("không muộn hơn ngày đơn vị xin");
        assertThat(extensions.of(sent.assignment()).getFirst().state()).isEqualTo(ExtensionState.OPEN);
        post(page, officer, "decision", "ONE_DATE", "words", "Sớm hơn", "day", typed(due.plusDays(1)));
        assertThat(extensions.of(sent.assignment()).getFirst().state()).isEqualTo(ExtensionState.SHORTENED);
    }

    @Test
    void several_are_decided_at_once_and_those_overtaken_are_reported() {
        ExtensionId first = ask(0);
        ExtensionId second = ask(1);
        ExtensionId third = ask(2);
        String names = get("/extensions/decisions?ids=" + first + "&ids=" + second + "&ids=" + third, officer);
        assertThat(names).contains("Quyết định 3 đề nghị", "xã số 1", "xã số 2", "xã số 3");

        assignments.submitted(sent.assignments().get(1), clock.instant(), false, REPORTER);
        MvcTestResult answer = post(
                "/extensions/decisions",
                officer,
                "decision",
                "AS_ASKED",
                "ids",
                first.toString(),
                "ids",
                second.toString(),
                "ids",
                third.toString());
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(answer.getMvcResult().getFlashMap().get("decided")).isEqualTo(2L);
        assertThat((List<?>) answer.getMvcResult().getFlashMap().get("overtaken"))
                .hasSize(1);
        assertThat(List.of(state(0), state(1), state(2)))
                .containsExactly(ExtensionState.GRANTED, ExtensionState.LAPSED, ExtensionState.GRANTED);
    }

    @Test
    void several_get_one_date_as_far_as_it_fits_each() {
        ExtensionId first = ask(0);
        ExtensionId shorter = extensions.ask(
                sent.assignments().get(1),
                Set.of(sent.units().get(1)),
                new ReportDeadline(due.plusDays(1), null, true),
                "Hoạt động thử",
                "x",
                REPORTER);
        MvcTestResult answer = post(
                "/extensions/decisions",
                officer,
                "decision",
                "ONE_DATE",
                "day",
                typed(due.plusDays(2)),
                "words",
                "Chung một ngày",
                "ids",
                first.toString(),
                "ids",
                shorter.toString());
        assertThat(answer.getMvcResult().getFlashMap().get("decided")).isEqualTo(1L);
        assertThat(List.of(state(0), state(1))).containsExactly(ExtensionState.SHORTENED, ExtensionState.OPEN);
    }

    @Test
    void several_without_a_tick_or_a_word_are_asked_back() {
        assertThat(request("/extensions/decisions", officer)).hasStatus3xxRedirection();
        ExtensionId first = ask(0);
        assertThat(body(post("/extensions/decisions", officer, "decision", "REFUSE", "ids", first.toString())))
                .contains("Ghi ý kiến", "Đài truyền thanh xã số 1");
    }

    @Test
    void the_queue_takes_as_many_statements_for_many_as_for_one() {
        ask(0);
        int one = Statements.during(() -> get("/extensions", officer));
        ask(1);
        ask(2);
        assertThat(Statements.during(() -> get("/extensions", officer))).isEqualTo(one);
    }

    @Test
    void others_find_nothing_and_may_nothing() {
        ExtensionId request = ask(0);
        SignedInPerson elsewhere = person(Role.OFFICER, UnitId.next());
        assertThat(get("/extensions", elsewhere)).doesNotContain(request.toString());
        assertThat(request("/extensions/" + request, elsewhere)).hasStatus(404);
        assertThat(post("/extensions/" + request + "/decision", elsewhere, "decision", "AS_ASKED"))
                .hasStatus(404);
        assertThat(request("/extensions/" + Ids.next(), officer)).hasStatus(404);
        assertThat(request("/extensions/nothing", officer)).hasStatus(404);
        assertThat(request("/extensions?tab=nothing", officer)).hasStatus(404);
        assertThat(request("/extensions", person(Role.REVIEWER, sent.department())))
                .hasStatus(403);
        assertThat(request("/extensions", reporter)).hasStatus(403);
        assertThat(request(
                        page() + "/extension",
                        person(Role.REPORTER, sent.units().get(1))))
                .hasStatus(404);
        assertThat(request(page() + "/extension", officer)).hasStatus(403);
        assertThat(pages.get().uri("/extensions").exchange()).hasStatus3xxRedirection();
        assertThat(pages.get().uri(page() + "/extension").exchange()).hasStatus3xxRedirection();
    }

    private ExtensionId ask(int number) {
        return extensions.ask(
                sent.assignments().get(number),
                Set.of(sent.units().get(number)),
                new ReportDeadline(asked, null, true),
                "Hoạt động thử",
                "Chờ",
                REPORTER);
    }

    private ExtensionState state(int number) {
        return extensions.of(sent.assignments().get(number)).getFirst().state();
    }

    private String page() {
        return "/assignments/" + sent.assignment();
    }

    private static String typed(LocalDate day) {
        return TYPED.format(day);
    }

    private String get(String page, SignedInPerson person) {
        MvcTestResult answer = request(page, person);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        try {
            return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult request(String page, SignedInPerson person) {
        return pages.get().uri(page).with(user(person)).exchange();
    }

    private MvcTestResult post(String page, SignedInPerson person, String... fields) {
        var request = pages.post().uri(page).with(user(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
