package vn.kiphan.linkwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.util.HtmlUtils;
import vn.kiphan.PageTest;
import vn.kiphan.Statements;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.coverage.EntryLinks;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;
import vn.kiphan.webpage.LocalSite;
import vn.kiphan.webpage.OutgoingSwitch;
import vn.kiphan.webpage.ReadPages;
import vn.kiphan.webpage.WebPages;

class KeptPagesTest extends PageTest {

    @Autowired
    Cast cast;

    @Autowired
    FiledReports filed;

    @Autowired
    ReadPages reading;

    @Autowired
    EntryLinks links;

    @Autowired
    WebPages webPages;

    @Autowired
    OutgoingSwitch allowed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private final LocalSite site = new LocalSite();
    private Cast.Company company;
    private SignedInPerson reporter;
    private UUID report;
    private UUID entry;
    private String path;

    @BeforeEach
    void begin() {
        company = cast.company();
        reporter = company.pressReporter();
        report = filed.begin(
                new SentDirectives(jdbc, transactions, events)
                        .send(
                                company.department(),
                                List.of(company.press()),
                                clock.instant().plus(Duration.ofDays(10)))
                        .assignment(),
                reporter);
        path = "/" + UUID.randomUUID();
        reading.allow();
        publish();
        entry = filed.article(report, "Ra quân", site.address(path), today(), reporter);
        readAll();
    }

    @AfterEach
    void end() {
        reading.forbid();
        site.close();
    }

    private LocalDate today() {
        return Vietnam.day(clock.instant());
    }

    private void publish() {
        site.html(
                path,
                "<title>Ra quân bảo vệ trẻ em</title><meta property='og:site_name' content='Báo thử'><meta property='og:image' content='/anh.jpg'><p>Nội dung bài.</p>");
    }

    /** What the background does. */
    private void readAll() {
        LinkWatch watch = new LinkWatch(links, webPages, allowed, clock);
        while (watch.step()) {
            // on
        }
        // links of other tests' entries lead to real hosts: they are not ours to visit
        jdbc.sql("update webpage_page set due_at = null where link <> ?")
                .param(site.address(path))
                .update();
        reading.readAll(site);
    }

    private void vanish() {
        site.page(path, exchange -> LocalSite.send(exchange, 404, "text/html", ""));
        jdbc.sql("update webpage_page set looked_at = looked_at - interval '30 days' where link = ?")
                .param(site.address(path))
                .update();
        readAll();
    }

    private UUID page() {
        return jdbc.sql("select id from webpage_page where link = ?")
                .param(site.address(path))
                .query(UUID.class)
                .single();
    }

    private String shown(String path, SignedInPerson person) {
        MvcTestResult result = get(path, person);
        assertThat(result).hasStatusOk();
        try {
            return HtmlUtils.htmlUnescape(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult fill(SignedInPerson person) {
        return settle("outlet", "Báo thử", person);
    }

    private MvcTestResult settle(String what, String value, SignedInPerson person) {
        return pages.post()
                .uri("/reports/" + report + "/pages/" + entry + "/" + what)
                .param("value", value)
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    private String outlet() {
        return jdbc.sql("select outlet from coverage_entry where id = ?")
                .param(entry)
                .query(String.class)
                .single();
    }

    private SubmissionId submit() {
        filed.tell(report, today(), reporter);
        return filed.submit(report, reporter);
    }

    @Test
    void the_report_shows_what_is_kept_of_its_pages() {
        assertThat(shown("/reports/" + report, reporter))
                .contains("đã lưu phần chữ của 1 trang", "Bản lưu của hệ thống lúc", "/pages/" + page());
        assertThat(shown("/pages/" + page(), reporter))
                .contains("Ra quân bảo vệ trẻ em", "Nội dung bài.", "SHA-256", site.address(path))
                .contains("href=\"" + site.address("/anh.jpg") + "\"");
        MvcTestResult text = get("/pages/" + page() + "/text", reporter);
        assertThat(text).hasStatusOk().bodyText().isEqualTo("Nội dung bài.");
        assertThat(text.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(".txt");
        assertThat(text.getResponse().getContentType()).startsWith("text/plain");
    }

    @Test
    void an_outlet_that_the_page_names_is_offered_and_never_put_over_another() {
        jdbc.sql("update coverage_entry set outlet = '' where id = ?")
                .param(entry)
                .update();
        assertThat(shown("/reports/" + report, reporter)).contains("Trang ghi tên báo, đài, trang: Báo thử");
        for (int click = 0; click < 2; click++) {
            assertThat(fill(reporter)).hasRedirectedUrl("/reports/" + report + "#entry-" + entry);
        }
        assertThat(outlet()).isEqualTo("Báo thử");
        jdbc.sql("update coverage_entry set outlet = 'Tự gõ' where id = ?")
                .param(entry)
                .update();
        fill(reporter);
        assertThat(outlet()).isEqualTo("Tự gõ");
    }

    private String said(String column) {
        return jdbc.sql("select " + column + "::text from coverage_entry where id = ?")
                .param(entry)
                .query(String.class)
                .single();
    }

    private void change(String title, LocalDate day) {
        site.html(
                path,
                "<title>" + title + "</title><meta property='article:published_time' content='" + day
                        + "T08:00:00+07:00'><p>Nội dung bài.</p>");
        jdbc.sql("update webpage_page set looked_at = looked_at - interval '30 days' where link = ?")
                .param(site.address(path))
                .update();
        readAll();
    }

    @Test
    void a_page_that_says_another_title_or_day_now_offers_them() {
        LocalDate before = today().minusDays(3);
        change("Ra quân bảo vệ trẻ em năm học mới", before);
        String day = Vietnam.DAY.format(before);
        assertThat(shown("/reports/" + report, reporter))
                .contains("Nhan đề trên trang: Ra quân bảo vệ trẻ em năm học mới", "Ngày đăng ghi trên trang: " + day);
        for (int click = 0; click < 2; click++) {
            assertThat(settle("title", "Ra quân bảo vệ trẻ em năm học mới", reporter))
                    .hasRedirectedUrl("/reports/" + report + "#entry-" + entry);
            settle("publishedOn", day, reporter);
        }
        assertThat(said("title")).isEqualTo("Ra quân bảo vệ trẻ em năm học mới");
        assertThat(said("published_on")).isEqualTo(before.toString());
        assertThat(shown("/reports/" + report, reporter))
                .doesNotContain("Nhan đề trên trang", "Ngày đăng ghi trên trang");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'page.fill' and subject_id = ?")
                        .param(report)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_is_kept_as_written_is_not_offered_again_until_the_page_says_something_else() {
        change("Ra quân bảo vệ trẻ em năm học mới", today());
        assertThat(settle("title/keeping", "Ra quân bảo vệ trẻ em năm học mới", reporter))
                .hasRedirectedUrl("/reports/" + report + "#pages");
        assertThat(shown("/reports/" + report, reporter)).doesNotContain("Nhan đề trên trang");
        assertThat(said("title")).isEqualTo("Ra quân");
        change("Ra quân bảo vệ trẻ em, lần hai", today());
        assertThat(shown("/reports/" + report, reporter))
                .contains("Nhan đề trên trang: Ra quân bảo vệ trẻ em, lần hai");
    }

    @Test
    void a_value_that_the_page_does_not_say_is_not_taken_and_marks_make_no_other_title() {
        settle("title", "Nhan đề tự chế", reporter);
        settle("publishedOn", "01/01/2020", reporter);
        assertThat(said("title")).isEqualTo("Ra quân");
        change("RA QUÂN!", today());
        assertThat(shown("/reports/" + report, reporter)).doesNotContain("Nhan đề trên trang");
        assertThat(settle("note", "x", reporter)).hasStatus(404);
        assertThat(settle("title", "RA QUÂN!", cast.company().pressReporter())).hasStatus(404);
        assertThat(settle("title/keeping", "RA QUÂN!", cast.company().pressReporter()))
                .hasStatus(404);
        assertThat(settle("title/keeping", "RA QUÂN!", company.officer())).hasStatus(403);
    }

    @Test
    void a_page_that_vanished_is_marked_for_the_unit_and_for_the_reviewer_and_its_copy_stays() {
        vanish();
        String since = Vietnam.DAY.format(today());
        assertThat(shown("/reports/" + report, reporter))
                .containsSubsequence(
                        "<tr id=\"entry-" + entry,
                        "Trang không còn, ghi nhận từ " + since,
                        "</tr>",
                        "Trang không còn, ghi nhận từ " + since);
        SubmissionId submission = submit();
        assertThat(shown("/reviews/" + submission.value(), company.reviewer()))
                .contains("Trang không còn, ghi nhận từ " + since, "Bản lưu của hệ thống lúc");
        assertThat(shown("/pages/" + page(), company.reviewer())).contains("Nội dung bài.");
    }

    @Test
    void the_department_sees_a_copy_when_the_report_was_filed() {
        assertThat(get("/pages/" + page(), company.reviewer())).hasStatus(404);
        submit();
        assertThat(get("/pages/" + page(), company.reviewer())).hasStatusOk();
        assertThat(get("/pages/" + page(), cast.company().reviewer())).hasStatus(404);
    }

    @Test
    void nobody_else_sees_or_fills() {
        SignedInPerson stranger = company.communeReporter();
        for (String path : List.of("/pages/" + page(), "/pages/" + page() + "/text")) {
            assertThat(get(path, stranger)).hasStatus(404);
            assertThat(pages.get().uri(path)).hasStatus3xxRedirection();
        }
        assertThat(fill(stranger)).hasStatus(404);
        assertThat(fill(company.officer())).hasStatus(403);
        assertThat(get("/pages/" + UUID.randomUUID(), reporter)).hasStatus(404);
        assertThat(get("/pages/khong-phai-ma", reporter)).hasStatus(404);
    }

    @Test
    void more_links_need_no_more_statements() {
        int few = Statements.listRemembering(() -> get("/reports/" + report, reporter))
                .size();
        for (int i = 0; i < 5; i++) {
            filed.article(report, "Tin " + i, site.address(path + "/" + i), today(), reporter);
        }
        assertThat(Statements.listRemembering(() -> get("/reports/" + report, reporter)))
                .hasSize(few);
    }

    @Test
    void a_kept_page_leads_back_to_the_entries_that_name_it() {
        assertThat(shown("/pages/" + page(), reporter))
                .contains("/reports/" + report + "#entry-" + entry, "Ra quân (báo cáo thực hiện ");
    }
}
