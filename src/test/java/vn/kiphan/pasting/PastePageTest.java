package vn.kiphan.pasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

class PastePageTest extends PageTest {

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
        address = "/reports/" + report + "/paste";
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

    private void paste(String... lines) {
        assertThat(post(address, reporter, "text", String.join("\n", lines), "kind", "NEWS"))
                .hasRedirectedUrl(address + "#lines");
    }

    private String day() {
        return Vietnam.DAY.format(today);
    }

    private String line(String title, String link) {
        return title + " – " + day() + " – " + link;
    }

    private List<UUID> pending() {
        return jdbc.sql("select id from pasting_line where report_id = ? and dropped_at is null order by position")
                .param(report)
                .query(UUID.class)
                .list();
    }

    private List<String> titles() {
        return jdbc.sql("""
                select e.title from coverage_report_entry re join coverage_entry e on e.id = re.entry_id
                where re.report_id = ? order by e.title
                """).param(report).query(String.class).list();
    }

    @Test
    void the_report_leads_to_pasting() {
        assertThat(page("/reports/" + report)).contains("Dán danh sách, đường dẫn", "href=\"" + address + "\"");
        assertThat(page(address)).contains("<textarea", "200 dòng").doesNotContain("rows[0]");
    }

    @Test
    void each_line_is_shown_with_what_was_understood_and_what_is_missing() {
        paste(
                "TT\tTiêu đề\tLink",
                line("Ra quân", "https://baodaknong.vn/1"),
                "https://vnexpress.net/x-20230928.html",
                "");
        String page = page(address);
        assertThat(page)
                .contains("2 dòng chưa vào báo cáo", "1 dòng đã đủ, 1 dòng cần bổ sung")
                .contains("value=\"Ra quân\"", "value=\"" + day() + "\"", "value=\"Báo Đắk Nông\"")
                .contains("value=\"28/09/2023\"", "value=\"VnExpress\"", "Nhập nhan đề hoặc nội dung chính.")
                .contains("value=\"NEWS\" selected");
        assertThat(titles()).isEmpty();
    }

    @Test
    void complete_lines_are_saved_and_the_others_stay_to_be_mended() {
        paste(line("Tin một", "https://bao-thu.vn/1"), "https://bao-thu.vn/2", line("Tin ba", "https://bao-thu.vn/3"));
        List<UUID> lines = pending();

        MvcTestResult some = post(
                address + "/entries",
                reporter,
                "rows[1].line",
                lines.get(1).toString(),
                "rows[1].title",
                "Tin hai",
                "rows[1].link",
                "https://bao-thu.vn/2",
                "rows[1].channel",
                "ONLINE",
                "rows[1].kind",
                "NEWS",
                "rows[1].publishedOn",
                "31/9/2023");
        assertThat(some).hasRedirectedUrl(address + "#lines");
        assertThat(some.getMvcResult().getFlashMap().get("outcome")).isEqualTo("pasting.taken.some");
        assertThat(titles()).containsExactly("Tin ba", "Tin một");
        assertThat(page(address)).contains("value=\"Tin hai\"", "value=\"31/9/2023\"", "Không có ngày này");

        MvcTestResult all = post(
                address + "/entries",
                reporter,
                "rows[0].line",
                lines.get(1).toString(),
                "rows[0].title",
                "Tin hai",
                "rows[0].link",
                "https://bao-thu.vn/2",
                "rows[0].channel",
                "ONLINE",
                "rows[0].kind",
                "NEWS",
                "rows[0].publishedOn",
                day());
        assertThat(all).hasRedirectedUrl("/reports/" + report + "#entries");
        assertThat(titles()).containsExactly("Tin ba", "Tin hai", "Tin một");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'paste.take' and subject_id = ?")
                        .param(report)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_station_pastes_its_chat_and_lines_read_twice_stand_there_once() {
        for (int click = 0; click < 2; click++) {
            paste("Chuyên mục Sống khỏe, 10 lần, mỗi lần 5 phút, ngày " + day(), "https://bao-thu.vn/2");
        }
        assertThat(pending()).hasSize(2);
        assertThat(page(address))
                .contains("value=\"Chuyên mục Sống khỏe\"", "name=\"rows[0].airings\" value=\"10\"")
                .contains("name=\"rows[0].minutesPerAiring\" value=\"5\"", "value=\"COLUMN\" selected");
        // a line that repeats in one text is for the person to see
        paste("Một tin", "Một tin");
        assertThat(pending()).hasSize(4);
    }

    @Test
    void of_many_lines_those_to_be_mended_are_a_click_away() {
        paste(line("Tin một", "https://bao-thu.vn/1"), "https://bao-thu.vn/2");
        assertThat(page(address)).contains("Các dòng cần bổ sung:", "href=\"#line-2\"", "id=\"line-2\"");
    }

    @Test
    void the_button_pressed_twice_at_the_same_moment_saves_once() throws Exception {
        paste("Thông điệp\tPhát thanh\tTin\t" + day(), line("Tin một", "https://bao-thu.vn/1"));
        List<Object> answers = Together.times(
                4, () -> post(address + "/entries", reporter).getResponse().getRedirectedUrl());
        assertThat(answers).containsOnly("/reports/" + report + "#entries");
        assertThat(titles()).containsExactly("Thông điệp", "Tin một");
        assertThat(pending()).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'paste.take' and subject_id = ?")
                        .param(report)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_button_pressed_twice_saves_once() {
        paste("Thông điệp\tPhát thanh\tTin\t" + day());
        UUID line = pending().getFirst();
        String[] row = {
            "rows[0].line",
            line.toString(),
            "rows[0].title",
            "Thông điệp",
            "rows[0].channel",
            "RADIO",
            "rows[0].kind",
            "NEWS",
            "rows[0].publishedOn",
            day()
        };
        assertThat(post(address + "/entries", reporter, row)).hasStatus3xxRedirection();
        assertThat(post(address + "/entries", reporter, row)).hasStatus3xxRedirection();
        assertThat(titles()).containsExactly("Thông điệp");
    }

    @Test
    void the_same_link_in_the_report_or_above_is_marked() {
        filed.article(report, "Tin có sẵn", "https://bao-thu.vn/1", today, reporter);
        paste(
                line("Tin một", "https://bao-thu.vn/1?fbclid=9"),
                line("Tin hai", "https://bao-thu.vn/2"),
                line("Tin hai lặp", "https://BAO-THU.vn/2/"));
        assertThat(page(address))
                .contains("Đường dẫn này đã có trong báo cáo, ở mục “Tin có sẵn”", "Đường dẫn này trùng với dòng 2");
        post(address + "/entries", reporter);
        assertThat(titles()).containsExactly("Tin có sẵn", "Tin hai");
        assertThat(pending()).hasSize(2);

        List<UUID> left = pending();
        assertThat(post(
                        address + "/dropping",
                        reporter,
                        "dropped",
                        left.getFirst().toString()))
                .hasStatus3xxRedirection();
        assertThat(post(
                        address + "/dropping",
                        reporter,
                        "dropped",
                        left.getFirst().toString()))
                .hasStatus3xxRedirection();
        assertThat(pending()).containsExactly(left.getLast());
    }

    @Test
    void what_was_dropped_is_taken_back_as_it_was_mended() {
        paste("Tin một", "Tin hai", "Tin ba");
        List<UUID> lines = pending();
        assertThat(page(address)).doesNotContain("/paste/restoration");
        post(address + "/dropping", reporter, "dropped", lines.get(0).toString());
        post(
                address + "/dropping",
                reporter,
                "dropped",
                lines.get(1).toString(),
                "rows[0].line",
                lines.get(1).toString(),
                "rows[0].title",
                "Tin hai đã sửa");
        assertThat(page(address))
                .contains("Lấy lại 1 dòng", "/paste/restoration")
                .doesNotContain("Tin hai đã sửa");

        for (int click = 0; click < 2; click++) {
            assertThat(post(address + "/restoration", reporter)).hasRedirectedUrl(address + "#lines");
        }

        assertThat(pending()).as("one click after the other").containsExactlyElementsOf(lines);
        assertThat(page(address)).contains("Tin hai đã sửa").doesNotContain("/paste/restoration");
        assertThat(post(address + "/restoration", stranger)).hasStatus(404);
    }

    @Test
    void what_was_dropped_waits_while_the_page_is_full() {
        paste("Tin bỏ");
        post(address + "/dropping", reporter, "dropped", pending().getFirst().toString());
        paste(java.util.stream.IntStream.range(0, 200).mapToObj(i -> "Tin " + i).toArray(String[]::new));
        assertThat(page(address)).contains("Lấy lại 1 dòng");
        assertThat(post(address + "/restoration", reporter)).hasStatus(409);
        assertThat(pending()).hasSize(200);
        assertThat(page(address)).contains("Lấy lại 1 dòng");
    }

    @Test
    void lines_that_are_there_already_are_dropped_with_one_click() {
        filed.article(report, "Tin có sẵn", "https://bao-thu.vn/1", today, reporter);
        paste(
                line("Tin một", "https://m.bao-thu.vn/1"),
                line("Tin hai", "https://bao-thu.vn/2"),
                line("Tin hai lặp", "http://www.bao-thu.vn/2/"),
                "https://bao-thu.vn/3");
        assertThat(page(address)).contains("Bỏ 2 dòng trùng đường dẫn");
        String[] mended = {
            "rows[0].line",
            pending().getLast().toString(),
            "rows[0].title",
            "Gõ dở",
            "rows[0].link",
            "https://bao-thu.vn/3"
        };
        for (int click = 0; click < 2; click++) {
            assertThat(post(address + "/repeated/dropping", reporter, mended)).hasRedirectedUrl(address + "#lines");
        }
        assertThat(page(address))
                .contains("2 dòng chưa vào báo cáo", "value=\"Tin hai\"", "value=\"Gõ dở\"")
                .doesNotContain("dòng trùng đường dẫn");
        assertThat(post(address + "/repeated/dropping", stranger)).hasStatus(404);
    }

    @Test
    void a_click_that_saves_nothing_says_so() {
        paste("Một tin");
        assertThat(post(address + "/entries", reporter)
                        .getMvcResult()
                        .getFlashMap()
                        .get("outcome"))
                .isEqualTo("pasting.taken.none");
        assertThat(pages.get().uri(address).with(user(reporter)).flashAttr("outcome", "pasting.taken.none"))
                .bodyText()
                .containsSubsequence("id=\"lines\"", "alert-warning", "Chưa có dòng nào đủ để lưu", "Dòng 1");
    }

    @Test
    void a_line_too_long_to_be_kept_whole_says_so() {
        paste(
                "a".repeat(3_999) + "\uD83D\uDD25",
                "Dài ".repeat(999) + "\uD83D\uDD25\uD83D\uDD25\uD83D\uDD25\uD83D\uDD25\uD83D\uDD25");
        assertThat(page(address)).containsSubsequence("Dòng 1", "Dòng 2", "chỉ đọc và giữ phần đầu");
        assertThat(page(address).split("chỉ đọc và giữ phần đầu")).hasSize(2);
        assertThat(jdbc.sql("select max(length(raw)) from pasting_line where report_id = ?")
                        .param(report)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4_000);
    }

    @Test
    void an_entry_that_the_unit_has_from_another_report_is_used_again() {
        UUID other = filed.begin(assignment(), reporter);
        UUID entry = filed.article(other, "Tin của báo cáo khác", "https://bao-thu.vn/1", today, reporter);
        paste("https://bao-thu.vn/1/");
        assertThat(page(address)).contains("Đơn vị đã có mục “Tin của báo cáo khác”");
        post(address + "/entries", reporter);
        assertThat(jdbc.sql("select entry_id from coverage_report_entry where report_id = ?")
                        .param(report)
                        .query(UUID.class)
                        .list())
                .containsExactly(entry);
    }

    @Test
    void too_many_lines_and_none_are_refused_and_the_text_stays() {
        String many =
                IntStream.range(0, 201).mapToObj(i -> "https://bao-thu.vn/" + i).collect(Collectors.joining("\n"));
        String page = text(post(address, reporter, "text", many));
        assertThat(page).contains("Lần dán này có 201 dòng", "https://bao-thu.vn/200</textarea>");
        assertThat(text(post(address, reporter, "text", " \n"))).contains("Chưa có dòng nào");
        assertThat(pending()).isEmpty();
    }

    @Test
    void two_hundred_lines_need_no_more_statements_than_two() {
        paste(line("Tin một", "https://bao-thu.vn/1"), line("Tin hai", "https://bao-thu.vn/2"));
        int few = Statements.listRemembering(() -> get(address, reporter)).size();
        List<String> lines = new ArrayList<>();
        for (int i = 3; i <= 200; i++) {
            lines.add(line("Tin số " + i, "https://bao-thu.vn/" + i));
        }
        paste(lines.toArray(String[]::new));
        assertThat(Statements.listRemembering(() -> get(address, reporter))).hasSize(few);
        post(address + "/entries", reporter);
        assertThat(titles()).hasSize(200);
    }

    @Test
    void what_was_pasted_cannot_break_the_page() {
        paste("<script>alert(1)</script>\tjavascript:alert(1)\t\u0007");
        MvcTestResult result = get(address, reporter);
        assertThat(result.getResponse().getContentType()).startsWith("text/html");
        assertThat(result).bodyText().doesNotContain("<script>alert");
    }

    @Test
    void a_report_that_was_filed_takes_no_lines() {
        paste(line("Tin một", "https://bao-thu.vn/1"));
        filed.article(report, "Tin", "https://bao-thu.vn/9", today, reporter);
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        assertThat(get(address, reporter)).hasRedirectedUrl("/reports/" + report);
        assertThat(post(address + "/entries", reporter)).hasStatus(409);
        assertThat(post(address, reporter, "text", "Tin")).hasStatus(409);
        assertThat(titles()).containsExactly("Tin");
    }

    @Test
    void nobody_else_sees_or_uses_the_lines() {
        paste(line("Tin một", "https://bao-thu.vn/1"));
        assertThat(get(address, stranger)).hasStatus(404);
        assertThat(get(address, company.officer())).hasStatus(403);
        assertThat(get("/reports/khong-phai-ma/paste", reporter)).hasStatus(404);
        assertThat(pages.get().uri(address).exchange().getResponse().getRedirectedUrl())
                .endsWith("/login");
        for (String path : new String[] {address, address + "/entries", address + "/dropping"}) {
            assertThat(post(path, stranger, "text", "Tin")).hasStatus(404);
            assertThat(post(path, company.officer(), "text", "Tin")).hasStatus(403);
            assertThat(pages.post().uri(path).with(csrf())).hasStatus3xxRedirection();
        }
        UUID foreign = pending().getFirst();
        SignedInPerson owner = reporter;
        report = filed.begin(assignment(), owner);
        assertThat(post("/reports/" + report + "/paste/dropping", owner, "dropped", foreign.toString()))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from pasting_line where id = ?")
                        .param(foreign)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
