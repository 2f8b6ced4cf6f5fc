package vn.kiphan.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.kiphan.campaign.SentDirectives.REPORTER;
import static vn.kiphan.campaign.SentDirectives.person;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
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
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

@KipHanTest
class AmendmentPagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Amendments amendments;

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

    SentDirectives directives;
    Sent sent;
    SignedInPerson officer;
    SignedInPerson reporter;
    LocalDate due;
    String page;
    String assignment;

    @BeforeEach
    void send() {
        directives = new SentDirectives(jdbc, transactions, events);
        due = Vietnam.day(clock.instant()).plusDays(6);
        sent = directives.send(2, Vietnam.endOf(due));
        officer = person(Role.OFFICER, sent.department());
        reporter = person(Role.REPORTER, sent.unit());
        page = "/directives/" + sent.directive() + "/amendments";
        assignment = "/assignments/" + sent.assignment();
    }

    @Test
    void a_new_deadline_is_said_in_numbers_first_and_made_by_the_second_press() {
        assignments.received(sent.assignment(), REPORTER);
        assertThat(get(page, officer)).contains("chưa có thay đổi nào", page + "/new");
        assertThat(get(page + "/new", officer)).contains("Hạn mới, hết ngày", "Hạn cũ");

        String[] typed = {
            "kind",
            "NEW_DEADLINE",
            "terms",
            sent.termsId().toString(),
            "day",
            typed(due.plusDays(4)),
            "reason",
            "Đợt cao điểm kéo dài"
        };
        String first = body(post(page + "/new", officer, typed));
        assertThat(first).contains("cho 2 đơn vị chưa nộp", "Đợt cao điểm kéo dài", "name=\"confirmed\"");
        assertThat(amendments.of(sent.directive())).isEmpty();

        assertThat(post(page + "/new", officer, with(typed, "confirmed", "true")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page);
        assertThat(get(page, officer)).contains("Thay đổi số 1", "0/2 đơn vị đã xác nhận");
        assertThat(get("/directives/" + sent.directive(), officer)).contains("Văn bản đã có 1 thay đổi");
        assertThat(get("/directives/" + sent.directive() + "/units?tab=changed", officer))
                .contains("xã số 1", "xã số 2");
        assertThat(get("/dashboard/" + sent.directive(), officer)).contains("còn 10 ngày");
    }

    @Test
    void the_unit_sees_what_changed_and_acknowledges_again() {
        assignments.received(sent.assignment(), REPORTER);
        amendments.correct(
                sent.directive(),
                Set.of(sent.department()),
                "Tổng đài 111",
                "Tổng đài 112",
                new Announcement("Ghi nhầm số", "15/STTTT-TTBCXB", due),
                REPORTER);
        assertThat(get("/assignments", reporter)).contains("Có nội dung thay đổi");
        assertThat(get(assignment, reporter))
                .contains(
                        "Nội dung thay đổi kể từ khi đơn vị tiếp nhận",
                        "Tổng đài 111",
                        "Tổng đài 112",
                        "Ghi nhầm số",
                        "15/STTTT-TTBCXB")
                .contains("Xác nhận đã nắm thay đổi");
        assertThat(post(assignment + "/amendments/acknowledgement", reporter, "upTo", "1"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(assignment);
        assertThat(get(assignment, reporter))
                .contains("Đơn vị đã xác nhận lúc")
                .doesNotContain("Xác nhận đã nắm thay đổi");
        assertThat(get(page, officer)).contains("1/2 đơn vị đã xác nhận");
        assertThat(get("/directives/" + sent.directive() + "/units?tab=changed", officer))
                .doesNotContain("xã số 1<");
    }

    @Test
    void a_new_task_is_there_to_be_chosen_at_once() {
        assignments.received(sent.assignment(), REPORTER);
        MvcTestResult started = post(assignment + "/report", reporter);
        assertThat(started).hasStatus3xxRedirection();
        String report = started.getResponse().getRedirectedUrl();
        get(report + "/entries/new?shape=article", reporter);
        post(
                page + "/new",
                officer,
                "kind",
                "NEW_TASK",
                "path",
                "7",
                "says",
                "Tuyên truyền qua mạng xã hội",
                "reason",
                "Bổ sung",
                "confirmed",
                "true");
        assertThat(get(report + "/entries/new?shape=article", reporter)).contains("Tuyên truyền qua mạng xã hội");
        assertThat(get(assignment, reporter)).contains("Tuyên truyền qua mạng xã hội", "Bổ sung");
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_what_was_typed_stays() {
        assertThat(body(post(page + "/new", officer, "kind", "CORRECTION", "said", "Tổng đài 111")))
                .contains("Ghi nội dung đúng", "Ghi lý do", "Tổng đài 111");
        assertThat(body(post(page + "/new", officer, "kind", "NEW_TASK", "reason", "x")))
                .contains("Ghi số thứ tự", "Ghi nội dung bổ sung");
        assertThat(body(post(page + "/new", officer, "kind", "REPLACEMENT", "reason", "x")))
                .contains("Chọn văn bản thay thế");
        String terms = sent.termsId().toString();
        assertThat(body(post(
                        page + "/new",
                        officer,
                        "kind",
                        "NEW_DEADLINE",
                        "terms",
                        terms,
                        "day",
                        typed(due),
                        "reason",
                        "x")))
                .contains("trùng với hạn đang có hiệu lực");
        assertThat(body(post(
                        page + "/new",
                        officer,
                        "kind",
                        "NEW_DEADLINE",
                        "terms",
                        terms,
                        "day",
                        "1/1/2020",
                        "reason",
                        "x")))
                .contains("Hạn mới đã qua");
        assertThat(body(post(
                        page + "/new",
                        officer,
                        "kind",
                        "NEW_DEADLINE",
                        "terms",
                        terms,
                        "day",
                        "31/2/2027",
                        "reason",
                        "x")))
                .contains("Không có ngày này", "31/2/2027");
        assertThat(body(post(page + "/new", officer, "kind", "RECALL", "reason", "x")))
                .contains("Chọn loại thay đổi");
        assertThat(amendments.of(sent.directive())).isEmpty();
    }

    @Test
    void a_replacement_is_linked_from_both_sides() {
        Sent other = directives.send(sent.department(), sent.units(), Vietnam.endOf(due.plusDays(20)));
        assertThat(get(page + "/new?kind=REPLACEMENT", officer))
                .contains(other.directive().toString());
        post(
                page + "/new",
                officer,
                "kind",
                "REPLACEMENT",
                "replacement",
                other.directive().toString(),
                "reason",
                "Sai nội dung",
                "confirmed",
                "true");
        assertThat(get(page, officer))
                .contains("/directives/" + other.directive())
                .doesNotContain(page + "/new");
        assertThat(get("/directives/" + other.directive(), officer))
                .contains("Văn bản này thay thế", "/directives/" + sent.directive());
        assertThat(get(assignment, reporter))
                .contains("đã được thu hồi", "Thay thế")
                .doesNotContain("Xác nhận tiếp nhận</button>");
        assertThat(post(
                        page + "/new",
                        officer,
                        "kind",
                        "NEW_TASK",
                        "path",
                        "7",
                        "says",
                        "x",
                        "reason",
                        "x",
                        "confirmed",
                        "true"))
                .hasStatus(409);
        assertThat(request(page + "/new", officer)).hasStatus3xxRedirection();
    }

    @Test
    void others_find_nothing_and_may_nothing() {
        SignedInPerson elsewhere = person(Role.OFFICER, UnitId.next());
        assertThat(request(page, elsewhere)).hasStatus(404);
        assertThat(request(page + "/new", elsewhere)).hasStatus(404);
        assertThat(post(page + "/new", elsewhere, "kind", "NEW_TASK")).hasStatus(404);
        assertThat(request("/directives/nothing/amendments", officer)).hasStatus(404);
        assertThat(request(page + "/new?kind=NOTHING", officer)).hasStatus(404);
        SignedInPerson director = person(Role.DIRECTOR, sent.department());
        assertThat(request(page, director)).hasStatusOk();
        assertThat(request(page + "/new", director)).hasStatus(403);
        assertThat(request(page, reporter)).hasStatus(403);
        assertThat(pages.get().uri(page).exchange()).hasStatus3xxRedirection();
        assertThat(post(assignment + "/amendments/acknowledgement", officer, "upTo", "1"))
                .hasStatus(403);
        assertThat(post(
                        assignment + "/amendments/acknowledgement",
                        person(Role.REPORTER, sent.units().get(1)),
                        "upTo",
                        "1"))
                .hasStatus(404);
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String typed(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
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
