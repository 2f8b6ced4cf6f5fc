package vn.kiphan.caution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

class CautionTest extends PageTest {

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

    Cast.Company company;
    SignedInPerson reporter;
    LocalDate today;
    UUID report;

    @BeforeEach
    void begin() {
        company = cast.company();
        reporter = company.communeReporter();
        today = Vietnam.day(clock.instant());
        report = filed.begin(send().assignments().getFirst(), reporter);
    }

    @Test
    void odd_days_are_said_and_usual_ones_are_not() {
        assertThat(asked("publishedOn", day(today.minusDays(100)))).contains("nằm ngoài kỳ số liệu (từ ");
        assertThat(asked("publishedOn", day(today.plusDays(2)))).contains("Ngày này ở sau ngày hôm nay");
        assertThat(asked("publishedOn", day(today.plusYears(2))))
                .contains("Ngày này ở sau ngày hôm nay", "nằm ngoài kỳ số liệu (từ ");
        assertThat(asked("publishedOn", day(today))).isEqualTo("{}");
        assertThat(asked("publishedOn", "31/2")).isEqualTo("{}");
    }

    @Test
    void a_link_to_another_website_is_said_where_the_unit_has_one() {
        assertThat(asked("link", "https://bao-khac.vn/tin")).isEqualTo("{}");
        jdbc.sql("update unit_profile set website = 'https://www.xa-thu.gov.vn/trang-chu' where unit_id = ?")
                .param(company.commune().value())
                .update();
        assertThat(asked("link", "https://bao-khac.vn/tin")).contains("trang bao-khac.vn", "(xa-thu.gov.vn)");
        assertThat(asked("link", "https://tin.xa-thu.gov.vn/1")).isEqualTo("{}");
        assertThat(asked("link", "https://khong-phai-xa-thu.gov.vn/1")).contains("link");
        assertThat(asked("link", "https://facebook.com/1", "channel", "SOCIAL")).isEqualTo("{}");

        jdbc.sql(
                        "update unit_profile set website = 'https://xa-thu.gov.vn https://truyen-thanh.example/' where unit_id = ?")
                .param(company.commune().value())
                .update();
        assertThat(asked("link", "https://truyen-thanh.example/1")).isEqualTo("{}");
        assertThat(asked("link", "https://xa-thu.gov.vn/1")).isEqualTo("{}");
        assertThat(asked("link", "https://bao-khac.vn/tin")).contains("(xa-thu.gov.vn, truyen-thanh.example)");
    }

    @Test
    void ten_hours_for_one_airing_are_said() {
        assertThat(asked("minutesPerAiring", "600")).contains("600 phút cho một lần phát là rất dài");
        assertThat(asked("minutesPerAiring", "90")).isEqualTo("{}");
        assertThat(asked("minutesPerAiring", "chín mươi")).isEqualTo("{}");
    }

    @Test
    void the_figure_of_last_time_is_said() {
        UUID earlier = filed.begin(send().assignments().getFirst(), reporter);
        filed.broadcast(earlier, "Bài phát kỳ trước", 24, 5, 3, today, reporter);
        filed.tell(earlier, today, reporter);
        filed.submit(earlier, reporter);

        String same = asked("airings", "24", "channel", "LOUDSPEAKER", "kind", "SPOT");
        assertThat(same).contains("“Bài phát kỳ trước”", "airings");
        assertThat(asked("airings", "25", "channel", "LOUDSPEAKER", "kind", "SPOT"))
                .isEqualTo("{}");
        assertThat(asked("airings", "24", "channel", "RADIO", "kind", "SPOT")).isEqualTo("{}");
    }

    @Test
    void what_was_saved_without_scripts_has_its_cautions_beside_the_entry_and_on_its_form() {
        MvcTestResult saved = post(
                "/reports/" + report + "/entries",
                reporter,
                "shape",
                "BROADCAST",
                "channel",
                "LOUDSPEAKER",
                "kind",
                "SPOT",
                "title",
                "Phát dài",
                "publishedOn",
                day(today),
                "language",
                "VIETNAMESE",
                "airings",
                "2",
                "minutesPerAiring",
                "600");
        assertThat(saved).hasStatus3xxRedirection();
        assertThat(saved.getMvcResult().getFlashMap().get("flash")).isEqualTo("entering.entry.added.warned");
        assertThat(saved.getMvcResult().getFlashMap().get("warnings"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .singleElement()
                .asString()
                .contains("600 phút");
        String page = text(pages.get()
                .uri("/reports/" + report)
                .with(user(reporter))
                .flashAttrs(saved.getMvcResult().getFlashMap())
                .exchange());
        assertThat(page).contains("<ul class=\"entry-warnings\"><li>600 phút cho một lần phát");
    }

    @Test
    void in_the_log_the_same_is_said_but_for_the_window_that_no_directive_asks_for_yet() {
        jdbc.sql("update unit_profile set website = 'https://xa-thu.gov.vn' where unit_id = ?")
                .param(company.commune().value())
                .update();
        assertThat(inLog("publishedOn", day(today.plusDays(2)))).contains("Ngày này ở sau ngày hôm nay");
        assertThat(inLog("publishedOn", day(today.minusYears(3)))).isEqualTo("{}");
        assertThat(inLog("minutesPerAiring", "600")).contains("600 phút cho một lần phát là rất dài");
        assertThat(inLog("link", "https://bao-khac.vn/tin")).contains("trang bao-khac.vn", "(xa-thu.gov.vn)");
        String own = company.commune().value().toString();
        assertThat(page("/log/entries/new?shape=broadcast&unit=" + own, reporter))
                .contains("data-warnings=\"/log/entries/warnings?unit=" + own + "\"");
        assertThat(post("/log/entries/warnings?unit=" + company.press().value(), reporter))
                .hasStatus(404);
        assertThat(post("/log/entries/warnings", company.officer())).hasStatus(403);

        MvcTestResult saved = post(
                "/log/entries",
                reporter,
                "shape",
                "BROADCAST",
                "channel",
                "LOUDSPEAKER",
                "kind",
                "SPOT",
                "title",
                "Phát dài",
                "publishedOn",
                day(today),
                "language",
                "VIETNAMESE",
                "airings",
                "2",
                "minutesPerAiring",
                "600");
        assertThat(saved).hasRedirectedUrl("/log");
        assertThat(text(pages.get()
                        .uri("/log")
                        .with(user(reporter))
                        .flashAttrs(saved.getMvcResult().getFlashMap())
                        .exchange()))
                .contains("<li>600 phút cho một lần phát");
    }

    @Test
    void others_find_nothing() {
        assertThat(post("/reports/" + report + "/entries/warnings", company.pressReporter()))
                .hasStatus(404);
        assertThat(post("/reports/" + report + "/entries/warnings", company.officer()))
                .hasStatus(403);
        assertThat(pages.post().uri("/reports/" + report + "/entries/warnings").with(csrf()))
                .hasStatus3xxRedirection();
    }

    @Test
    void hosts_are_compared_without_www_and_by_whole_names() {
        assertThat(Hosts.of("HTTPS://WWW.Bao.vn:8080/x?y")).isEqualTo("bao.vn");
        assertThat(Hosts.of("https://nguoi@bao.vn/x")).isEqualTo("bao.vn");
        assertThat(Hosts.of("bao.vn/x")).isEmpty();
        assertThat(Hosts.belongs("tin.bao.vn", "bao.vn")).isTrue();
        assertThat(Hosts.belongs("xbao.vn", "bao.vn")).isFalse();
    }

    private SentDirectives.Sent send() {
        return new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.commune()),
                        clock.instant().plus(Duration.ofDays(10)));
    }

    private String asked(String... fields) {
        MvcTestResult answer = post("/reports/" + report + "/entries/warnings", reporter, fields);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private String inLog(String... fields) {
        MvcTestResult answer = post("/log/entries/warnings", reporter, fields);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String day(LocalDate day) {
        return Vietnam.DAY.format(day);
    }
}
