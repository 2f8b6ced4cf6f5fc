package vn.kiphan.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.Statements;
import vn.kiphan.Together;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

class LogPagesTest extends PageTest {

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

    private Cast.Company company;
    private SentDirectives directives;
    private SignedInPerson reporter;
    private SignedInPerson stranger;
    private LocalDate today;
    private UUID report;
    private String address;

    @BeforeEach
    void begin() {
        company = cast.company();
        directives = new SentDirectives(jdbc, transactions, events);
        reporter = company.pressReporter();
        stranger = company.communeReporter();
        today = Vietnam.day(clock.instant());
        report = filed.begin(assignment(), reporter);
        address = "/reports/" + report + "/log";
    }

    private AssignmentId assignment() {
        return directives
                .send(
                        company.department(),
                        List.of(company.press(), company.commune()),
                        clock.instant().plus(Duration.ofDays(10)))
                .assignment();
    }

    private String page(String path) {
        return page(path, reporter);
    }

    private String day() {
        return Vietnam.DAY.format(today);
    }

    private List<String> titles() {
        return jdbc.sql("""
                select e.title from coverage_report_entry re join coverage_entry e on e.id = re.entry_id
                where re.report_id = ? order by e.title
                """).param(report).query(String.class).list();
    }

    private UUID otherReport() {
        return filed.begin(assignment(), reporter);
    }

    @Test
    void the_log_shows_the_entries_of_all_reports_and_filters_them() {
        filed.article(report, "Ra quân ở Đắk R’Lấp", "https://bao-thu.vn/1", today, reporter);
        UUID other = otherReport();
        filed.article(other, "Tin cũ", "https://bao-thu.vn/2", today.minusDays(300), reporter);
        assertThat(page("/log")).contains("Ra quân ở Đắk R’Lấp", "Tin cũ", "2 mục");
        assertThat(page("/log?text=dak rlap")).contains("Không có mục nào");
        assertThat(page("/log?text=dak r'lap")).contains("Ra quân ở").doesNotContain("Tin cũ");
        assertThat(page("/log?from=" + day())).contains("Ra quân ở").doesNotContain("Tin cũ");
        assertThat(page("/log?to=" + Vietnam.DAY.format(today.minusDays(1))))
                .contains("Tin cũ")
                .doesNotContain("Ra quân ở");
        assertThat(page("/log?from=31/02/2026"))
                .contains(
                        "Ra quân ở",
                        "Tin cũ",
                        "value=\"31/02/2026\"",
                        "chưa lọc theo ngày đó",
                        "aria-describedby=\"day-error\"");
        assertThat(page("/log?text=khong-co"))
                .contains("Không có mục nào hợp với điều kiện lọc", "Bỏ lọc")
                .doesNotContain("Ghi mục mới vào sổ, hoặc", "day-error");
        assertThat(page("/log"))
                .contains("action=\"/log#found\"", "id=\"found\"")
                .doesNotContain("Bỏ lọc");
        assertThat(text(get("/log", stranger))).doesNotContain("Ra quân ở").contains("Không có mục nào");
    }

    @Test
    void a_report_picks_entries_of_its_window_that_it_does_not_have() {
        UUID other = otherReport();
        filed.article(report, "Tin đã có", "https://bao-thu.vn/1", today, reporter);
        UUID fits = filed.article(other, "Tin hợp kỳ", "https://bao-thu.vn/2", today, reporter);
        UUID old = filed.article(other, "Tin ngoài kỳ", "https://bao-thu.vn/3", today.minusDays(300), reporter);
        assertThat(page("/reports/" + report)).contains("Chọn từ sổ tin bài", "href=\"" + address + "\"");
        assertThat(page(address)).contains("Tin hợp kỳ").doesNotContain("Tin đã có", "Tin ngoài kỳ");
        assertThat(page(address + "?all=true"))
                .contains("Tin hợp kỳ", "Tin ngoài kỳ")
                .doesNotContain("Tin đã có");

        for (int click = 0; click < 2; click++) {
            assertThat(post(address, reporter, "entries", fits.toString(), "entries", old.toString()))
                    .hasRedirectedUrl("/reports/" + report + "#entries");
        }
        assertThat(titles()).containsExactly("Tin hợp kỳ", "Tin ngoài kỳ", "Tin đã có");
        assertThat(page("/log")).contains("3 mục");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'log.pick' and subject_id = ?")
                        .param(report)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        MvcTestResult unpicked = post(address, reporter);
        assertThat(unpicked).hasRedirectedUrl(address);
        assertThat(unpicked).flash().containsEntry("unpicked", true);
    }

    @Test
    void the_same_link_does_not_come_into_a_report_twice() {
        filed.article(report, "Tin đã có", "https://bao-thu.vn/1", today, reporter);
        UUID other = otherReport();
        UUID twin = filed.article(other, "Tin trùng", "https://bao-thu.vn/2", today, reporter);
        // as they stood there before links had one form
        jdbc.sql("update coverage_entry set link_canonical = 'https://bao-thu.vn/1' where id = ?")
                .param(twin)
                .update();
        MvcTestResult refused = post(address, reporter, "entries", twin.toString());
        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("Đường dẫn này đã có trong báo cáo");
        assertThat(titles()).containsExactly("Tin đã có");
    }

    @Test
    void a_link_that_is_typed_into_two_reports_at_once_is_entered_once() throws Exception {
        UUID other = otherReport();
        List<Callable<Object>> typing = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID into = i % 2 == 0 ? report : other;
            String title = "Tin " + i;
            typing.add(() -> filed.article(into, title, "https://bao-thu.vn/cung-luc", today, reporter));
        }
        assertThat(Together.all(typing)).filteredOn(UUID.class::isInstance).hasSize(1);
        assertThat(jdbc.sql("select count(*) from coverage_entry where unit_id = ? and link_canonical <> ''")
                        .param(company.press().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void correcting_an_entry_in_one_report_keeps_the_tasks_that_it_serves_in_another() {
        SentDirectives.Sent other = directives.send(
                company.department(), List.of(company.press()), clock.instant().plus(Duration.ofDays(10)));
        UUID otherReport = filed.begin(other.assignment(), reporter);
        UUID entry = filed.article(otherReport, "Tin", "https://bao-thu.vn/1", today, reporter, other.taskId());
        post(address, reporter, "entries", entry.toString());
        assertThat(post(
                        "/reports/" + report + "/entries/" + entry,
                        reporter,
                        "version",
                        "0",
                        "shape",
                        "ARTICLE",
                        "channel",
                        "ONLINE",
                        "kind",
                        "NEWS",
                        "title",
                        "Tin sửa",
                        "link",
                        "https://bao-thu.vn/1",
                        "publishedOn",
                        day(),
                        "language",
                        "VIETNAMESE"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select task_id from coverage_entry_task where entry_id = ?")
                        .param(entry)
                        .query(UUID.class)
                        .list())
                .containsExactly(other.taskId());
    }

    @Test
    void a_submission_keeps_only_the_tasks_of_its_own_directive() {
        SentDirectives.Sent other = directives.send(
                company.department(), List.of(company.press()), clock.instant().plus(Duration.ofDays(10)));
        UUID otherReport = filed.begin(other.assignment(), reporter);
        UUID entry = filed.article(otherReport, "Tin", "https://bao-thu.vn/1", today, reporter, other.taskId());
        post(address, reporter, "entries", entry.toString());
        filed.tell(report, today, reporter);
        filed.tell(otherReport, today, reporter);

        assertThat(tasksOf(filed.submit(report, reporter))).isEmpty();
        assertThat(tasksOf(filed.submit(otherReport, reporter))).containsExactly(other.taskId());
    }

    private List<UUID> tasksOf(SubmissionId submission) {
        return jdbc.sql("select unnest(tasks) from coverage_submission_entry where submission_id = ?")
                .param(submission.value())
                .query(UUID.class)
                .list();
    }

    @Test
    void the_log_is_one_click_away_on_every_page_of_a_unit() {
        assertThat(page("/assignments")).contains("href=\"/log\"", "Sổ tin bài");
    }

    @Test
    void entries_of_another_unit_and_reports_that_were_filed_are_left_alone() {
        AssignmentId theirs = directives
                .send(
                        company.department(),
                        List.of(company.commune()),
                        clock.instant().plus(Duration.ofDays(10)))
                .assignment();
        UUID foreign = filed.article(filed.begin(theirs, stranger), "Tin của xã", "https://xa.vn/1", today, stranger);
        post(address, reporter, "entries", foreign.toString());
        assertThat(titles()).isEmpty();

        filed.article(report, "Tin", "https://bao-thu.vn/9", today, reporter);
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        assertThat(get(address, reporter)).hasRedirectedUrl("/reports/" + report);
        UUID own = filed.article(otherReport(), "Tin khác", "https://bao-thu.vn/2", today, reporter);
        assertThat(post(address, reporter, "entries", own.toString())).hasStatus(409);
    }

    @Test
    void the_list_is_paged_and_needs_no_more_statements_for_more_rows() {
        UUID other = otherReport();
        filed.article(other, "Tin số 0", "https://bao-thu.vn/0", today, reporter);
        int few = Statements.listRemembering(() -> get(address, reporter)).size();
        for (int i = 1; i <= 51; i++) {
            filed.article(other, "Tin số " + i, "https://bao-thu.vn/" + i, today, reporter);
        }
        assertThat(Statements.listRemembering(() -> get(address, reporter))).hasSize(few);
        assertThat(page(address)).contains("52 mục", "page=1");
        assertThat(page(address + "?page=1")).contains("Tin số 0<").doesNotContain("page=2");
        assertThat(page("/log?page=-7")).contains("52 mục");
    }

    @Test
    void nobody_else_sees_or_uses_it() {
        assertThat(get(address, stranger)).hasStatus(404);
        assertThat(post(address, stranger, "entries", UUID.randomUUID().toString()))
                .hasStatus(404);
        assertThat(get(address, company.officer())).hasStatus(403);
        assertThat(get("/log", company.officer())).hasStatus(403);
        assertThat(post(address, company.officer())).hasStatus(403);
        assertThat(get("/reports/khong-phai-ma/log", reporter)).hasStatus(404);
        assertThat(get("/reports/" + UUID.randomUUID() + "/log", reporter)).hasStatus(404);
        assertThat(pages.get().uri("/log").exchange().getResponse().getRedirectedUrl())
                .endsWith("/login");
        assertThat(pages.post().uri(address).with(csrf())).hasStatus3xxRedirection();
    }
}
