package vn.kiphan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.kiphan.campaign.SentDirectives.OFFICER;
import static vn.kiphan.campaign.SentDirectives.REPORTER;
import static vn.kiphan.campaign.SentDirectives.person;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.document.FileId;
import vn.kiphan.document.FileType;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

@KipHanTest
class AssignmentPagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Assignments assignments;

    @Autowired
    ReportVerdicts reportVerdicts;

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
    Sent sent;
    AssignmentId id;
    SignedInPerson reporter;

    @BeforeEach
    void send() {
        directives = new SentDirectives(jdbc, transactions, events);
        sent = directives.send(2, inDays(10));
        id = sent.assignment();
        reporter = person(Role.REPORTER, sent.unit());
    }

    @Test
    void a_unit_sees_what_it_owes_by_deadline() {
        UnitId department = sent.department();
        Sent sooner = directives.send(department, List.of(sent.unit()), inDays(2));
        Sent passed = directives.send(department, List.of(sent.unit()), inDays(-1));

        String page = get("/assignments", reporter);

        assertThat(page).containsSubsequence(place(passed.assignment()), place(sooner.assignment()), place(id));
        assertThat(page).contains("614/STTTT-TTBCXB", "V/v tuyên truyền", "Quá hạn", "Sắp đến hạn", "còn 10 ngày");
        assertThat(page)
                .contains("Xem và tiếp nhận")
                .doesNotContain("Đã nộp, đã kết thúc", "Đơn vị không có nhiệm vụ nào đang chờ");
    }

    @Test
    void a_unit_without_work_is_told_so() {
        String page = get("/assignments", person(Role.REPORTER, UnitId.next()));
        assertThat(page).contains("Đơn vị không có nhiệm vụ nào đang chờ");
    }

    @Test
    void a_returned_report_shows_its_new_date_and_why_and_is_ordered_by_the_new_date() {
        Sent soon = directives.send(sent.department(), List.of(sent.unit()), inDays(5));
        assignments.submitted(id, clock.instant(), false, REPORTER);
        LocalDate again = Vietnam.day(clock.instant()).plusDays(3);
        reportVerdicts.returned(id, again, "Thiếu liên kết của ba tin; " + "x".repeat(200), OFFICER);

        String page = get("/assignments", reporter);

        assertThat(page).containsSubsequence(place(id), place(soon.assignment()));
        assertThat(page).contains("Trả lại", "Thiếu liên kết của ba tin", "Sửa và nộp lại", place(id) + "/report");
        assertThat(page).doesNotContain("x".repeat(200));
        assertThat(get(place(id), reporter)).contains("x".repeat(200), "Hạn nộp lại");
    }

    @Test
    void filed_accepted_and_withdrawn_ones_stand_below() {
        Sent withdrawn = directives.send(sent.department(), List.of(sent.unit()), inDays(5));
        directives.withdraw(withdrawn.directive(), "Ban hành nhầm nơi nhận");
        assignments.submitted(id, clock.instant(), true, REPORTER);

        String page = get("/assignments", reporter);

        assertThat(page)
                .containsSubsequence("Đơn vị không có nhiệm vụ nào đang chờ", "Đã nộp, đã kết thúc", "Xem biên nhận");
        assertThat(page).contains("Không phát sinh", "Văn bản đã thu hồi", "Xem văn bản");
    }

    @Test
    void older_finished_ones_are_on_further_pages() {
        for (int i = 0; i < UnitHome.FINISHED_PER_PAGE + 1; i++) {
            Sent old = directives.send(sent.department(), List.of(sent.unit()), inDays(5));
            assignments.submitted(old.assignment(), clock.instant(), false, REPORTER);
        }
        assertThat(get("/assignments", reporter)).contains("page=2").doesNotContain("Mới hơn");
        assertThat(get("/assignments?page=2", reporter))
                .contains("Mới hơn", "Xem biên nhận")
                .doesNotContain("Cũ hơn");
    }

    @Test
    void the_page_takes_the_same_few_statements_however_much_is_owed() {
        List<String> one = Statements.listRemembering(() -> get("/assignments", reporter));
        for (int i = 0; i < 15; i++) {
            directives.send(sent.department(), List.of(sent.unit()), inDays(i));
        }
        List<String> many = Statements.listRemembering(() -> get("/assignments", reporter));
        assertThat(many).hasSize(11).hasSameSizeAs(one);
    }

    @Test
    void the_directive_is_read_whole_with_its_deadline_said_in_full() {
        String page = get(place(id), reporter);
        assertThat(page)
                .contains(
                        "Đăng tin, bài về chiến dịch; chú trọng vùng biên giới.",
                        "trước ngày đã ghi",
                        "23:59",
                        "còn 10 ngày",
                        "Sở thử nghiệm",
                        "02613 000 000",
                        OFFICER.name());
    }

    @Test
    void reading_it_notes_the_first_look_and_moves_nothing() {
        get(place(id), reporter);
        Instant first = now().openedAt();
        assertThat(get(place(id), reporter)).contains("Đã xem, chưa tiếp nhận");
        assertThat(now().openedAt()).isNotNull().isEqualTo(first);
        assertThat(now().state()).isEqualTo(AssignmentState.NOT_OPENED);
    }

    @Test
    void a_receipt_says_who_and_when_and_leads_to_the_report() {
        MvcTestResult answer = post(place(id) + "/receipt", reporter);
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl(place(id));
        assertThat(get(place(id), reporter)).contains(reporter.name(), "Lập báo cáo", place(id) + "/report");
    }

    @Test
    void a_withdrawn_directive_says_why_and_takes_nothing() {
        directives.withdraw(sent.directive(), "Ban hành nhầm nơi nhận");
        assertThat(get(place(id), reporter))
                .contains("Ban hành nhầm nơi nhận", "đã được thu hồi", OFFICER.name())
                .doesNotContain("Xác nhận tiếp nhận</button>", "Lập báo cáo");
        MvcTestResult refused = post(place(id) + "/receipt", reporter);
        assertThat(refused).hasStatus(409);
        assertThat(refused).bodyText().contains("đã được thu hồi");
    }

    @Test
    void another_units_assignment_is_not_found() {
        SignedInPerson other = person(Role.REPORTER, sent.units().get(1));
        assertThat(request(place(id), other)).hasStatus(404);
        assertThat(request(place(id) + "/letter", other)).hasStatus(404);
        assertThat(post(place(id) + "/receipt", other)).hasStatus(404);
        assertThat(now().receiptAt()).isNull();
        assertThat(now().openedAt()).isNull();
    }

    @Test
    void an_address_that_names_nothing_is_not_found() {
        assertThat(request("/assignments/" + Ids.next(), reporter)).hasStatus(404);
        assertThat(request("/assignments/nothing", reporter)).hasStatus(404);
        assertThat(request("/assignments?page=nothing", reporter)).hasStatus(404);
    }

    @Test
    void a_directive_without_a_file_has_none_to_download() {
        assertThat(get(place(id), reporter)).doesNotContain("Tải văn bản gốc");
        assertThat(request(place(id) + "/letter", reporter)).hasStatus(404);
    }

    @Test
    void the_unit_downloads_the_letter_as_it_was_uploaded() {
        FileId file = files.store(
                        "Công văn 614.txt",
                        new ByteArrayInputStream("Kính gửi: các đơn vị".getBytes(StandardCharsets.UTF_8)),
                        Set.of(FileType.TEXT),
                        OFFICER)
                .id();
        jdbc.sql("update directive set letter_file_id = ? where id = ?")
                .params(file.value(), sent.directive().value())
                .update();

        assertThat(get(place(id), reporter)).contains("Tải văn bản gốc", place(id) + "/letter");
        MvcTestResult answer = request(place(id) + "/letter", reporter);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsByteArray())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Kính gửi: các đơn vị");
        assertThat(answer).headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(request(
                        place(id) + "/letter",
                        person(Role.REPORTER, sent.units().get(1))))
                .hasStatus(404);
    }

    @Test
    void staff_of_the_department_have_no_assignments() {
        SignedInPerson officer = person(Role.OFFICER, sent.department());
        assertThat(request("/assignments", officer)).hasStatus(403);
        assertThat(request(place(id), officer)).hasStatus(403);
        assertThat(post(place(id) + "/receipt", officer)).hasStatus(403);
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to() {
        List<MvcTestResult> answers = new ArrayList<>();
        for (String page : List.of("/assignments", place(id))) {
            answers.add(pages.get().uri(page).exchange());
        }
        answers.add(pages.post().uri(place(id) + "/receipt").with(csrf()).exchange());
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .hasStatus3xxRedirection()
                        .redirectedUrl()
                        .endsWith("/login"));
    }

    private String get(String page, SignedInPerson person) {
        MvcTestResult answer = request(page, person);
        assertThat(answer).hasStatusOk();
        return HtmlUtils.htmlUnescape(body(answer));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult request(String page, SignedInPerson person) {
        return pages.get().uri(page).with(user(person)).exchange();
    }

    private MvcTestResult post(String page, SignedInPerson person) {
        return pages.post().uri(page).with(user(person)).with(csrf()).exchange();
    }

    private AssignmentView now() {
        return assignments.view(id, Set.of(sent.unit()));
    }

    private static String place(AssignmentId id) {
        return "/assignments/" + id;
    }

    /** The end of the day that is so many days away. */
    private Instant inDays(int days) {
        return Vietnam.endOf(Vietnam.day(clock.instant().plus(Duration.ofDays(days))));
    }
}
