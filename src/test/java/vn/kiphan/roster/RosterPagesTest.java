package vn.kiphan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.kiphan.campaign.SentDirectives.REPORTER;
import static vn.kiphan.campaign.SentDirectives.person;

import java.io.UnsupportedEncodingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.Declines;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.reason.ReasonList;
import vn.kiphan.reason.Reasons;
import vn.kiphan.shared.UnitId;
import vn.kiphan.workday.DayKind;
import vn.kiphan.workday.SpecialDay;
import vn.kiphan.workday.WorkCalendar;

@KipHanTest
class RosterPagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Assignments assignments;

    @Autowired
    Declines declines;

    @Autowired
    Reasons reasons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    SentDirectives directives;
    Sent sent;
    SignedInPerson officer;
    String page;

    @BeforeEach
    void send() {
        directives = new SentDirectives(jdbc, transactions, events);
        sent = directives.send(4, clock.instant().plus(Duration.ofDays(9)));
        officer = person(Role.OFFICER, sent.department());
        page = "/directives/" + sent.directive() + "/units";
    }

    @Test
    void the_list_shows_each_unit_with_its_state_and_telephone() {
        assignments.received(sent.assignments().get(1), REPORTER);
        assignments.submitted(sent.assignments().get(2), clock.instant(), true, REPORTER);
        assertThat(get(page, officer))
                .contains(
                        "Đài truyền thanh xã số 1",
                        "tel:02613000000",
                        "Đã tiếp nhận",
                        "Không phát sinh",
                        REPORTER.name())
                .contains(
                        "Tất cả</span> <span class=\"tab-count\">4",
                        "Chưa tiếp nhận</span> <span class=\"tab-count\">2");
        assertThat(get(page + "?tab=submitted", officer)).contains("xã số 3").doesNotContain("xã số 1<");
        assertThat(get("/directives/" + sent.directive(), officer)).contains(page);
    }

    @Test
    void the_page_of_a_directive_names_the_first_units_of_each_group_and_counts_the_others() {
        String record = "/directives/" + sent.directive();
        int few = Statements.during(() -> get(record, officer));
        Sent large = directives.send(75, clock.instant().plus(Duration.ofDays(9)));
        assignments.submitted(large.assignments().get(2), clock.instant(), true, REPORTER);
        SignedInPerson theirs = person(Role.OFFICER, large.department());
        String largeRecord = "/directives/" + large.directive();

        String shown = get(largeRecord, theirs);

        assertThat(shown)
                .contains("75 đơn vị", "và 45 đơn vị nữa")
                .contains("Chưa tiếp nhận</span> <strong>74", "Đã nộp, chờ thẩm tra</span> <strong>1");
        assertThat(shown.split("<li><span>Đài truyền thanh xã số", -1)).hasSize(31);
        assertThat(Statements.during(() -> get(largeRecord, theirs))).isEqualTo(few);
        assertThat(get(record, officer)).contains("Đài truyền thanh xã số 4").doesNotContain("đơn vị nữa");
    }

    @Test
    void units_are_found_without_marks() {
        assertThat(get(page + "?text=xa so 2", officer)).contains("xã số 2").doesNotContain("xã số 3");
        assertThat(get(page + "?text=nothing", officer)).contains("Không có đơn vị nào");
    }

    @Test
    void whoever_has_not_opened_it_after_a_working_day_is_listed_with_the_telephone() {
        assertThat(get(page + "?tab=unopened", officer)).contains("Không có đơn vị nào");
        listedTwelveDaysAgo(sent);
        assignments.opened(sent.assignment(), REPORTER);
        assertThat(get(page + "?tab=unopened", officer))
                .contains("xã số 2", "xã số 4", "tel:02613000000", "Gọi theo số điện thoại")
                .doesNotContain("xã số 1<");
    }

    @Test
    void the_list_of_directives_and_the_clerks_desk_say_whose_units_have_not_opened_or_have_refused() {
        SignedInPerson clerk = person(Role.CLERK, sent.department());
        SignedInPerson otherClerk = person(Role.CLERK, UnitId.next());
        assertThat(get("/directives", officer)).doesNotContain("?tab=unopened", "?tab=declined");
        assertThat(get("/registrations", clerk)).doesNotContain("chưa mở hoặc từ chối");
        listedTwelveDaysAgo(sent);
        assignments.opened(sent.assignment(), REPORTER);
        declines.decline(sent.assignments().get(1), Set.of(sent.units().get(1)), "Gửi nhầm đơn vị", "", REPORTER);

        for (String shown : List.of(get("/directives", officer), get("/registrations", clerk))) {
            assertThat(shown)
                    .contains(page + "?tab=unopened", "2 đơn vị chưa mở sau một ngày làm việc")
                    .contains(page + "?tab=declined", "1 đơn vị từ chối tiếp nhận, chờ trả lời");
        }
        assertThat(get("/registrations", clerk)).contains("chưa mở hoặc từ chối");
        assertThat(get("/registrations", otherClerk)).doesNotContain("chưa mở hoặc từ chối");
    }

    @Test
    void what_the_list_and_the_desk_say_takes_as_many_statements_however_many_directives_wait() {
        listedTwelveDaysAgo(sent);
        SignedInPerson clerk = person(Role.CLERK, sent.department());
        int list = Statements.during(() -> get("/directives", officer));
        int desk = Statements.during(() -> get("/registrations", clerk));
        for (int more = 0; more < 3; more++) {
            listedTwelveDaysAgo(directives.send(
                    sent.department(), sent.units(), clock.instant().plus(Duration.ofDays(9))));
        }

        assertThat(get("/registrations", clerk).split("sau một ngày làm việc", -1))
                .hasSize(5);
        assertThat(Statements.during(() -> get("/directives", officer))).isEqualTo(list);
        assertThat(Statements.during(() -> get("/registrations", clerk))).isEqualTo(desk);
    }

    private void listedTwelveDaysAgo(Sent its) {
        jdbc.sql("alter table directive_recipient disable trigger directive_recipient_frozen")
                .update();
        try {
            jdbc.sql("update directive_recipient set added_at = ? where directive_id = ?")
                    .params(
                            Timestamp.from(clock.instant().minus(Duration.ofDays(12))),
                            its.directive().value())
                    .update();
        } finally {
            jdbc.sql("alter table directive_recipient enable trigger directive_recipient_frozen")
                    .update();
        }
    }

    @Test
    void a_working_day_ends_at_the_same_hour_of_the_next_working_day() {
        WorkCalendar calendar = new WorkCalendar(List.of(new SpecialDay(
                UUID.randomUUID(), LocalDate.of(2026, 11, 24), DayKind.OFF, "Ngày Văn hóa Việt Nam", "x", false)));
        assertThat(Roster.since(Instant.parse("2026-11-26T03:00:00Z"), calendar))
                .isEqualTo("2026-11-25T03:00:00Z");
        assertThat(Roster.since(Instant.parse("2026-11-25T03:00:00Z"), calendar))
                .as("over the holiday")
                .isEqualTo("2026-11-23T03:00:00Z");
        assertThat(Roster.since(Instant.parse("2026-11-28T03:00:00Z"), calendar))
                .as("a Saturday is as Friday evening")
                .isEqualTo("2026-11-26T16:59:59Z");
        assertThat(Roster.since(Instant.parse("2026-11-22T17:30:00Z"), calendar))
                .as("Monday has begun in Vietnam")
                .isEqualTo("2026-11-19T17:30:00Z");
    }

    @Test
    void the_unit_declines_and_the_department_insists() {
        SignedInPerson reporter = person(Role.REPORTER, sent.unit());
        String assignment = "/assignments/" + sent.assignment();
        assertThat(get(assignment, reporter)).contains("Từ chối tiếp nhận", assignment + "/refusal");
        assertThat(get(assignment + "/refusal", reporter)).contains("Gửi nhầm đơn vị");
        assertThat(body(post(assignment + "/refusal", reporter, "words", "Nhầm xã")))
                .contains("Chọn một lý do", "Nhầm xã");
        String reason = reasons.of(ReasonList.DECLINE).get(1).id().toString();
        assertThat(post(assignment + "/refusal", reporter, "reason", reason, "words", "Nhầm xã"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(assignment);
        assertThat(get(assignment, reporter))
                .contains("đang chờ trả lời", "Nhầm xã", "Rút lời từ chối")
                .doesNotContain("Xác nhận tiếp nhận</button>");
        assertThat(get("/assignments", reporter)).contains("Từ chối tiếp nhận");

        assertThat(get(page + "?tab=declined", officer)).contains("Gửi nhầm đơn vị", "Nhầm xã", "Trả lời");
        String unit = page + "/" + sent.unit();
        assertThat(get(unit, officer)).contains("Yêu cầu thực hiện", "Đưa khỏi danh sách");
        assertThat(body(post(unit + "/insistence", officer, "reason", " "))).contains("Ghi lý do");
        assertThat(post(unit + "/insistence", officer, "reason", "Xã có đài")).hasStatus3xxRedirection();
        assertThat(get(assignment, reporter))
                .contains("yêu cầu đơn vị thực hiện", "Xã có đài", "Xác nhận tiếp nhận</button>")
                .doesNotContain(assignment + "/refusal\"");
        assertThat(post(assignment + "/refusal", reporter, "reason", reason, "words", ""))
                .hasStatus(409);
        assertThat(post(unit + "/insistence", officer, "reason", "Lần nữa")).hasStatus(409);
    }

    @Test
    void the_unit_takes_its_refusal_back() {
        SignedInPerson reporter = person(Role.REPORTER, sent.unit());
        declines.decline(sent.assignment(), Set.of(sent.unit()), "Gửi nhầm đơn vị", "", REPORTER);
        assertThat(request("/assignments/" + sent.assignment() + "/refusal", reporter))
                .hasStatus3xxRedirection();
        assertThat(post("/assignments/" + sent.assignment() + "/refusal/withdrawal", reporter))
                .hasStatus3xxRedirection();
        assertThat(get("/assignments/" + sent.assignment(), reporter)).contains("Xác nhận tiếp nhận</button>");
    }

    @Test
    void the_officer_takes_a_unit_off_with_a_reason_and_it_counts_no_more() {
        String unit = page + "/" + sent.unit();
        assertThat(body(post(unit + "/removal", officer, "reason", ""))).contains("Ghi lý do");
        assertThat(post(unit + "/removal", officer, "reason", "Xã đã sáp nhập"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page);
        assertThat(get(page, officer))
                .contains(
                        "Tất cả</span> <span class=\"tab-count\">3",
                        "Đưa Đài truyền thanh xã số 1 khỏi danh sách",
                        "Xã đã sáp nhập");
        assertThat(get(page + "?tab=ended", officer)).contains("xã số 1");
        assertThat(get("/assignments/" + sent.assignment(), person(Role.REPORTER, sent.unit())))
                .contains("đã được đưa khỏi danh sách", "Xã đã sáp nhập")
                .doesNotContain("Xác nhận tiếp nhận</button>");
        assertThat(get("/dashboard/" + sent.directive(), officer)).contains("0 trên 3 đơn vị");
        assertThat(post(unit + "/removal", officer, "reason", "Lần nữa")).hasStatus(409);
    }

    @Test
    void a_report_that_was_begun_says_why_it_is_closed() {
        SignedInPerson reporter = person(Role.REPORTER, sent.unit());
        String report = post("/assignments/" + sent.assignment() + "/report", reporter)
                .getResponse()
                .getRedirectedUrl();
        post(page + "/" + sent.unit() + "/removal", officer, "reason", "Xã đã sáp nhập");
        assertThat(get(report, reporter))
                .contains("không phải nộp báo cáo. Lý do: Xã đã sáp nhập", "Đã đưa khỏi danh sách");
    }

    @Test
    void the_page_of_the_directive_says_what_waits_for_the_department() {
        assertThat(get("/directives/" + sent.directive(), officer)).doesNotContain("chờ trả lời");
        declines.decline(sent.assignment(), Set.of(sent.unit()), "Gửi nhầm đơn vị", "", REPORTER);
        assertThat(get("/directives/" + sent.directive(), officer))
                .contains("1 đơn vị từ chối tiếp nhận, chờ trả lời", page + "?tab=declined");
        assertThat(get("/directives/" + sent.directive(), person(Role.ADMINISTRATOR, sent.department())))
                .doesNotContain(page + "?tab=declined");
    }

    @Test
    void a_unit_that_has_filed_is_not_taken_off() {
        assignments.submitted(sent.assignment(), clock.instant(), false, REPORTER);
        assertThat(get(page + "/" + sent.unit(), officer)).contains("không đưa khỏi danh sách được");
        assertThat(post(page + "/" + sent.unit() + "/removal", officer, "reason", "x"))
                .hasStatus(409)
                .bodyText()
                .contains("vẫn được tính");
    }

    @Test
    void the_officer_adds_a_unit_that_is_found_by_name() {
        UnitId newcomer = directives.unit("Đài truyền thanh xã Bổ Sung " + sent.directive(), "COMMUNE_STATION");
        assertThat(get(page + "/addition", officer)).contains("Nhập tên đơn vị");
        String found = get(page + "/addition?text=bo sung " + sent.directive(), officer);
        assertThat(found).contains(newcomer.toString());
        assertThat(body(post(page + "/addition", officer, "units", newcomer.toString(), "reason", "")))
                .contains("Ghi lý do", newcomer.toString());
        assertThat(body(post(
                        page + "/addition", officer, "reason", "Mới thành lập", "text", "bo sung " + sent.directive())))
                .contains("Chọn ít nhất một đơn vị", "Mới thành lập");
        assertThat(post(page + "/addition", officer, "units", newcomer.toString(), "reason", "Mới thành lập"))
                .hasStatus3xxRedirection();
        assertThat(get(page, officer))
                .contains("Tất cả</span> <span class=\"tab-count\">5", "Bổ sung sau khi ban hành", "Mới thành lập");
        assertThat(get("/directives/" + sent.directive(), officer))
                .as("the list as it was frozen")
                .doesNotContain("xã Bổ Sung");
        assertThat(get("/assignments", person(Role.REPORTER, newcomer))).contains("614/STTTT-TTBCXB");
    }

    @Test
    void the_list_takes_as_many_statements_for_many_units_as_for_few() {
        int few = Statements.during(() -> get(page, officer));
        Sent many = directives.send(60, clock.instant().plus(Duration.ofDays(9)));
        SignedInPerson other = person(Role.OFFICER, many.department());
        assertThat(Statements.during(() -> get("/directives/" + many.directive() + "/units", other)))
                .isEqualTo(few);
        assertThat(get("/directives/" + many.directive() + "/units", other)).contains("page=2");
        assertThat(get("/directives/" + many.directive() + "/units?page=2", other))
                .doesNotContain("page=3");
    }

    @Test
    void others_find_nothing_and_may_nothing() {
        SignedInPerson elsewhere = person(Role.OFFICER, UnitId.next());
        assertThat(request(page, elsewhere)).hasStatus(404);
        assertThat(request(page + "/" + sent.unit(), elsewhere)).hasStatus(404);
        assertThat(post(page + "/" + sent.unit() + "/removal", elsewhere, "reason", "x"))
                .hasStatus(404);
        assertThat(post(page + "/" + sent.unit() + "/insistence", elsewhere, "reason", "x"))
                .hasStatus(404);
        assertThat(request(page + "/addition", elsewhere)).hasStatus(404);
        assertThat(request(page + "/" + UnitId.next(), officer)).hasStatus(404);
        assertThat(request(page + "?tab=nothing", officer)).hasStatus(404);
        assertThat(request("/directives/" + UnitId.next() + "/units", officer)).hasStatus(404);
        SignedInPerson clerk = person(Role.CLERK, sent.department());
        assertThat(request(page, clerk)).hasStatusOk();
        assertThat(request(page + "/addition", clerk)).hasStatus(403);
        assertThat(post(page + "/" + sent.unit() + "/removal", clerk, "reason", "x"))
                .hasStatus(403);
        assertThat(request(page, person(Role.REPORTER, sent.unit()))).hasStatus(403);
        assertThat(pages.get().uri(page).exchange()).hasStatus3xxRedirection();
        assertThat(request(
                        "/assignments/" + sent.assignment() + "/refusal",
                        person(Role.REPORTER, sent.units().get(1))))
                .hasStatus(404);
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
