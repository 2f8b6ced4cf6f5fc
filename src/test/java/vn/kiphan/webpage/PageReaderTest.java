package vn.kiphan.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.KipHanTest;
import vn.kiphan.shared.Author;

@KipHanTest
class PageReaderTest {

    @Autowired
    PageQueue queue;

    @Autowired
    PageRecords records;

    @Autowired
    HostTurns turns;

    @Autowired
    OutgoingSwitch allowed;

    @Autowired
    WebPages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final LocalSite site = new LocalSite();
    private PageReader reader;
    private String path;

    @BeforeEach
    void begin() {
        jdbc.sql("update webpage_page set due_at = null").update();
        allowed.turn(true, Author.SYSTEM);
        reader = new PageReader(
                queue, records, site.visits(allowed, turns, clock, Duration.ofSeconds(60)), allowed, clock);
        path = "/" + UUID.randomUUID();
    }

    @AfterEach
    void end() {
        allowed.turn(false, Author.SYSTEM);
        site.close();
    }

    private String link() {
        return site.address(path);
    }

    private WebPage look() {
        jdbc.sql("delete from webpage_host").update();
        assertThat(reader.readNext()).isTrue();
        return pages.known(List.of(link())).get(link());
    }

    private WebPage read() {
        pages.ask(Map.of(link(), ""));
        return look();
    }

    private void dueNow() {
        jdbc.sql("update webpage_page set due_at = :now where link = :link and due_at is not null")
                .param("now", Timestamp.from(clock.instant()))
                .param("link", link())
                .update();
    }

    private WebPage lookAgain() {
        jdbc.sql("update webpage_page set looked_at = looked_at - interval '30 days' where link = ?")
                .param(link())
                .update();
        assertThat(pages.lookAgain(List.of(link()))).isEqualTo(1);
        return look();
    }

    @Test
    void a_page_is_read_once_with_its_facts_and_its_text() {
        site.html(path, "<title>Ra quân</title><meta property='og:site_name' content='Báo thử'><p>Nội dung bài.</p>");
        WebPage page = read();
        assertThat(page.read()).isTrue();
        assertThat(page.title()).isEqualTo("Ra quân");
        assertThat(page.outlet()).isEqualTo("Báo thử");
        assertThat(page.address()).isEqualTo(link());
        assertThat(page.copySha256()).hasSize(64);
        assertThat(pages.text(page.id())).contains("Nội dung bài.");
        pages.ask(Map.of(link(), ""));
        assertThat(reader.readNext()).isFalse();
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void the_same_text_is_kept_once() {
        String text = "Cùng một bài " + UUID.randomUUID();
        site.html(path, "<p>" + text + "</p>");
        WebPage first = read();
        path = path + "/2";
        site.html(path, "<div><p>" + text + "</p></div>");
        WebPage second = read();
        assertThat(second.copySha256()).isEqualTo(first.copySha256());
        assertThat(jdbc.sql("select count(*) from webpage_text where content = ?")
                        .param(text)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothing_is_asked_for_where_it_is_not_allowed() {
        allowed.turn(false, Author.SYSTEM);
        pages.ask(Map.of(link(), ""));
        assertThat(pages.known(List.of(link()))).isEmpty();
        allowed.turn(true, Author.SYSTEM);
        pages.ask(Map.of(link(), ""));
        allowed.turn(false, Author.SYSTEM);
        assertThat(reader.readNext()).isFalse();
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void what_robots_leaves_alone_is_left_alone() {
        site.page("/robots.txt", exchange -> LocalSite.send(exchange, 200, "text/plain", "User-agent: *\nDisallow: /"));
        site.html(path, "<title>Tin</title>");
        WebPage page = read();
        assertThat(page.failed()).isTrue();
        assertThat(page.trouble()).isEqualTo("ROBOTS");
        assertThat(page.gone()).isFalse();
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void what_robots_leaves_alone_is_left_alone_behind_a_redirect_too() {
        site.page(
                "/robots.txt",
                exchange -> LocalSite.send(exchange, 200, "text/plain", "User-agent: *\nDisallow: " + path + "/rieng"));
        site.html(path + "/rieng", "<title>Riêng</title>");
        site.page(path, exchange -> LocalSite.redirect(exchange, path + "/rieng"));
        assertThat(read().trouble()).isEqualTo("ROBOTS");
        assertThat(site.asked()).containsExactly(path);
    }

    @Test
    void a_site_that_cannot_say_what_may_be_read_is_left_alone_for_now() {
        site.page("/robots.txt", exchange -> LocalSite.send(exchange, 503, "text/plain", ""));
        site.html(path, "<title>Tin</title>");
        assertThat(read().trouble()).isEqualTo("ROBOTS");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void a_redirect_to_a_place_inside_is_not_followed() {
        for (String inside : List.of(
                "http://169.254.169.254/latest/meta-data/",
                "http://192.168.1.1/",
                "http://[::1]:" + site.port() + path + "/secret",
                "file:///etc/passwd")) {
            path = "/" + UUID.randomUUID();
            site.html(path + "/secret", "secret");
            site.page(path, exchange -> LocalSite.redirect(exchange, inside));
            assertThat(read().trouble()).as(inside).isEqualTo("ADDRESS");
            assertThat(site.asked()).allSatisfy(asked -> assertThat(asked).doesNotContain("secret"));
        }
    }

    @Test
    void redirects_are_followed_five_times_and_no_more() {
        site.page(path, exchange -> LocalSite.redirect(exchange, path));
        assertThat(read().trouble()).isEqualTo("REDIRECTS");
        assertThat(site.asked()).hasSize(6);
        path = "/" + UUID.randomUUID();
        site.html(path + "/dich", "<title>Đích</title>");
        site.page(path, exchange -> LocalSite.redirect(exchange, path + "/dich"));
        WebPage page = read();
        assertThat(page.title()).isEqualTo("Đích");
        assertThat(page.address()).isEqualTo(site.address(path + "/dich"));
    }

    @Test
    void a_busy_server_is_tried_again_and_given_up_after_five_times() {
        site.page(path, exchange -> LocalSite.send(exchange, 503, "text/html", ""));
        WebPage page = read();
        assertThat(page.waiting()).isTrue();
        assertThat(reader.readNext()).as("not before its time").isFalse();
        for (int more = 0; more < 4; more++) {
            dueNow();
            page = look();
        }
        assertThat(page.waiting()).isFalse();
        assertThat(page.failed()).isTrue();
        assertThat(page.trouble()).isEqualTo("BUSY");
        assertThat(page.gone()).isFalse();
        assertThat(site.asked()).hasSize(5);
    }

    @Test
    void a_host_is_visited_one_at_a_time_with_a_pause() {
        String first = link();
        site.html(path, "<title>Một</title>");
        path = path + "/2";
        site.html(path, "<title>Hai</title>");
        pages.ask(Map.of(first, "", link(), ""));
        jdbc.sql("delete from webpage_host").update();
        assertThat(reader.readNext()).isTrue();
        assertThat(reader.readNext()).as("the pause").isFalse();
        assertThat(site.asked()).hasSize(1);
        jdbc.sql("delete from webpage_host").update();
        assertThat(reader.readNext()).isTrue();
        assertThat(site.asked()).hasSize(2);
    }

    /** The same server under another name: to a visitor it is another host. */
    private String elsewhere(String at) {
        return "http://dich.bao-thu.vn:" + site.port() + at;
    }

    private Duration pauseOf(String host) {
        return Duration.between(
                clock.instant(),
                jdbc.sql("select free_at from webpage_host where host = ?")
                        .param(host)
                        .query(Timestamp.class)
                        .single()
                        .toInstant());
    }

    @Test
    void the_host_that_a_redirect_leads_to_is_left_with_its_own_pause() {
        site.page("/robots.txt", exchange -> {
            boolean there = exchange.getRequestHeaders().getFirst("Host").startsWith("dich.");
            LocalSite.send(exchange, 200, "text/plain", "User-agent: *\nCrawl-delay: " + (there ? 50 : 20));
        });
        site.html(path + "/dich", "<title>Đích</title>");
        site.page(path, exchange -> LocalSite.redirect(exchange, elsewhere(path + "/dich")));
        assertThat(read().title()).isEqualTo("Đích");
        assertThat(pauseOf("trang.bao-thu.vn")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
        assertThat(pauseOf("dich.bao-thu.vn")).isBetween(Duration.ofSeconds(21), Duration.ofSeconds(50));
        pages.ask(Map.of(elsewhere(path + "/dich"), ""));
        assertThat(reader.readNext()).as("the pause there").isFalse();
        assertThat(site.asked()).hasSize(2);
    }

    @Test
    void a_busy_host_behind_a_redirect_is_waited_for_without_asking_the_way_again() {
        site.html(path + "/dich", "<title>Đích</title>");
        site.page(path, exchange -> LocalSite.redirect(exchange, elsewhere(path + "/dich")));
        pages.ask(Map.of(link(), ""));
        jdbc.sql("delete from webpage_host").update();
        assertThat(turns.take("dich.bao-thu.vn", Duration.ofHours(1))).isTrue();
        assertThat(reader.readNext()).isFalse();
        assertThat(site.asked()).containsExactly(path);
        assertThat(pages.known(List.of(link())).get(link()).waiting()).isTrue();
        dueNow();
        turns.leave("trang.bao-thu.vn", Duration.ZERO);
        assertThat(reader.readNext()).as("it waits for the other host").isFalse();
        assertThat(site.asked()).containsExactly(path);
        turns.leave("dich.bao-thu.vn", Duration.ZERO);
        assertThat(reader.readNext()).isTrue();
        assertThat(pages.known(List.of(link())).get(link()).title()).isEqualTo("Đích");
    }

    @Test
    void a_busy_host_where_the_rules_are_kept_is_waited_for_too() {
        site.page("/robots.txt", exchange -> LocalSite.redirect(exchange, elsewhere(path + "/robots")));
        site.page(
                path + "/robots",
                exchange -> LocalSite.send(exchange, 200, "text/plain", "User-agent: *\nDisallow: /"));
        site.html(path, "<title>Tin</title>");
        pages.ask(Map.of(link(), ""));
        jdbc.sql("delete from webpage_host").update();
        assertThat(turns.take("dich.bao-thu.vn", Duration.ofHours(1))).isTrue();
        assertThat(reader.readNext()).isFalse();
        assertThat(site.asked()).isEmpty();
        dueNow();
        assertThat(look().trouble()).isEqualTo("ROBOTS");
        assertThat(site.asked()).containsExactly(path + "/robots");
    }

    @Test
    void a_page_that_vanishes_is_marked_and_keeps_its_text() {
        site.html(path, "<title>Ra quân bảo vệ trẻ em</title><p>Nội dung.</p>");
        WebPage before = read();
        site.page(path, exchange -> LocalSite.send(exchange, 410, "text/html", ""));
        WebPage gone = lookAgain();
        assertThat(gone.gone()).isTrue();
        assertThat(gone.goneWhy()).isEqualTo("NOT_FOUND");
        assertThat(pages.text(gone.id())).contains("Nội dung.");
        WebPage still = lookAgain();
        assertThat(still.goneSince()).isEqualTo(gone.goneSince());
        site.html(path, "<title>Bảo vệ trẻ em: ra quân</title>");
        WebPage back = lookAgain();
        assertThat(back.gone()).isFalse();
        assertThat(back.title()).isEqualTo(before.title());
        assertThat(back.readAt()).isEqualTo(before.readAt());
    }

    @Test
    void a_page_that_became_another_is_marked() {
        site.html(path, "<title>Ra quân bảo vệ trẻ em</title><p>Nội dung.</p>");
        read();
        site.html(path, "<title>Trang chủ</title>");
        assertThat(lookAgain().goneWhy()).isEqualTo("OTHER_PAGE");
    }

    @Test
    void an_address_that_leads_to_the_front_page_is_suspicious_and_fills_nothing_in() {
        site.html("/trang-chu", "<title>Báo thử - Trang chủ</title><p>Tin mới.</p>");
        site.page(path, exchange -> LocalSite.redirect(exchange, "/trang-chu"));
        WebPage page = read();
        assertThat(page.read()).isFalse();
        assertThat(page.title()).isEmpty();
        assertThat(page.trouble()).isEqualTo("HOME_PAGE");
        assertThat(page.gone()).isTrue();
    }

    @Test
    void a_page_that_leads_home_later_or_says_that_it_is_not_there_is_gone() {
        site.html(path, "<title>Ra quân bảo vệ trẻ em</title><p>Nội dung.</p>");
        read();
        site.html("/", "<title>Ra quân: tin mới</title>");
        site.page(path, exchange -> LocalSite.redirect(exchange, "/"));
        WebPage home = lookAgain();
        assertThat(home.goneWhy()).isEqualTo("HOME_PAGE");
        assertThat(pages.text(home.id())).contains("Nội dung.");
        site.html(path, "<title>Không tìm thấy trang</title><p>Xin lỗi.</p>");
        assertThat(lookAgain().goneWhy()).isEqualTo("NOT_FOUND");
        site.html(path, "<title>Không tìm thấy nạn nhân nào trong vụ cháy</title>");
        assertThat(FrontPage.saysNotFound("Không tìm thấy nạn nhân nào trong vụ cháy"))
                .isFalse();
        assertThat(FrontPage.saysNotFound("404 - Trang bạn yêu cầu không tồn tại"))
                .isTrue();
    }

    @Test
    void a_page_is_not_looked_at_again_before_its_time() {
        site.html(path, "<title>Tin</title>");
        read();
        assertThat(pages.lookAgain(List.of(link()))).isZero();
    }
}
