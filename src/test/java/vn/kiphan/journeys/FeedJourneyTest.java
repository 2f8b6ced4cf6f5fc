package vn.kiphan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.JourneyTest;
import vn.kiphan.feed.ReadFeeds;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.webpage.LocalSite;

/** The log of a unit in a browser: it names its feed, takes what is suggested with one click, and puts it into a report with another. */
@JourneyTest
class FeedJourneyTest {

    private static final String ITEM = "Chuyển đổi số về tới từng bon, từng nhà";
    private static final String OTHER = "Giá cà phê tăng trở lại";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReadFeeds feeds;

    @Autowired
    private Clock clock;

    @Test
    void a_newsroom_names_its_feed_takes_a_suggestion_and_reports_it() {
        try (LocalSite site = new LocalSite();
                Visitor press = Visitor.signedIn(port, "reporter.press", Visitor.DESKTOP)) {
            site.page("/rss", exchange -> LocalSite.send(exchange, 200, "application/rss+xml", rss()));
            press.open("/log");
            press.press("a[href='/feeds']");
            press.fill("#address", "trang của báo");
            press.press("form[action='/feeds'] button");
            press.sees("Đây không phải một địa chỉ trang");
            press.holds("#address", "trang của báo");
            press.looksRight();

            press.fill("#address", site.address("/rss"));
            press.fill("#outlet", "Báo thử");
            press.pressTwice("form[action='/feeds'] button");
            assertThat(press.find("main")).containsText("Chưa đọc");
            assertThat(press.find(".entries tbody tr")).hasCount(1);
            feeds.read(site.address("/rss"), site);
            press.open("/feeds");
            press.sees("Đã xem lúc", site.address("/rss"));

            press.open("/log");
            assertThat(press.find("#suggestions")).containsText(ITEM);
            assertThat(press.find("#suggestions")).not().containsText(OTHER);
            press.looksRight();
            press.press("#suggestions button:has-text('Lấy vào sổ tin bài')");
            Locator row = row(press);
            assertThat(row).containsText("Báo thử");
            assertThat(row).containsText("chưa vào báo cáo nào");
            assertThat(press.find("#suggestions")).not().containsText(ITEM);

            press.press(row.locator("button:has-text('Đưa vào báo cáo')"));
            press.arrives("/reports/*");
            assertThat(press.find("#entries")).containsText(ITEM);
            press.looksRight();
            press.open("/log");
            assertThat(row(press)).containsText("1 báo cáo");
        }
    }

    @Test
    void on_a_telephone_without_scripts_an_entry_is_deleted_and_put_back() {
        String title = "Ghi nhầm trên điện thoại";
        try (Visitor press = Visitor.withoutScripts(port, "reporter.press", Visitor.TELEPHONE)) {
            press.open("/log/entries/new?shape=article");
            press.find("#channel").selectOption("ONLINE");
            press.find("#kind").selectOption("NEWS");
            press.fill("#title", title);
            press.fill("#link", "https://bao-thu.example/ghi-nham");
            press.fill("#publishedOn", Vietnam.DAY.format(Vietnam.day(clock.instant())));
            press.press("button:has-text('Lưu vào sổ tin bài')");
            press.sees(title);
            press.looksRight();

            press.press("tr:has-text('" + title + "') form[action$='/removal'] button");
            press.sees("Đưa mục vừa xóa trở lại sổ").seesNo(title);
            press.press("form[action$='/restoration'] button");
            press.sees(title);
            press.looksRight();
        }
        assertThat(jdbc.sql("select count(*) from coverage_entry where title = ?")
                        .param(title)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static Locator row(Visitor visitor) {
        return visitor.find("tr").filter(new Locator.FilterOptions().setHasText(ITEM));
    }

    private String rss() {
        return "<rss><channel>" + item(ITEM, "/1") + item(OTHER, "/2") + "</channel></rss>";
    }

    private String item(String title, String path) {
        return "<item><title>" + title + "</title><link>https://trang.bao-thu.vn" + path + "</link><pubDate>"
                + Vietnam.day(clock.instant()) + "</pubDate></item>";
    }
}
