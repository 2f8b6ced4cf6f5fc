package vn.kiphan.pasting;

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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.util.HtmlUtils;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;
import vn.kiphan.webpage.LocalSite;
import vn.kiphan.webpage.ReadPages;

@KipHanTest
class PastedPagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    FiledReports filed;

    @Autowired
    ReadPages reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private final LocalSite site = new LocalSite();
    private SignedInPerson reporter;
    private LocalDate today;
    private String address;
    private String path;

    @BeforeEach
    void begin() {
        Cast.Company company = cast.company();
        reporter = company.pressReporter();
        today = Vietnam.day(clock.instant());
        UUID report = filed.begin(
                new SentDirectives(jdbc, transactions, events)
                        .send(
                                company.department(),
                                List.of(company.press()),
                                clock.instant().plus(Duration.ofDays(10)))
                        .assignment(),
                reporter);
        address = "/reports/" + report + "/paste";
        path = "/" + UUID.randomUUID();
        reading.allow();
    }

    @AfterEach
    void end() {
        reading.forbid();
        site.close();
    }

    private void post(String to, String... fields) {
        var request = pages.post().uri(to).with(user(reporter)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        assertThat(request.exchange()).hasStatus3xxRedirection();
    }

    private void paste(String text) {
        post(address, "text", text, "kind", "NEWS");
    }

    private String page() {
        MvcTestResult result = pages.get().uri(address).with(user(reporter)).exchange();
        assertThat(result).hasStatusOk();
        try {
            return HtmlUtils.htmlUnescape(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String lineId() {
        return jdbc.sql("select l.id from pasting_line l where md5(l.link) = md5(?)")
                .param(site.address(path))
                .query(UUID.class)
                .single()
                .toString();
    }

    private void publish() {
        site.html(
                path,
                "<title>Ra quân bảo vệ trẻ em</title><meta property='og:site_name' content='Báo thử'>"
                        + "<meta property='og:image' content='https://anh.bao-thu.vn/1.jpg'>"
                        + "<time datetime='" + today + "'></time><p>Nội dung.</p>");
    }

    @Test
    void a_line_waits_for_its_page_and_is_filled_when_that_was_read() {
        publish();
        paste(site.address(path));
        assertThat(page()).contains("Đang đọc trang", "1 dòng cần bổ sung");
        reading.readAll(site);
        assertThat(page())
                .contains(
                        "Đọc từ trang lúc",
                        "Nhan đề hoặc nội dung chính, Ngày đăng, phát, Tên báo, đài, trang.",
                        "value=\"Ra quân bảo vệ trẻ em\"",
                        "value=\"" + Vietnam.DAY.format(today) + "\"",
                        "value=\"Báo thử\"",
                        "https://anh.bao-thu.vn/1.jpg",
                        "Tất cả đều đủ");
    }

    @Test
    void what_the_line_says_stays() {
        publish();
        paste("Nhan đề của người dán – " + Vietnam.DAY.format(today.minusDays(1)) + " – " + site.address(path));
        reading.readAll(site);
        assertThat(page())
                .contains("Nhan đề của người dán", Vietnam.DAY.format(today.minusDays(1)), "value=\"Báo thử\"")
                .doesNotContain("Ra quân bảo vệ trẻ em");
    }

    @Test
    void a_form_that_was_shown_before_the_page_was_read_empties_nothing() {
        publish();
        paste(site.address(path));
        String line = lineId();
        reading.readAll(site);
        String[] fields = {
            "rows[0].line", line, "rows[0].link", site.address(path), "rows[0].channel", "ONLINE", "rows[0].title", ""
        };
        post(address + "/dropping", with(fields, "rows[0].page", "false"));
        assertThat(page()).contains("value=\"Ra quân bảo vệ trẻ em\"");
        post(address + "/dropping", with(fields, "rows[0].page", "true"));
        assertThat(page()).as("who saw the title has emptied it").doesNotContain("value=\"Ra quân bảo vệ trẻ em\"");
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    @Test
    void what_is_known_already_is_filled_in_at_once() {
        publish();
        paste(site.address(path));
        reading.readAll(site);
        paste(site.address(path) + "?utm_source=chat");
        assertThat(page().split("value=\"Ra quân bảo vệ trẻ em\"", -1)).hasSize(3);
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void a_page_that_cannot_be_read_leaves_a_line_that_can_be_mended() {
        site.page(path, exchange -> LocalSite.send(exchange, 404, "text/html", ""));
        paste(site.address(path));
        reading.readAll(site);
        assertThat(page())
                .contains("Không đọc được trang. Máy chủ trả lời: trang không tồn tại.", "1 dòng cần bổ sung");
    }

    @Test
    void the_page_says_where_reading_is_switched_off() {
        assertThat(page()).contains("hệ thống đọc trang ở chế độ nền");
        reading.forbid();
        assertThat(page()).contains("Quản trị viên chưa cho phép đọc trang ngoài mạng");
        paste(site.address(path));
        assertThat(page()).doesNotContain("Đang đọc trang");
    }
}
