package vn.kiphan.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

class InboxTest extends PageTest {

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
    private SignedInPerson reporter;
    private SentDirectives.Sent directive;
    private LocalDate today;

    @BeforeEach
    void begin() {
        company = cast.company();
        reporter = company.pressReporter();
        today = Vietnam.day(clock.instant());
        directive = send();
    }

    /** Its subject: V/v tuyên truyền phòng, chống mua bán người. */
    private SentDirectives.Sent send() {
        return new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.press()),
                        clock.instant().plus(Duration.ofDays(10)));
    }

    private String page(String path) {
        return page(path, reporter);
    }

    private static String[] entry(String title, String link, String day, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "shape",
                "ARTICLE",
                "channel",
                "ONLINE",
                "kind",
                "NEWS",
                "title",
                title,
                "link",
                link,
                "publishedOn",
                day,
                "language",
                "VIETNAMESE"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private UUID log(String title, String link, LocalDate day) {
        assertThat(post("/log/entries", reporter, entry(title, link, Vietnam.DAY.format(day))))
                .hasRedirectedUrl("/log");
        return jdbc.sql("select id from coverage_entry where unit_id = ? and title = ?")
                .params(company.press().value(), title)
                .query(UUID.class)
                .single();
    }

    private List<String> reported() {
        return jdbc.sql("""
                select e.title from coverage_report_entry re join coverage_entry e on e.id = re.entry_id
                join coverage_report r on r.id = re.report_id where r.assignment_id = ?
                """)
                .param(directive.assignment().value())
                .query(String.class)
                .list();
    }

    @Test
    void an_entry_is_logged_without_any_report() {
        assertThat(page("/log")).contains("Ghi một mục mới vào sổ", "/log/entries/new?shape=article");
        assertThat(page("/log/entries/new?shape=broadcast")).contains("Về sổ tin bài", "Lưu vào sổ tin bài");
        log("Tin trong ngày", "https://bao-thu.vn/1", today);
        assertThat(page("/log")).contains("Tin trong ngày", "1 mục");
        assertThat(reported()).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'log.add' and subject_id = ?")
                        .param(company.press().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_wrong_is_shown_again_with_what_was_typed() {
        MvcTestResult wrong =
                post("/log/entries", reporter, entry("Nhan đề đã gõ", "https://bao-thu.vn/1", "31/02/2026"));
        assertThat(wrong).hasStatusOk();
        assertThat(text(wrong)).contains("Nhan đề đã gõ", "31/02/2026", "is-invalid", "Về sổ tin bài");
        MvcTestResult fields =
                post("/log/entries/fields", reporter, entry("Nhan đề đã gõ", "https://bao-thu.vn/1", ""));
        assertThat(text(fields)).contains("Nhan đề đã gõ");
    }

    @Test
    void a_link_stands_in_the_log_once() {
        log("Tin đầu", "https://bao-thu.vn/1", today);
        MvcTestResult twin = post(
                "/log/entries",
                reporter,
                entry("Tin lặp", "https://bao-thu.vn/1?utm_source=zalo", Vietnam.DAY.format(today)));
        assertThat(twin).hasStatusOk();
        assertThat(text(twin)).contains("đã có trong sổ tin bài của đơn vị, ở mục “Tin đầu”", "Tin lặp");
    }

    @Test
    void an_entry_of_the_log_is_corrected_over_the_version_that_was_seen() {
        UUID id = log("Tin sai", "https://bao-thu.vn/1", today);
        assertThat(page("/log/entries/" + id)).contains("Tin sai", "name=\"version\"");
        String[] mended = entry("Tin đúng", "https://bao-thu.vn/1", Vietnam.DAY.format(today), "version", "0");
        assertThat(post("/log/entries/" + id, reporter, mended)).hasRedirectedUrl("/log");
        assertThat(page("/log")).contains("Tin đúng").doesNotContain("Tin sai");
        assertThat(post("/log/entries/" + id, reporter, mended))
                .as("the same once more")
                .hasRedirectedUrl("/log");
        String[] older = entry("Tin khác", "https://bao-thu.vn/1", Vietnam.DAY.format(today), "version", "0");
        MvcTestResult clash = post("/log/entries/" + id, reporter, older);
        assertThat(clash).hasStatus(409);
        assertThat(text(clash)).contains("đã lưu ô này là “Tin đúng”", "value=\"Tin khác\"");
    }

    @Test
    void an_entry_is_offered_to_the_open_directives_that_it_fits_with_the_reason() {
        log("Biên phòng ra quân phòng, chống mua bán người", "https://bao-thu.vn/1", today);
        log("Giá cà phê", "https://bao-thu.vn/2", today);
        log("Mua bán người: chuyện năm cũ", "https://bao-thu.vn/3", today.minusDays(300));
        assertThat(page("/log"))
                .containsOnlyOnce("Hợp với 614/STTTT-TTBCXB (trùng từ: phòng, chống mua bán người)".replace(",", ""))
                .containsOnlyOnce("Đưa vào báo cáo<");
    }

    @Test
    void one_click_puts_an_entry_into_a_report_and_begins_it() {
        UUID id = log("Chống mua bán người", "https://bao-thu.vn/1", today);
        for (int click = 0; click < 2; click++) {
            assertThat(post(
                            "/log/picking",
                            reporter,
                            "entry",
                            id.toString(),
                            "assignment",
                            directive.assignment().value().toString()))
                    .hasStatus3xxRedirection();
        }
        assertThat(reported()).containsExactly("Chống mua bán người");
        assertThat(page("/log")).doesNotContain("Hợp với");
    }

    @Test
    void clicks_at_the_same_moment_put_it_there_once_and_one_is_told() throws Exception {
        UUID id = log("Chống mua bán người", "https://bao-thu.vn/1", today);
        String assignment = directive.assignment().value().toString();
        List<Object> answers = Together.times(
                4, () -> redirect(post("/log/picking", reporter, "entry", id.toString(), "assignment", assignment)));
        assertThat(Set.copyOf(answers)).singleElement().asString().endsWith("#entry-" + id);
        assertThat(reported()).containsExactly("Chống mua bán người");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'log.pick' and details = '1'"
                                + " and subject_id = (select id from coverage_report where assignment_id = ?)")
                        .param(directive.assignment().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_entry_without_a_link_sent_twice_with_one_key_is_one_entry() throws Exception {
        String[] form = {
            "key",
            UUID.randomUUID().toString(),
            "shape",
            "ARTICLE",
            "channel",
            "PRINT",
            "kind",
            "NEWS",
            "title",
            "Tin báo in",
            "publishedOn",
            Vietnam.DAY.format(today),
            "language",
            "VIETNAMESE"
        };
        assertThat(Together.times(4, () -> redirect(post("/log/entries", reporter, form))))
                .containsOnly("/log");
        assertThat(redirect(post("/log/entries", reporter, form))).isEqualTo("/log");
        assertThat(page("/log")).contains("Tin báo in", "1 mục");
    }

    @Test
    void a_report_sees_first_what_has_most_in_common_with_its_directive() {
        UUID report = filed.begin(directive.assignment(), reporter);
        log("Chống mua bán người ở biên giới", "https://bao-thu.vn/1", today.minusDays(1));
        log("Mua bán người", "https://bao-thu.vn/2", today);
        log("Giá cà phê", "https://bao-thu.vn/3", today);
        String pick = page("/reports/" + report + "/log");
        assertThat(pick)
                .containsSubsequence(
                        "Chống mua bán người ở biên giới",
                        "Trùng từ: Chống mua bán người, biên giới",
                        "Trùng từ: Mua bán người",
                        "Giá cà phê");
    }

    @Test
    void more_entries_need_no_more_statements() {
        log("Chống mua bán người", "https://bao-thu.vn/1", today);
        int few = Statements.listRemembering(() -> get("/log", reporter)).size();
        for (int i = 2; i < 9; i++) {
            log("Chống mua bán người " + i, "https://bao-thu.vn/" + i, today);
        }
        assertThat(Statements.listRemembering(() -> get("/log", reporter))).hasSize(few);
    }

    @Test
    void an_entry_that_nothing_refers_to_is_deleted_and_put_back() {
        UUID id = log("Tin ghi nhầm", "https://bao-thu.vn/1", today);
        String before = row(id);
        for (int click = 0; click < 2; click++) {
            assertThat(post("/log/entries/" + id + "/removal", reporter)).hasRedirectedUrl("/log");
        }
        assertThat(page("/log")).doesNotContain("Tin ghi nhầm").contains("0 mục");
        assertThat(get("/log/entries/" + id, reporter)).hasStatus(404);
        for (int click = 0; click < 2; click++) {
            assertThat(post("/log/entries/" + id + "/restoration", reporter)).hasRedirectedUrl("/log");
        }
        assertThat(row(id)).isEqualTo(before);
        assertThat(jdbc.sql("select action from audit_entry where subject_id = ? order by seq")
                        .param(company.press().value())
                        .query(String.class)
                        .list())
                .containsOnlyOnce("log.delete", "log.restore");
    }

    private String row(UUID id) {
        return jdbc.sql("select to_jsonb(e)::text from coverage_entry e where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void an_entry_that_a_report_or_a_submission_has_is_not_deleted() {
        UUID report = filed.begin(directive.assignment(), reporter);
        UUID drafted = filed.article(report, "Tin trong báo cáo", "https://bao-thu.vn/1", today, reporter);
        assertThat(page("/log")).doesNotContain(drafted + "/removal");
        MvcTestResult refused = post("/log/entries/" + drafted + "/removal", reporter);
        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("Mục “Tin trong báo cáo” đang nằm trong một báo cáo");
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        jdbc.sql("delete from coverage_report_entry where entry_id = ?")
                .param(drafted)
                .update();
        assertThat(post("/log/entries/" + drafted + "/removal", reporter)).hasStatus(409);
        assertThat(page("/log")).contains("Tin trong báo cáo");
    }

    @Test
    void a_deleted_entry_does_not_come_back_beside_another_with_its_link() {
        UUID id = log("Tin đầu", "https://bao-thu.vn/1", today);
        post("/log/entries/" + id + "/removal", reporter);
        log("Tin thay", "https://bao-thu.vn/1", today);
        MvcTestResult refused = post("/log/entries/" + id + "/restoration", reporter);
        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("đường dẫn của mục này nay đã có trong sổ tin bài, ở mục “Tin thay”");
    }

    @Test
    void nobody_else_deletes_or_puts_back() {
        UUID id = log("Tin", "https://bao-thu.vn/1", today);
        for (String what : List.of("removal", "restoration")) {
            String path = "/log/entries/" + id + "/" + what;
            assertThat(post(path, company.communeReporter())).hasStatus(404);
            assertThat(post(path, company.officer())).hasStatus(403);
            assertThat(pages.post().uri(path).with(csrf())).hasStatus3xxRedirection();
            assertThat(post("/log/entries/khong-phai-ma/" + what, reporter)).hasStatus(404);
        }
        assertThat(post("/log/entries/" + id + "/removal", reporter)).hasRedirectedUrl("/log");
        assertThat(post("/log/entries/" + id + "/restoration", company.communeReporter()))
                .hasStatus(404);
    }

    @Test
    void nobody_else_gets_at_the_log() {
        UUID id = log("Tin", "https://bao-thu.vn/1", today);
        SignedInPerson stranger = company.communeReporter();
        assertThat(get("/log/entries/" + id, stranger)).hasStatus(404);
        assertThat(post("/log/entries/" + id, stranger, entry("x", "https://bao-thu.vn/1", Vietnam.DAY.format(today))))
                .hasStatus(404);
        assertThat(post(
                        "/log/entries?unit=" + company.press().value(),
                        stranger,
                        entry("x", "https://bao-thu.vn/9", Vietnam.DAY.format(today))))
                .hasStatus(404);
        String assignment = directive.assignment().value().toString();
        assertThat(post("/log/picking", stranger, "entry", id.toString(), "assignment", assignment))
                .hasStatus(404);
        for (String path : List.of("/log/entries/new", "/log/entries/" + id)) {
            assertThat(get(path, company.officer())).hasStatus(403);
            assertThat(pages.get().uri(path)).hasStatus3xxRedirection();
        }
        assertThat(post("/log/entries", company.officer())).hasStatus(403);
        assertThat(post("/log/picking", company.officer(), "entry", id.toString(), "assignment", assignment))
                .hasStatus(403);
        assertThat(get("/log/entries/khong-phai-ma", reporter)).hasStatus(404);
        assertThat(get("/log/entries/new?shape=khong", reporter)).hasStatus(404);
    }

    private void tag(String tags) {
        assertThat(post(
                        "/directives/" + directive.directive().value() + "/tags",
                        company.officer(),
                        "version",
                        "0",
                        "tags",
                        tags))
                .hasStatus(302);
    }

    @Test
    void an_entry_is_offered_to_a_directive_for_a_tag_that_both_have() {
        tag("an toàn giao thông, PCCC");
        assertThat(post(
                        "/log/entries",
                        reporter,
                        entry(
                                "Ra quân đầu năm",
                                "https://bao.vn/the-1",
                                Vietnam.DAY.format(today),
                                "tags",
                                "#AnToanGiaoThong, lễ hội")))
                .hasRedirectedUrl("/log");
        log("Diễn tập pccc ở chợ", "https://bao.vn/the-2", today);
        log("Chuyện khác", "https://bao.vn/the-3", today);
        String log = page("/log");
        assertThat(log).contains("vì thẻ “an toàn giao thông”", "vì thẻ “PCCC”");
        assertThat(page("/log?tag=an toan giao thong"))
                .contains("Ra quân đầu năm", "lễ hội", "1 mục")
                .doesNotContain("Chuyện khác");
        assertThat(page("/log?text=le hoi")).contains("Ra quân đầu năm").doesNotContain("Chuyện khác");
        assertThat(page("/log/entries/new?shape=article"))
                .contains("data-tag=\"an toàn giao thông\"", "data-tag=\"lễ hội\"");
        UUID report = filed.begin(directive.assignment(), reporter);
        assertThat(page("/reports/" + report + "/log")).containsSubsequence("Thẻ “", "Chuyện khác");
    }
}
