package vn.kiphan.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.kiphan.campaign.SentDirectives.REPORTER;
import static vn.kiphan.campaign.SentDirectives.person;

import java.io.UnsupportedEncodingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
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
        assertThat(get(page + "/new", officer)).contains("Ngày hạn mới", "Hạn cũ", "số tiếp theo: 01");

        String[] typed = {
            "kind",
            "NEW_DEADLINE",
            "terms",
            sent.termsId().toString(),
            "day",
            typed(due.plusDays(4)),
            "inclusive",
            "yes",
            "reason",
            "Đợt cao điểm kéo dài"
        };
        String first = body(post(page + "/new", officer, typed));
        assertThat(first)
                .contains("cho 2 đơn vị chưa nộp", "Đợt cao điểm kéo dài", "name=\"confirmed\"")
                .contains("2 đơn vị trong danh sách thấy thay đổi")
                .doesNotContain("đề nghị gia hạn đang chờ");
        ask(due.plusDays(2));
        ask(due.plusDays(9));
        assertThat(body(post(page + "/new", officer, typed)))
                .contains("1 đề nghị gia hạn đang chờ không xin muộn hơn hạn mới");
        assertThat(amendments.of(sent.directive())).isEmpty();

        assertThat(post(page + "/new", officer, with(typed, "confirmed", "true")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page);
        assertThat(get(page, officer)).contains("Thay đổi số 1", "0/2 đơn vị đã xác nhận");
        String moved = "Đã dời; văn bản gốc ghi hạn 23:59 ngày " + Vietnam.DAY.format(due);
        assertThat(get("/directives/" + sent.directive(), officer)).contains("Văn bản đã có 1 thay đổi", moved);
        assertThat(get(assignment, reporter)).contains(moved);
        assertThat(get("/directives/" + sent.directive() + "/units?tab=changed", officer))
                .contains("xã số 1", "xã số 2");
        assertThat(get("/dashboard/" + sent.directive(), officer)).contains("còn 10 ngày");
    }

    /** A unit asks for time; each call is another unit. */
    private void ask(LocalDate until) {
        jdbc.sql("""
                insert into extension_request (id, assignment_id, directive_id, due_before, asked_until, reason, words, asked_at,
                    asked_by_id, asked_by_name, state)
                select gen_random_uuid(), a.id, a.directive_id, a.due_at, :until, 'Lý do khác', 'x', now(), gen_random_uuid(), 'Đơn vị', 'OPEN'
                from campaign_assignment a
                where a.directive_id = :directive and not exists (select from extension_request e where e.assignment_id = a.id) limit 1
                """)
                .param("until", Timestamp.from(Vietnam.endOf(until)))
                .param("directive", sent.directive().value())
                .update();
    }

    @Test
    void the_unit_sees_what_changed_and_acknowledges_again() {
        assignments.received(sent.assignment(), REPORTER);
        amendments.correct(
                sent.directive(),
                Set.of(sent.department()),
                "Tổng đài 111",
                "Tổng đài 112",
                new Announcement("Ghi nhầm số", new Announcement.Elsewhere("15/STTTT-TTBCXB", due), null),
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
    void the_register_gives_the_number_when_the_change_is_made_and_the_book_shows_it() {
        String[] first = task("7");
        assertThat(body(post(page + "/new", officer, first))).contains("số tiếp theo: 01", "Công văn");
        post(page + "/new", officer, with(first, "confirmed", "true"));
        post(page + "/new", officer, with(task("8"), "confirmed", "true"));

        assertThat(amendments.of(sent.directive()))
                .extracting(AmendmentView::officialNumber)
                .containsExactly("02/STTTT-TTBCXB", "01/STTTT-TTBCXB");
        assertThat(amendments.of(sent.directive())).allMatch(AmendmentView::registered);
        assertThat(get("/registers/outgoing", person(Role.CLERK, sent.department())))
                .contains(
                        "01/STTTT-TTBCXB",
                        "02/STTTT-TTBCXB",
                        "Bổ sung nội dung:",
                        "Sửa đổi, bổ sung văn bản số 614/STTTT-TTBCXB");
        assertThat(get(assignment, reporter)).contains("Theo 01/STTTT-TTBCXB");
    }

    @Test
    void a_change_that_fails_uses_up_no_number() {
        directives.withdraw(sent.directive(), "Nhầm");
        assertThat(post(page + "/new", officer, with(task("7"), "confirmed", "true")))
                .hasStatus(409);
        assertThat(jdbc.sql("""
                        select count(*) from numbering_number n join numbering_register r on r.id = n.register_id where r.organisation_id = ?
                        """)
                        .param(sent.department().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_number_from_elsewhere_is_recorded_as_such_and_a_second_one_is_said_first() {
        String[] elsewhere = {
            "numbering", "elsewhere", "number", "614", "symbol", "STTTT-TTBCXB", "issuedOn", typed(today())
        };
        String[] typed = with(with(task("7"), elsewhere), "confirmed", "true");
        assertThat(body(post(page + "/new", officer, typed)))
                .contains("đã có văn bản mang số, ký hiệu này", "614/STTTT-TTBCXB", "name=\"knowing\" value=\"614\"");
        assertThat(amendments.of(sent.directive())).isEmpty();

        assertThat(post(page + "/new", officer, with(typed, "knowing", "614"))).hasStatus3xxRedirection();
        AmendmentView made = amendments.of(sent.directive()).getFirst();
        assertThat(made.officialNumber()).isEqualTo("614/STTTT-TTBCXB");
        assertThat(made.registered()).isFalse();
    }

    @Test
    void what_is_wrong_about_the_number_is_said_beside_it() {
        assertThat(body(post(
                        page + "/new",
                        officer,
                        with(task("7"), "numbering", "elsewhere", "number", "", "symbol", "", "issuedOn", ""))))
                .contains("Nhập số đã có", "Nhập ngày ban hành", "Nhập ký hiệu");
        assertThat(body(post(
                        page + "/new",
                        officer,
                        with(task("7"), "numbering", "register", "symbol", "X", "issuedOn", "1/1/2099"))))
                .contains("không được sau hôm nay");
    }

    @Test
    void a_new_deadline_has_an_hour_and_the_words_of_its_document() {
        String[] typed = {
            "kind",
            "NEW_DEADLINE",
            "terms",
            sent.termsId().toString(),
            "day",
            typed(due.plusDays(4)),
            "hour",
            "17h",
            "inclusive",
            "yes",
            "phrase",
            "trước 17 giờ 00",
            "reason",
            "Kéo dài",
            "confirmed",
            "true"
        };
        assertThat(post(page + "/new", officer, typed)).hasRedirectedUrl(page);
        Instant expected = due.plusDays(4).atTime(17, 0).atZone(Vietnam.ZONE).toInstant();
        assertThat(assignments.view(sent.assignment(), Set.of(sent.unit())).dueAt())
                .isEqualTo(expected);
        assertThat(get(assignment, reporter)).contains("17:00 ngày", "trước 17 giờ 00");
        assertThat(body(post(page + "/new", officer, with(new String[] {
                    "kind",
                    "NEW_DEADLINE",
                    "terms",
                    sent.termsId().toString(),
                    "day",
                    typed(due),
                    "hour",
                    "25h",
                    "inclusive",
                    "yes",
                    "reason",
                    "x"
                }))))
                .contains("Không đọc được giờ này", "25h");
    }

    @Test
    void where_the_department_asks_for_it_leader_and_clerk_have_their_part() {
        jdbc.sql("insert into approval_rule (organisation_id, needs_approval, version) values (?, true, 1)")
                .param(sent.department().value())
                .update();
        SignedInPerson leader = person(Role.DIRECTOR, sent.department());
        SignedInPerson clerk = person(Role.CLERK, sent.department());
        assertThat(get(page + "/new?kind=NEW_TASK", officer))
                .contains("lãnh đạo duyệt")
                .doesNotContain("name=\"numbering\"");
        assertThat(post(page + "/new", officer, with(task("7"), "confirmed", "true")))
                .hasRedirectedUrl(page);
        assertThat(amendments.of(sent.directive())).isEmpty();
        assertThat(get(page, officer)).contains("Chờ lãnh đạo duyệt", "Lấy về để sửa");
        assertThat(get(assignment, reporter)).doesNotContain("Tuyên truyền qua mạng xã hội");

        String id = proposal();
        String at = "/amendments/" + id;
        assertThat(get("/approvals", leader)).contains(at + "/approval", "Bổ sung nội dung");
        assertThat(get(at + "/approval", leader)).contains("Tuyên truyền qua mạng xã hội");
        assertThat(request(at + "/approval", person(Role.DIRECTOR, UnitId.next())))
                .hasStatus(404);
        assertThat(request(at + "/approval", officer)).hasStatus(403);
        assertThat(request(at + "/registration", leader)).hasStatus(403);
        assertThat(post(at + "/approval/refusal", leader, "version", version(id), "reason", "Ghi rõ hơn"))
                .hasRedirectedUrl("/approvals");
        assertThat(get(page, officer)).contains("Ghi rõ hơn", "Sửa và trình lại");

        assertThat(get(at + "/draft", officer)).contains("Ghi rõ hơn", "Tuyên truyền qua mạng xã hội");
        assertThat(post(at + "/draft", officer, with(task("7"), "version", version(id), "confirmed", "true")))
                .hasRedirectedUrl(page);
        assertThat(post(at + "/approval", leader, "version", version(id))).hasRedirectedUrl("/approvals");
        assertThat(get("/registrations", clerk)).contains(at + "/registration");
        assertThat(get(at + "/registration", clerk)).contains("số tiếp theo: 01");
        String stale = "0";
        assertThat(registration(at, clerk, stale)).hasStatus(409);
        assertThat(registration(at, clerk, version(id))).hasRedirectedUrl(page);

        AmendmentView made = amendments.of(sent.directive()).getFirst();
        assertThat(made.officialNumber()).isEqualTo("01/STTTT-TTBCXB");
        assertThat(made.approvedBy()).isEqualTo(leader.name());
        assertThat(get(assignment, reporter)).contains("Tuyên truyền qua mạng xã hội");
        assertThat(registration(at, clerk, version(id))).as("a second press").hasStatus3xxRedirection();
        assertThat(amendments.of(sent.directive())).hasSize(1);
    }

    @Test
    void a_recall_is_numbered_from_the_register_and_ends_the_directive_with_its_reason() {
        assertThat(get(page + "/new?kind=RECALL", officer))
                .contains("công văn có số riêng", "số tiếp theo: 01", "Thu hồi ngay, không kèm công văn");
        String[] recall = {"kind", "RECALL", "reason", "Ban hành nhầm đối tượng"};
        assertThat(body(post(page + "/new", officer, "kind", "RECALL", "reason", " ")))
                .contains("Ghi lý do");
        assertThat(body(post(page + "/new", officer, recall)))
                .contains(
                        "văn bản này sẽ ngừng nhận báo cáo",
                        "2 đơn vị thấy văn bản đã thu hồi và lý do; 0 báo cáo đã nộp giữ nguyên",
                        "Ban hành công văn thu hồi");
        assertThat(amendments.of(sent.directive())).isEmpty();

        assertThat(post(page + "/new", officer, with(recall, "confirmed", "true")))
                .hasStatus3xxRedirection();

        assertThat(amendments.of(sent.directive())).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(AmendmentKind.RECALL);
            assertThat(record.officialNumber()).isEqualTo("01/STTTT-TTBCXB");
            assertThat(record.registered()).isTrue();
        });
        assertThat(get("/registers/outgoing", person(Role.CLERK, sent.department())))
                .contains("01/STTTT-TTBCXB", "Thu hồi văn bản số 614/STTTT-TTBCXB");
        assertThat(get(assignment, reporter)).contains("đã được thu hồi", "Ban hành nhầm đối tượng");
        assertThat(post(page + "/new", officer, with(recall, "confirmed", "true")))
                .hasStatus(409);
    }

    @Test
    void a_recall_goes_over_the_desks_where_the_department_wants_that() {
        jdbc.sql("insert into approval_rule (organisation_id, needs_approval, version) values (?, true, 1)")
                .param(sent.department().value())
                .update();
        String[] recall = {"kind", "RECALL", "reason", "Ban hành nhầm đối tượng", "confirmed", "true"};
        assertThat(get(page + "/new?kind=RECALL", officer)).doesNotContain("Thu hồi ngay, không kèm công văn");
        assertThat(post(page + "/new", officer, recall)).hasRedirectedUrl(page);
        assertThat(amendments.of(sent.directive())).isEmpty();
        String at = "/amendments/" + proposal();
        SignedInPerson leader = person(Role.DIRECTOR, sent.department());
        SignedInPerson clerk = person(Role.CLERK, sent.department());
        assertThat(post(at + "/approval", leader, "version", version(proposal())))
                .hasRedirectedUrl("/approvals");
        assertThat(get(at + "/registration", clerk)).contains("số tiếp theo: 01", "Thu hồi");
        assertThat(registration(at, clerk, version(proposal()))).hasRedirectedUrl(page);
        assertThat(amendments.of(sent.directive()).getFirst().officialNumber()).isEqualTo("01/STTTT-TTBCXB");
        assertThat(get(assignment, reporter)).contains("đã được thu hồi");
    }

    private MvcTestResult registration(String at, SignedInPerson clerk, String version) {
        return post(
                at + "/registration",
                clerk,
                "version",
                version,
                "numbering",
                "register",
                "symbol",
                "STTTT-TTBCXB",
                "issuedOn",
                typed(today()));
    }

    private String proposal() {
        return jdbc.sql("select cast(id as text) from amendment_proposal where directive_id = ?")
                .param(sent.directive().value())
                .query(String.class)
                .single();
    }

    private String version(String id) {
        return jdbc.sql("select cast(version as text) from amendment_proposal where id = cast(? as uuid)")
                .param(id)
                .query(String.class)
                .single();
    }

    private static String[] task(String path) {
        return new String[] {
            "kind", "NEW_TASK", "path", path, "says", "Tuyên truyền qua mạng xã hội", "reason", "Bổ sung"
        };
    }

    private LocalDate today() {
        return Vietnam.day(clock.instant());
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
                        "inclusive",
                        "yes",
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
                        "inclusive",
                        "yes",
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
                        "inclusive",
                        "yes",
                        "reason",
                        "x")))
                .contains("Không có ngày này", "31/2/2027");
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
        if (page.endsWith("/amendments/new") && !Arrays.asList(fields).contains("numbering")) {
            request.param("numbering", "register")
                    .param("symbol", "STTTT-TTBCXB")
                    .param("issuedOn", typed(today()));
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
