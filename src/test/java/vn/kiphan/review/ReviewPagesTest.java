package vn.kiphan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.kiphan.campaign.SentDirectives.OFFICER;
import static vn.kiphan.campaign.SentDirectives.person;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.document.FileId;
import vn.kiphan.document.FileType;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

@KipHanTest
class ReviewPagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    StoredFiles files;

    @Autowired
    Clock clock;

    SentDirectives directives;
    FiledReports reports;
    Sent sent;
    SubmissionId submission;
    SignedInPerson reviewer;

    @BeforeEach
    void file() {
        directives = new SentDirectives(jdbc, transactions, events);
        reports = new FiledReports(jdbc, assignments);
        sent = directives.send(3, clock.instant().plus(Duration.ofDays(5)));
        submission = reports.file(sent, 0);
        reviewer = person(Role.REVIEWER, sent.department());
    }

    @Test
    void the_queue_shows_what_waits_oldest_deadline_first() {
        Sent older = directives.send(
                sent.department(), List.of(sent.unit()), clock.instant().minus(Duration.ofDays(1)));
        SubmissionId late = reports.file(older, 0);

        String page = get("/reviews");

        assertThat(page).containsSubsequence("/reviews/" + late, "/reviews/" + submission);
        assertThat(page).doesNotContain("Không có báo cáo nào chờ thẩm tra");
        assertThat(page)
                .contains("Đài truyền thanh xã số 1", "614/STTTT-TTBCXB", "Nộp quá hạn", "Đúng hạn", "Thẩm tra");
    }

    @Test
    void the_tabs_count_and_show_each_heap() {
        reports.file(sent, 1);
        verdicts.accept(submission, sent.assignment(), OFFICER);
        assertThat(get("/reviews?tab=accepted")).contains("/reviews/" + submission, OFFICER.name());
        assertThat(get("/reviews")).doesNotContain("/reviews/" + submission).contains("Đài truyền thanh xã số 2");
        assertThat(get("/reviews?tab=returned")).contains("Chưa có báo cáo nào bị trả lại");
    }

    @Test
    void a_link_that_another_unit_reported_too_is_said_with_its_name() {
        reports.article(submission, Ids.next(), "Tin chung", "https://bao-thu.vn/chung", false);
        reports.article(submission, Ids.next(), "Tin riêng", "https://bao-thu.vn/rieng", false);
        assertThat(get("/reviews/" + submission)).doesNotContain("Cùng liên kết");

        SubmissionId other = reports.file(sent, 1);
        reports.article(other, Ids.next(), "Tin chung của xã khác", "https://bao-thu.vn/chung", false);

        assertThat(get("/reviews/" + submission))
                .containsOnlyOnce("Cùng liên kết với báo cáo của")
                .contains("Đài truyền thanh xã số 2", "/reviews/" + other + "#entry-");
        assertThat(get("/reviews/" + other))
                .containsOnlyOnce("Cùng liên kết với báo cáo của")
                .contains("Đài truyền thanh xã số 1", "/reviews/" + submission + "#entry-");
    }

    @Test
    void the_queue_is_filtered_by_a_directive_in_the_address() {
        Sent other = directives.send(sent.department(), List.of(sent.unit()), clock.instant());
        SubmissionId elsewhere = reports.file(other, 0);
        String page = get("/reviews?directive=" + other.directive());
        assertThat(page).contains("/reviews/" + elsewhere).doesNotContain("/reviews/" + submission);
    }

    @Test
    void a_long_queue_has_pages() {
        Sent many = directives.send(
                sent.department(),
                units(ReviewQueue.PER_PAGE + 1),
                clock.instant().plus(Duration.ofDays(9)));
        for (int unit = 0; unit <= ReviewQueue.PER_PAGE; unit++) {
            reports.file(many, unit);
        }
        assertThat(get("/reviews")).contains("page=2").doesNotContain("Trang trước");
        assertThat(get("/reviews?page=2")).contains("Trang trước").doesNotContain("Trang sau");
    }

    @Test
    void the_queue_takes_the_same_statements_however_long_it_is() {
        List<String> one = Statements.listRemembering(() -> get("/reviews"));
        reports.file(sent, 1);
        reports.file(sent, 2);
        Sent other = directives.send(sent.department(), units(8), clock.instant());
        for (int unit = 0; unit < 8; unit++) {
            reports.file(other, unit);
        }
        assertThat(Statements.listRemembering(() -> get("/reviews")))
                .hasSameSizeAs(one)
                .hasSizeLessThan(6);
    }

    @Test
    void a_submission_is_read_whole() {
        reports.article(submission, Ids.next(), "Cảnh giác thủ đoạn mua bán người", "https://bao.example.vn/1", true);
        String page = get("/reviews/" + submission);
        assertThat(page)
                .contains(
                        "Cảnh giác thủ đoạn mua bán người",
                        "href=\"https://bao.example.vn/1\"",
                        "rel=\"noopener noreferrer nofollow\"",
                        "Ngoài kỳ số liệu",
                        "Đã đăng tin về chiến dịch",
                        "02613 000 000",
                        "Chấp nhận báo cáo",
                        "Trả lại báo cáo");
    }

    @Test
    void the_evidence_of_the_snapshot_is_downloaded_and_no_other_file() {
        FileId proof = store("Ảnh chụp bảng tin.txt");
        FileId other = store("Tệp của hồ sơ khác.txt");
        jdbc.sql("insert into coverage_submission_evidence (submission_id, file_id, name, sha256) values (?, ?, ?, ?)")
                .params(submission.value(), proof.value(), "Ảnh chụp bảng tin.txt", "0".repeat(64))
                .update();
        String address = "/reviews/" + submission + "/evidence/";

        assertThat(get("/reviews/" + submission)).contains("Ảnh chụp bảng tin.txt", address + proof);
        assertThat(get(address + proof)).isEqualTo("nội dung");
        assertThat(request(address + other, reviewer)).hasStatus(404);
        assertThat(request(address + proof, person(Role.REVIEWER, UnitId.next())))
                .hasStatus(404);
    }

    private FileId store(String name) {
        return files.store(
                        name,
                        new ByteArrayInputStream("nội dung".getBytes(StandardCharsets.UTF_8)),
                        Set.of(FileType.TEXT),
                        OFFICER)
                .id();
    }

    @Test
    void only_addresses_of_the_web_become_links() {
        reports.article(submission, Ids.next(), "Bài có địa chỉ lạ", "javascript:alert(1)", false);
        reports.article(submission, Ids.next(), "<script>alert(1)</script>", "data:text/html,x", false);
        assertThat(get("/reviews/" + submission))
                .contains("Bài có địa chỉ lạ")
                .doesNotContain("href=\"javascript", "href=\"data");
        assertThat(request("/reviews/" + submission, reviewer)).bodyText().doesNotContain("<script>alert");
    }

    @Test
    void the_page_takes_the_same_statements_however_many_entries_there_are() {
        reports.article(submission, Ids.next(), "Tin đầu tiên", "https://bao.example.vn/0", false);
        get("/reviews/" + submission);
        List<String> one = Statements.listRemembering(() -> get("/reviews/" + submission));
        for (int i = 0; i < 30; i++) {
            reports.article(submission, Ids.next(), "Tin số " + i, "https://bao.example.vn/" + i, false);
        }
        assertThat(Statements.listRemembering(() -> get("/reviews/" + submission)))
                .hasSameSizeAs(one);
    }

    @Test
    void the_second_submission_shows_what_changed_since_the_first() {
        UUID same = Ids.next();
        UUID changed = Ids.next();
        UUID removed = Ids.next();
        reports.article(submission, same, "Tin giữ nguyên", "https://bao.example.vn/1", false);
        reports.article(submission, changed, "Tin cần sửa", "https://bao.example.vn/2", false);
        reports.article(submission, removed, "Tin bị bỏ", "https://bao.example.vn/3", false);
        verdicts.giveBack(submission, sent.assignment(), "Sửa tin thứ hai", LocalDate.of(2030, 1, 1), OFFICER);
        SubmissionId second = reports.file(sent, 0);
        reports.article(second, changed, "Tin đã sửa", "https://bao.example.vn/2", false);
        reports.article(second, same, "Tin giữ nguyên", "https://bao.example.vn/1", false);
        reports.article(second, Ids.next(), "Tin mới thêm", "https://bao.example.vn/4", false);

        String page = get("/reviews/" + second);

        assertThat(page)
                .contains(
                        "Lần nộp thứ 2",
                        "So với lần nộp thứ 1: thêm 1, sửa 1, bỏ 1, giữ nguyên 1.",
                        "Sửa tin thứ hai",
                        "Tin bị bỏ");
        assertThat(page)
                .containsSubsequence(
                        "Tin đã sửa", "Đã sửa", "Tin giữ nguyên", "Tin mới thêm", "Mới", "Tin bị bỏ", "Đã bỏ");
    }

    @Test
    void accepting_leads_back_to_the_queue() {
        assertThat(post("/acceptance", reviewer)).hasStatus3xxRedirection().hasRedirectedUrl("/reviews");
        assertThat(state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(get("/reviews/" + submission))
                .contains("Đã chấp nhận", reviewer.name())
                .doesNotContain("Trả lại báo cáo");
    }

    @Test
    void returning_needs_a_reason_and_a_day_and_keeps_what_was_typed() {
        String page = typed("Thiếu số liệu phát thanh", "31/9/2030");
        assertThat(page).contains("Thiếu số liệu phát thanh", "31/9/2030", "Không có ngày này");
        assertThat(typed("", "5/10/2030")).contains("Ghi lý do trả lại", "5/10/2030");
        assertThat(typed("Thiếu", "")).contains("Nhập ngày đơn vị phải nộp lại");
        assertThat(typed("Thiếu", "1/1/2020")).contains("Ngày này đã qua");
        assertThat(typed("x".repeat(4001), "5/10/2030")).contains("4.000 ký tự");
        assertThat(state()).isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void a_report_may_be_returned_for_today() {
        String today = Vietnam.day(clock.instant()).toString();
        assertThat(giveBack("Bổ sung ngay trong ngày", today, reviewer))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/reviews");
        assertThat(state()).isEqualTo(AssignmentState.RETURNED);
    }

    @Test
    void whoever_comes_second_is_told_what_was_decided_and_keeps_the_text() {
        verdicts.accept(submission, sent.assignment(), OFFICER);
        MvcTestResult answer = giveBack("Thiếu hai liên kết", "5/10/2030", reviewer);
        assertThat(answer).hasStatus(409);
        assertThat(text(answer))
                .contains("đã được " + OFFICER.name() + " chấp nhận lúc", "Thiếu hai liên kết", "5/10/2030");
    }

    @Test
    void the_unit_reads_in_the_course_of_its_report_who_gave_it_back_and_who_accepted_it() {
        giveBack("Thiếu hai liên kết", "5/10/2030", reviewer);
        SubmissionId second = reports.file(sent, 0, clock.instant().plusSeconds(90), false);
        verdicts.accept(second, sent.assignment(), OFFICER);
        String page = text(pages.get()
                .uri("/assignments/" + sent.assignment())
                .with(user(person(Role.REPORTER, sent.unit())))
                .exchange());
        assertThat(page)
                .contains("trả lại báo cáo, hạn nộp lại 05/10/2030", "nộp lần thứ 2")
                .contains(OFFICER.name() + " chấp nhận báo cáo");
        assertThat(page.indexOf("trả lại báo cáo, hạn")).isLessThan(page.indexOf("nộp lần thứ 2"));
    }

    @Test
    void a_report_on_a_withdrawn_directive_cannot_be_returned() {
        directives.withdraw(sent.directive(), "Ban hành nhầm");
        assertThat(get("/reviews/" + submission))
                .contains("Văn bản đã thu hồi", "không thể nộp lại")
                .doesNotContain("id=\"reason\"");
        assertThat(giveBack("Thiếu", "5/10/2030", reviewer)).hasStatus(409);
    }

    @Test
    void a_nil_report_says_why() {
        SubmissionId nil = reports.file(sent, 1, clock.instant(), true);
        assertThat(get("/reviews/" + nil)).contains("Không có chuyên mục trong kỳ", "Không phát sinh");
    }

    @Test
    void staff_of_another_department_find_nothing() {
        SignedInPerson elsewhere = person(Role.REVIEWER, UnitId.next());
        assertThat(text(request("/reviews", elsewhere))).doesNotContain("/reviews/" + submission);
        assertThat(request("/reviews/" + submission, elsewhere)).hasStatus(404);
        assertThat(post("/acceptance", elsewhere)).hasStatus(404);
        assertThat(giveBack("Thiếu", "5/10/2030", elsewhere)).hasStatus(404);
        assertThat(giveBack("", "", elsewhere)).hasStatus(404);
        assertThat(state()).isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void units_and_directors_do_not_review() {
        for (SignedInPerson person :
                List.of(person(Role.LEAD, sent.unit()), person(Role.DIRECTOR, sent.department()))) {
            assertThat(request("/reviews", person)).hasStatus(403);
            assertThat(request("/reviews/" + submission, person)).hasStatus(403);
            assertThat(post("/acceptance", person)).hasStatus(403);
            assertThat(giveBack("Thiếu", "5/10/2030", person)).hasStatus(403);
        }
    }

    @Test
    void an_address_that_names_nothing_is_not_found() {
        assertThat(request("/reviews/" + Ids.next(), reviewer)).hasStatus(404);
        assertThat(request("/reviews/nothing", reviewer)).hasStatus(404);
        assertThat(request("/reviews?tab=nothing", reviewer)).hasStatus(404);
        assertThat(request("/reviews?directive=nothing", reviewer)).hasStatus(404);
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to() {
        for (String page : List.of("/reviews", "/reviews/" + submission)) {
            assertThat(pages.get().uri(page).exchange())
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .endsWith("/login");
        }
    }

    private String typed(String reason, String dueOn) {
        MvcTestResult answer = giveBack(reason, dueOn, reviewer);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private String get(String page) {
        MvcTestResult answer = request(page, reviewer);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return HtmlUtils.htmlUnescape(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult request(String page, SignedInPerson person) {
        return pages.get().uri(page).with(user(person)).exchange();
    }

    private MvcTestResult post(String action, SignedInPerson person) {
        return pages.post()
                .uri("/reviews/" + submission + action)
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult giveBack(String reason, String dueOn, SignedInPerson person) {
        return pages.post()
                .uri("/reviews/" + submission + "/return")
                .param("reason", reason)
                .param("dueOn", dueOn)
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    private List<UnitId> units(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> directives.unit("Đài xã hàng " + i, "COMMUNE_STATION"))
                .toList();
    }

    private AssignmentState state() {
        return assignments.view(sent.assignment(), Set.of(sent.unit())).state();
    }
}
