package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.JourneyTest;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Entries while the line is cut: begun, pressed, changed and removed; sent by themselves when it is back, each with one result. */
@JourneyTest
class CutLineTest {

    private static final String SAVE = "form[data-entry] .btn-primary";
    private static final String WAITS = "1 mục đang giữ trên máy này, sẽ gửi khi có mạng trở lại";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Test
    void a_button_pressed_without_a_line_is_sent_when_it_is_back_and_once() {
        try (Visitor visitor = Visitor.signedIn(port, "reporter.press", Visitor.TELEPHONE)) {
            String report = begin(visitor, "reporter.press");
            visitor.open(report + "/entries/new?shape=display");
            display(visitor, "Bấm lưu khi mất mạng");
            line(visitor, false);
            visitor.pressTwice(SAVE);
            visitor.sees(WAITS, "Bấm lưu khi mất mạng", "Chưa có mạng: mục này sẽ tự gửi khi có mạng trở lại");
            visitor.looksRight();
            line(visitor, true);
            visitor.arrives(report);
            visitor.sees("Đã lưu vào báo cáo", "Bấm lưu khi mất mạng").seesNo("mục đang giữ trên máy này");
            nothingWaits(visitor);
            Assertions.assertThat(entries(report)).isEqualTo(1);

            // what waits can be changed, or not be sent after all
            visitor.open(report + "/entries/new?shape=display");
            line(visitor, false);
            display(visitor, "Còn sửa");
            visitor.find("#note").focus();
            visitor.sees("Đang chờ mạng");
            Assertions.assertThat(visitor.page()
                            .evaluate("() => document.querySelector('#note').getBoundingClientRect().bottom"
                                    + " <= document.querySelector('.saving-status').getBoundingClientRect().top"))
                    .as("the line at the foot lies below the field in focus")
                    .isEqualTo(true);
            visitor.press(SAVE);
            visitor.sees(WAITS);
            visitor.press(button(visitor, "Sửa"));
            visitor.seesNo("mục đang giữ trên máy này");
            visitor.fill("#title", "Đã sửa lúc chưa có mạng");
            visitor.press(SAVE);
            visitor.sees(WAITS, "Đã sửa lúc chưa có mạng");
            visitor.press(button(visitor, "Bỏ, không gửi"));
            visitor.sees("Đã bỏ, không gửi");
            visitor.press(button(visitor, "Lấy lại"));
            visitor.sees(WAITS);
            line(visitor, true);
            visitor.sees("Đã gửi 1 mục giữ trên máy này").looksRight();
            visitor.open(report);
            visitor.sees("Đã sửa lúc chưa có mạng").seesNo("Còn sửa");
            Assertions.assertThat(entries(report)).isEqualTo(2);
        }
    }

    @Test
    void an_entry_is_begun_without_a_line_waits_through_a_closed_page_and_is_sent_from_home() {
        try (Visitor visitor = Visitor.withServiceWorker(port, "reporter.press", Visitor.TELEPHONE)) {
            String report = begin(visitor, "reporter.press");
            visitor.open(report);
            visitor.keeps(report + "/entries/new?shape=message");
            line(visitor, false);
            // somebody opens the application, and finds the report by the page that says that there is no line
            visitor.open("/");
            visitor.sees("Đang mất mạng", "Mở được khi chưa có mạng").looksRight();
            visitor.press("[data-drafts] a[href='" + report + "']");
            visitor.sees("Tin bài, sản phẩm");
            visitor.press("a[href$='shape=display']");
            display(visitor, "Băng rôn treo nơi không có sóng");
            visitor.fill("#pieces", "7");
            visitor.press(SAVE);
            visitor.sees(WAITS);
            visitor.press(button(visitor, "Nhập mục khác"));
            visitor.holds("#title", "");
            display(visitor, "Pano treo nơi không có sóng");
            visitor.press(SAVE);
            visitor.sees("2 mục đang giữ trên máy này").looksRight();
            visitor.open(report);
            visitor.sees("2 mục đang giữ trên máy này", "Pano treo nơi không có sóng")
                    .looksRight();
            Assertions.assertThat(entries(report)).isZero();
            Assertions.assertThat(stored(visitor)).doesNotContain("_csrf");

            line(visitor, true, "/assignments");
            visitor.sees("Đã gửi 2 mục giữ trên máy này", "Pano treo nơi không có sóng")
                    .looksRight();
            nothingWaits(visitor);
            Assertions.assertThat(entries(report)).isEqualTo(2);
            visitor.open(report);
            visitor.sees("Băng rôn treo nơi không có sóng", "Pano treo nơi không có sóng");
        }
    }

    @Test
    void an_entry_of_the_log_is_begun_without_a_line_waits_through_a_closed_page_and_is_sent_once() {
        String title = "Loa phường nơi không có sóng " + UUID.randomUUID();
        try (Visitor visitor = Visitor.withServiceWorker(port, "reporter.press", Visitor.TELEPHONE)) {
            visitor.open("/log");
            String blank = visitor.find("a[href*='shape=display']").first().getAttribute("href");
            visitor.keeps(blank);
            line(visitor, false);
            // somebody opens the application, and finds the log by the page that says that there is no line
            visitor.open("/");
            visitor.sees("Đang mất mạng", "Mở được khi chưa có mạng").looksRight();
            visitor.press("[data-drafts] a[href='/log']");
            visitor.sees("Sổ tin bài");
            visitor.press("a[href*='shape=display']");
            display(visitor, title);
            visitor.find("#pieces").fill("7");
            visitor.pressTwice(SAVE);
            visitor.sees(WAITS, title).looksRight();
            Assertions.assertThat(logged(title)).isZero();
            Assertions.assertThat(stored(visitor)).doesNotContain("_csrf");

            // the next form is another one
            visitor.press(button(visitor, "Nhập mục khác"));
            visitor.holds("#title", "");
            display(visitor, title + " (2)");
            visitor.press(SAVE);
            visitor.sees("2 mục đang giữ trên máy này");
            visitor.open("/log");
            visitor.sees("2 mục đang giữ trên máy này", title + " (2)").looksRight();

            line(visitor, true, "/assignments");
            visitor.sees("Đã gửi 2 mục giữ trên máy này").looksRight();
            nothingWaits(visitor);
            Assertions.assertThat(logged(title)).isEqualTo(1);
            Assertions.assertThat(logged(title + " (2)")).isEqualTo(1);
            visitor.open("/log");
            visitor.sees(title, title + " (2)").seesNo("mục đang giữ trên máy này");
        }
    }

    @Test
    void an_entry_of_the_log_whose_answer_was_lost_is_there_once() {
        String title = "Trả lời bị mất " + UUID.randomUUID();
        try (Visitor visitor = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            visitor.open("/log/entries/new?shape=display");
            display(visitor, title);
            AtomicInteger sent = new AtomicInteger();
            visitor.page().route(Pattern.compile(".*/log/entries(\\?.*)?$"), route -> {
                if (sent.incrementAndGet() == 1) {
                    route.fetch();
                    route.abort("aborted");
                } else {
                    route.resume();
                }
            });
            visitor.press(SAVE);
            visitor.arrives("/log");
            visitor.sees(title).seesNo("mục đang giữ trên máy này");
            Assertions.assertThat(sent.get()).isEqualTo(2);
            Assertions.assertThat(logged(title)).isEqualTo(1);
        }
    }

    @Test
    void an_entry_of_the_log_that_was_opened_is_changed_without_a_line() {
        String title = "Mục đã có trong sổ " + UUID.randomUUID();
        try (Visitor visitor = Visitor.withServiceWorker(port, "reporter.press", Visitor.DESKTOP)) {
            visitor.open("/log/entries/new?shape=display");
            display(visitor, title);
            visitor.press(SAVE);
            visitor.arrives("/log");
            visitor.sees(title);
            visitor.press("tr[id^='entry-']:has-text('" + title + "') a[href^='/log/entries/']");
            visitor.arrives("/log/entries/*");
            String entry = visitor.path();
            visitor.keeps(entry);
            line(visitor, false);
            visitor.open(entry);
            visitor.fill("#title", title + " sửa");
            visitor.press(SAVE);
            visitor.sees(WAITS);
            line(visitor, true);
            visitor.arrives("/log");
            visitor.sees(title + " sửa");
            Assertions.assertThat(logged(title)).isZero();
            Assertions.assertThat(logged(title + " sửa")).isEqualTo(1);
        }
    }

    @Test
    void what_the_server_refuses_is_said_and_stays_whole() {
        try (Visitor visitor = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            String report = begin(visitor, "reporter.press");
            visitor.open(report + "/entries/new?shape=display");
            display(visitor, "Ngày gõ sai");
            visitor.fill("#publishedOn", "45/13/2026");
            line(visitor, false);
            visitor.press(SAVE);
            visitor.sees(WAITS);
            line(visitor, true);
            assertThat(visitor.find("#publishedOn[aria-invalid=true]")).hasValue("45/13/2026");
            visitor.holds("#title", "Ngày gõ sai").looksRight();

            // refused while another page is open
            line(visitor, false);
            visitor.press(SAVE);
            visitor.sees(WAITS);
            line(visitor, true, "/assignments");
            visitor.sees("1 mục máy chủ chưa nhận, vẫn giữ trên máy này", "Ngày gõ sai")
                    .looksRight();
            visitor.press(button(visitor, "Sửa"));
            visitor.holds("#title", "Ngày gõ sai").holds("#publishedOn", "45/13/2026");
            assertThat(visitor.find("form[data-entry] [role=alert]")).containsText("Không có ngày này");
            visitor.fill("#publishedOn", today());
            visitor.press(SAVE);
            visitor.sees("Đã lưu vào báo cáo", "Ngày gõ sai");
            Assertions.assertThat(entries(report)).isEqualTo(1);
        }
    }

    @Test
    void an_answer_that_was_lost_leaves_one_entry_also_when_that_was_removed_meanwhile() {
        try (Visitor visitor = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            String report = begin(visitor, "reporter.press");
            visitor.open(report + "/entries/new?shape=display");
            display(visitor, "Trả lời bị mất");
            AtomicInteger sent = new AtomicInteger();
            visitor.page().route(Pattern.compile(".*/entries$"), route -> {
                if (sent.incrementAndGet() == 1) {
                    route.fetch();
                    jdbc.sql("delete from coverage_report_entry where report_id = ?")
                            .param(id(report))
                            .update();
                    route.abort("aborted");
                } else {
                    route.resume();
                }
            });
            visitor.press(SAVE);
            visitor.arrives(report);
            visitor.sees("Đã lưu vào báo cáo");
            Assertions.assertThat(sent.get()).isEqualTo(2);
            Assertions.assertThat(entries(report)).isZero();
        }
    }

    @Test
    void an_entry_is_changed_and_removed_without_a_line() {
        try (Visitor visitor = Visitor.withServiceWorker(port, "reporter.press", Visitor.DESKTOP)) {
            String report = begin(visitor, "reporter.press");
            visitor.open(report);
            visitor.keeps(report + "/entries/new?shape=message");
            visitor.open(report + "/entries/new?shape=display");
            display(visitor, "Mục đã có");
            visitor.press(SAVE);
            visitor.sees("Đã lưu vào báo cáo");
            String entry = visitor.find("tr[id^='entry-'] a[href*='/entries/']").getAttribute("href");
            visitor.open(entry);
            visitor.keeps(entry);
            line(visitor, false);
            visitor.open(entry);
            visitor.fill("#title", "Mục sửa khi mất mạng");
            visitor.press(SAVE);
            visitor.sees(WAITS);
            line(visitor, true);
            visitor.sees("Đã lưu nội dung sửa", "Mục sửa khi mất mạng");

            line(visitor, false);
            visitor.press("tr[id^='entry-'] button");
            visitor.sees(WAITS).looksRight();
            line(visitor, true);
            visitor.sees("Đã gỡ một mục").seesNo("mục đang giữ trên máy này");
            Assertions.assertThat(entries(report)).isZero();
        }
    }

    @Test
    void what_waits_is_its_writers_alone_and_goes_when_they_sign_out() {
        try (Visitor visitor = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            String report = begin(visitor, "reporter.press");
            visitor.open(report + "/entries/new?shape=display");
            line(visitor, false);
            display(visitor, "Của người thứ nhất");
            visitor.press(SAVE);
            visitor.sees(WAITS);

            // another person of the unit signs in at the same browser
            visitor.page().context().clearCookies();
            line(visitor, true, "/login");
            signIn(visitor, "lead.press");
            visitor.open(report);
            visitor.sees("Tin bài, sản phẩm").seesNo("mục đang giữ trên máy này", "Của người thứ nhất");
            Assertions.assertThat(entries(report)).isZero();

            // and the first one again, who signs out: asked once, as it does away with what waits
            visitor.page().context().clearCookies();
            visitor.page().route("**/session", route -> route.abort("internetdisconnected"));
            visitor.open("/login");
            signIn(visitor, "reporter.press");
            visitor.open(report);
            visitor.sees(WAITS, "Của người thứ nhất");
            visitor.press("form[action$='/logout'] button");
            visitor.sees("Còn 1 mục chưa gửi").looksRight();
            visitor.press("form[action$='/logout'] button");
            visitor.arrives("/login");
            visitor.page().waitForFunction("!Object.keys(localStorage).some(key => key.startsWith('kiphan:'))");
            Assertions.assertThat(entries(report)).isZero();
        }
    }

    private static void signIn(Visitor visitor, String username) {
        visitor.fill("#username", username);
        visitor.fill("#password", "kip-han-demo");
        visitor.press("main button");
        visitor.leaves("/login");
    }

    private static Locator button(Visitor visitor, String word) {
        return visitor.find("#waiting .btn:text-is('" + word + "')").first();
    }

    private static void line(Visitor visitor, boolean there) {
        visitor.page().context().setOffline(!there);
    }

    /** The line comes back while the browser is at another page: the old one is closed before. */
    private static void line(Visitor visitor, boolean there, String page) {
        visitor.page().navigate("about:blank");
        line(visitor, there);
        visitor.open(page);
    }

    /** All that the browser's worker keeps of pages. */
    private static String stored(Visitor visitor) {
        return (String) visitor.page().evaluate("""
                async () => {
                  let texts = '';
                  for (const name of (await caches.keys()).filter(one => one.startsWith('draft-'))) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) texts += await (await cache.match(request)).text();
                  }
                  return [...texts.matchAll(/name="_csrf" value="[^"]+"/g)].map(one => one[0]).join() + JSON.stringify(localStorage);
                }""");
    }

    private static void nothingWaits(Visitor visitor) {
        visitor.page().waitForFunction("!Object.keys(localStorage).some(key => key.startsWith('kiphan:'))");
    }

    private void display(Visitor visitor, String title) {
        visitor.find("select[name=channel]").selectOption(new SelectOption().setIndex(1));
        visitor.find("select[name=kind]").selectOption(new SelectOption().setIndex(1));
        visitor.fill("#title", title);
        visitor.fill("#publishedOn", today());
    }

    private long logged(String title) {
        return jdbc.sql("select count(*) from coverage_entry where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private long entries(String report) {
        return jdbc.sql("select count(*) from coverage_report_entry where report_id = ?")
                .param(id(report))
                .query(Long.class)
                .single();
    }

    private static UUID id(String report) {
        return UUID.fromString(report.replaceFirst(".*/", ""));
    }

    /** A directive of its own for the unit, and the report that answers it. */
    private String begin(Visitor visitor, String username) {
        AssignmentId assignment = new SentDirectives(jdbc, transactions, events)
                .send(unit("officer"), List.of(unit(username)), clock.instant().plus(Duration.ofDays(9)))
                .assignment();
        visitor.open("/assignments/" + assignment);
        visitor.press("form[action$='/receipt'] button");
        visitor.sees("Đã tiếp nhận");
        visitor.press("form[action$='/report'] button");
        visitor.arrives("/reports/*");
        return visitor.path();
    }

    private UnitId unit(String username) {
        return new UnitId(jdbc.sql("""
                select m.unit_id from unit_appointment m join account_person p on p.id = m.person_id where p.username = ? limit 1
                """).param(username).query(UUID.class).single());
    }

    private String today() {
        return Vietnam.DAY.format(Vietnam.day(clock.instant()));
    }
}
