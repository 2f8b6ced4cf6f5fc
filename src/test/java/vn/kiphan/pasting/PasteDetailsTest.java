package vn.kiphan.pasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

/** The figures and particulars of a pasted line: those of its kind on its channel, by the rules of the form. */
class PasteDetailsTest extends PageTest {

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

    private SentDirectives.Sent sent;
    private Cast.Company company;
    private SignedInPerson reporter;
    private String address;
    private String day;

    @BeforeEach
    void begin() {
        company = cast.company();
        sent = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.press(), company.commune()),
                        clock.instant().plus(Duration.ofDays(10)));
        reporter = company.pressReporter();
        UUID report = filed.begin(sent.assignment(), reporter);
        address = "/reports/" + report + "/paste";
        day = Vietnam.DAY.format(Vietnam.day(clock.instant()));
    }

    private Document page() {
        try {
            return Jsoup.parse(pages.get()
                    .uri(address)
                    .with(user(reporter))
                    .exchange()
                    .getResponse()
                    .getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String pasted(String line) {
        post(address, reporter, "text", line);
        return line();
    }

    private String line() {
        return page().select("input[name$=.line]").attr("value");
    }

    /** Sends the only line with its figures, as the page does. */
    private MvcTestResult row(String path, String line, String channel, String kind, String... figures) {
        String[] fields = {"line", line, "title", "Mục dán", "channel", channel, "kind", kind, "publishedOn", day};
        String[] all = new String[fields.length + figures.length];
        for (int i = 0; i < all.length; i++) {
            String each = i < fields.length ? fields[i] : figures[i - fields.length];
            all[i] = i % 2 == 0 ? "rows[0]." + each : each;
        }
        return post(address + path, reporter, all);
    }

    private Map<String, Object> entry() {
        return jdbc.sql("select * from coverage_entry where title = 'Mục dán' and unit_id = ?")
                .param(company.press().value())
                .query()
                .singleRow();
    }

    @Test
    void a_line_shows_the_fields_of_its_kind_and_channel_only() {
        String line = pasted("Mục dán\tPhát thanh\tTin\t" + day);
        Document radio = page();
        assertThat(radio.select("form [data-field]").eachAttr("data-field"))
                .contains("airings", "minutesPerAiring", "places", "relayOf", "byline", "note")
                .doesNotContain("pieces", "attendance", "views");
        assertThat(radio.select("details.paste-more").hasAttr("open"))
                .as("a broadcast is reported for its figures")
                .isTrue();

        assertThat(row("/fields", line, "ONLINE", "NEWS")).hasRedirectedUrl(address + "#lines");
        Document online = page();
        assertThat(online.select("form [data-field]").eachAttr("data-field"))
                .contains("views", "viewsReadOn", "byline", "note")
                .doesNotContain("airings", "pieces");
        assertThat(online.select("details.paste-more").hasAttr("open")).isFalse();
        // for the script: one of each field, and which kind and channel has which
        String kept = online.select("template#paste-parts").html();
        assertThat(kept).contains("data-choice=\"channel-RADIO\"", "data-choice=\"kind-NEWS\"", "rows[__].attendance");
    }

    @Test
    void figures_tasks_time_and_byline_are_taken_with_the_line() {
        String line = pasted("Mục dán\tPhát thanh\tTin\t" + day);
        assertThat(row(
                        "/entries",
                        line,
                        "RADIO",
                        "NEWS",
                        "airings",
                        "1.234",
                        "minutesPerAiring",
                        "30",
                        "places",
                        "12",
                        "publishedTime",
                        "17:30",
                        "byline",
                        "Ban Thời sự",
                        "relayOf",
                        "Thời sự tỉnh",
                        "note",
                        "Phát hằng ngày",
                        "tasks",
                        sent.taskId().toString()))
                .hasStatus3xxRedirection();
        assertThat(entry())
                .containsEntry("airings", 1234)
                .containsEntry("minutes_per_airing", 30)
                .containsEntry("places", 12)
                .containsEntry("byline", "Ban Thời sự")
                .containsEntry("relay_of", "Thời sự tỉnh")
                .containsEntry("note", "Phát hằng ngày");
        assertThat(String.valueOf(entry().get("published_time"))).startsWith("17:30");
        assertThat(jdbc.sql("select task_id from coverage_entry_task where entry_id = ?")
                        .param(entry().get("id"))
                        .query(UUID.class)
                        .list())
                .containsExactly(sent.taskId());
    }

    @Test
    void what_is_wrong_or_does_not_fit_is_refused_beside_the_field_and_stays() {
        String line = pasted("Mục dán\tPhát thanh\tTin\t" + day);
        row(
                "/entries",
                line,
                "RADIO",
                "NEWS",
                "airings",
                "10.001",
                "publishedTime",
                "25:61",
                "tasks",
                sent.taskId().toString());
        Document wrong = page();
        assertThat(wrong.select("#airings-0-error").text()).isNotEmpty();
        assertThat(wrong.select("#airings-0").attr("aria-describedby")).isEqualTo("airings-0-error");
        assertThat(wrong.select("#airings-0").attr("value")).isEqualTo("10.001");
        assertThat(wrong.select("#publishedTime-0-error").text()).isNotEmpty();
        assertThat(wrong.select("input[type=checkbox][name=rows[0].tasks][checked]"))
                .hasSize(1);

        row("/entries", line, "ONLINE", "NEWS", "airings", "5", "link", "https://bao-thu.vn/1");
        Document unfit = page();
        assertThat(unfit.select("#airings-0-error").text()).contains("không có ô này");
        assertThat(unfit.select("details.paste-more").hasAttr("open")).isTrue();

        row("/entries", line, "ONLINE", "NEWS", "link", "https://bao-thu.vn/1");
        assertThat(entry()).containsEntry("airings", null);
    }

    @Test
    void what_is_no_task_and_what_is_not_ones_own_changes_nothing() {
        String line = pasted("Mục dán\tPhát thanh\tTin\t" + day);
        assertThat(row(
                        "/fields",
                        line,
                        "RADIO",
                        "NEWS",
                        "tasks",
                        UUID.randomUUID().toString()))
                .hasStatus3xxRedirection();
        row("/entries", line, "RADIO", "NEWS", "tasks", UUID.randomUUID().toString());
        assertThat(jdbc.sql("select count(*) from coverage_entry_task where entry_id = ?")
                        .param(entry().get("id"))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(post(address + "/fields", company.communeReporter())).hasStatus(404);
        assertThat(post(address + "/fields", company.officer())).hasStatus(403);
        assertThat(pages.post()
                        .uri(address + "/fields")
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/login");
    }
}
