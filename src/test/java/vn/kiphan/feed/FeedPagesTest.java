package vn.kiphan.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import vn.kiphan.PageTest;
import vn.kiphan.Together;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Cast;
import vn.kiphan.webpage.LocalSite;
import vn.kiphan.webpage.OutgoingSwitch;
import vn.kiphan.webpage.ReadPages;

class FeedPagesTest extends PageTest {

    @Autowired
    Cast cast;

    @Autowired
    FeedRows rows;

    @Autowired
    ReadPages reading;

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
    private SentDirectives.Sent directive;

    @BeforeEach
    void begin() {
        company = cast.company();
        reporter = company.pressReporter();
        directive = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.press()),
                        clock.instant().plus(Duration.ofDays(10)));
        jdbc.sql("update feed_source set ended_at = now() where ended_at is null")
                .update();
        reading.allow();
        feed("/rss", item("Chống mua bán người", "/1") + item("Giá cà phê", "/2"));
    }

    @AfterEach
    void end() {
        reading.forbid();
        site.close();
    }

    private String item(String title, String path) {
        return "<item><title>" + title + "</title><link>https://trang.bao-thu.vn" + path + "</link><pubDate>"
                + Vietnam.day(clock.instant()) + "</pubDate></item>";
    }

    private void feed(String path, String items) {
        site.page(path, exchange -> {
            if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            LocalSite.send(exchange, 200, "application/rss+xml", "<rss><channel>" + items + "</channel></rss>");
        });
    }

    private String page(String path) {
        return page(path, reporter);
    }

    private void add(String path) {
        assertThat(post("/feeds", reporter, "address", site.address(path), "channel", "ONLINE", "outlet", "Báo thử"))
                .hasRedirectedUrl("/feeds");
    }

    /** What the background does while sources are due. */
    private void readAll() {
        jdbc.sql("update feed_source set due_at = now() - interval '1 minute'").update();
        FeedReader reader = new FeedReader(rows, reading.visits(site), allowed, clock);
        jdbc.sql("delete from webpage_host").update();
        assertThat(reader.readNext()).isTrue();
    }

    private UUID found(String title) {
        return jdbc.sql("select id from feed_item where unit_id = ? and title = ?")
                .params(company.press().value(), title)
                .query(UUID.class)
                .single();
    }

    private long entries() {
        return jdbc.sql("select count(*) from coverage_entry where unit_id = ?")
                .param(company.press().value())
                .query(Long.class)
                .single();
    }

    @Test
    void an_item_that_fits_is_suggested_taken_with_one_click_and_picked_into_a_report() {
        add("/rss");
        readAll();
        assertThat(page("/log"))
                .contains("Chống mua bán người", "Hợp với 614/STTTT-TTBCXB", "Lấy vào sổ tin bài")
                .doesNotContain("Giá cà phê");
        UUID item = found("Chống mua bán người");
        for (int click = 0; click < 2; click++) {
            assertThat(post("/feeds/items/" + item + "/taking", reporter)).hasRedirectedUrl("/log");
        }
        assertThat(entries()).isEqualTo(1);
        assertThat(page("/log")).contains("Báo thử", "Đưa vào báo cáo", "Không có gợi ý nào");
        UUID entry = jdbc.sql("select id from coverage_entry where unit_id = ?")
                .param(company.press().value())
                .query(UUID.class)
                .single();
        assertThat(post(
                        "/log/picking",
                        reporter,
                        "entry",
                        entry.toString(),
                        "assignment",
                        directive.assignment().value().toString()))
                .hasStatus3xxRedirection();
        readAll();
        assertThat(page("/log")).contains("Không có gợi ý nào");
    }

    @Test
    void an_item_of_a_long_window_is_suggested_however_old_it_is() {
        LocalDate today = Vietnam.day(clock.instant());
        jdbc.sql("update directive_reporting_terms set window_from = ? where directive_id = ?")
                .params(today.minusDays(300), directive.directive().value())
                .update();
        add("/rss");
        readAll();
        jdbc.sql("update feed_item set published_on = ? where id = ?")
                .params(today.minusDays(200), found("Chống mua bán người"))
                .update();
        assertThat(page("/log")).contains("Chống mua bán người", "Hợp với 614/STTTT-TTBCXB");
    }

    @Test
    void what_the_unit_has_logged_by_hand_meanwhile_is_suggested_no_more() {
        add("/rss");
        readAll();
        assertThat(page("/log")).contains("Hợp với 614/STTTT-TTBCXB");
        assertThat(post(
                        "/log/entries",
                        reporter,
                        "shape",
                        "ARTICLE",
                        "channel",
                        "ONLINE",
                        "kind",
                        "NEWS",
                        "title",
                        "Tự ghi",
                        "link",
                        "https://trang.bao-thu.vn/1?utm_source=zalo",
                        "publishedOn",
                        Vietnam.DAY.format(Vietnam.day(clock.instant())),
                        "language",
                        "VIETNAMESE"))
                .hasRedirectedUrl("/log");
        assertThat(page("/log")).contains("Tự ghi", "Không có gợi ý nào");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void an_item_taken_many_times_at_once_is_one_entry_with_the_address_that_the_feed_named() throws Exception {
        feed("/rss", item("Chống mua bán người", "/1").replace("https://trang", "http://www.trang"));
        add("/rss");
        readAll();
        assertThat(page("/log")).contains("href=\"http://www.trang.bao-thu.vn/1\"");
        UUID item = found("Chống mua bán người");
        List<Object> answers = Together.times(4, () -> redirect(post("/feeds/items/" + item + "/taking", reporter)));
        assertThat(answers).containsOnly("/log");
        assertThat(jdbc.sql("select link_pasted || ' ' || link_canonical from coverage_entry where unit_id = ?")
                        .param(company.press().value())
                        .query(String.class)
                        .list())
                .containsExactly("http://www.trang.bao-thu.vn/1 https://trang.bao-thu.vn/1");
        assertThat(audited("feed.take")).isEqualTo(1);
    }

    @Test
    void a_source_ended_twice_is_ended_once() throws Exception {
        add("/rss");
        UUID source = rows.sources(reporter.reportingUnits()).getFirst().id();
        Together.times(3, () -> post("/feeds/" + source + "/end", reporter));
        assertThat(audited("feed.end")).isEqualTo(1);
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, company.press().value())
                .query(Long.class)
                .single();
    }

    @Test
    void what_was_dismissed_stays_dismissed() {
        add("/rss");
        readAll();
        assertThat(post("/feeds/items/" + found("Chống mua bán người") + "/dismissal", reporter))
                .hasRedirectedUrl("/log");
        jdbc.sql("update feed_source set etag = ''").update();
        readAll();
        assertThat(page("/log")).contains("Không có gợi ý nào");
        assertThat(entries()).isZero();
    }

    @Test
    void what_did_not_change_is_not_sent_again() {
        add("/rss");
        readAll();
        readAll();
        assertThat(site.asked()).hasSize(2);
        assertThat(page("/feeds")).contains("Đã xem lúc", site.address("/rss"));
    }

    @Test
    void an_index_of_sitemaps_leads_to_those_of_its_own_site() {
        site.page(
                "/index.xml",
                exchange -> LocalSite.send(
                        exchange,
                        200,
                        "application/xml",
                        "<sitemapindex><sitemap><loc>" + site.address("/rss")
                                + "</loc></sitemap><sitemap><loc>https://noi-khac.vn/a.xml</loc></sitemap></sitemapindex>"));
        add("/index.xml");
        readAll();
        readAll();
        assertThat(site.asked()).containsExactly("/index.xml", "/rss");
        assertThat(found("Chống mua bán người")).isNotNull();
    }

    private void answers(String path, String type, byte[] body) {
        site.page(path, exchange -> LocalSite.send(exchange, 200, type, body));
    }

    @Test
    void the_address_of_a_page_leads_to_the_feed_that_it_names() {
        site.html(
                "/trang",
                "<!doctype html><html><head><title>Báo thử</title><link rel='alternate' type='application/rss+xml' href='/rss'>"
                        + "</head><body><p>Tin&nbsp;mới<br></body></html>");
        add("/trang");
        readAll();
        readAll();
        assertThat(site.asked()).containsExactly("/trang", "/rss");
        assertThat(found("Chống mua bán người")).isNotNull();
    }

    @Test
    void feeds_are_read_in_whatever_letters_and_under_whatever_type_they_come() {
        String rss = "<rss><channel>" + item("Ra quân mùa tựu trường", "/chu") + "</channel></rss>";
        answers("/1", "text/html", ("\n\n<?xml version='1.0'?>" + rss).getBytes(StandardCharsets.UTF_8));
        answers(
                "/2",
                "text/plain",
                ("\uFEFF<?xml version='1.0' encoding='utf-16'?>" + rss).getBytes(StandardCharsets.UTF_16LE));
        answers(
                "/3",
                "application/xml",
                ("<?xml version='1.0' encoding='windows-1258'?>" + rss.replace("Ra quân mùa tựu trường", "Ra quân"))
                        .getBytes(Charset.forName("windows-1258")));
        answers("/4", "text/xml", rss.replace("mùa", "mùa &nbsp; A&B \u0003").getBytes(StandardCharsets.UTF_8));
        for (String[] one : new String[][] {
            {"/1", "Ra quân mùa tựu trường"},
            {"/2", "Ra quân mùa tựu trường"},
            {"/3", "Ra quân"},
            {"/4", "Ra quân mùa A&B tựu trường"}
        }) {
            jdbc.sql("delete from feed_item").update();
            jdbc.sql("update feed_source set ended_at = now()").update();
            add(one[0]);
            readAll();
            assertThat(found(one[1])).as(one[0]).isNotNull();
        }
    }

    @Test
    void what_is_no_feed_says_what_to_do() {
        site.html("/trang", "<!doctype html><title>Báo thử</title><p>Tin mới<br>");
        add("/trang");
        readAll();
        assertThat(page("/feeds")).contains("không phải nguồn tin (RSS, Atom) hay sơ đồ trang");
    }

    @Test
    void a_feed_that_fails_says_why_and_is_tried_later() {
        site.page("/rss", exchange -> LocalSite.send(exchange, 404, "text/html", ""));
        add("/rss");
        readAll();
        assertThat(page("/feeds")).contains("Máy chủ trả lời: địa chỉ không tồn tại.");
        assertThat(new FeedReader(rows, reading.visits(site), allowed, clock).readNext())
                .isFalse();
    }

    @Test
    void a_wrong_address_is_shown_again_and_a_source_is_ended() {
        MvcTestResult wrong = post("/feeds", reporter, "address", "không phải địa chỉ", "channel", "ONLINE");
        assertThat(wrong).hasStatusOk();
        assertThat(text(wrong)).contains("Đây không phải một địa chỉ trang", "không phải địa chỉ");
        add("/rss");
        add("/rss");
        List<FeedRows.Source> sources = rows.sources(reporter.reportingUnits());
        assertThat(sources).hasSize(1);
        assertThat(post("/feeds/" + sources.getFirst().id() + "/end", company.communeReporter()))
                .hasStatus(404);
        assertThat(post("/feeds/" + sources.getFirst().id() + "/end", reporter)).hasRedirectedUrl("/feeds");
        assertThat(page("/feeds")).contains("Chưa có nguồn tin nào");
    }

    @Test
    void nobody_else_takes_or_dismisses() {
        add("/rss");
        readAll();
        UUID item = found("Chống mua bán người");
        for (String what : List.of("taking", "dismissal")) {
            String path = "/feeds/items/" + item + "/" + what;
            assertThat(post(path, company.communeReporter())).hasStatus(404);
            assertThat(post(path, company.officer())).hasStatus(403);
            assertThat(post("/feeds/items/khong-phai-ma/" + what, reporter)).hasStatus(404);
        }
        assertThat(pages.get().uri("/feeds").with(user(company.officer()))).hasStatus(403);
        assertThat(pages.get().uri("/feeds")).hasStatus3xxRedirection();
        assertThat(post("/feeds", reporter, "unit", UUID.randomUUID().toString(), "address", "https://a.vn/rss"))
                .hasStatus(404);
    }
}
