package vn.kiphan.samelink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.PageTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

class SameLinksTest extends PageTest {

    @Autowired
    Cast cast;

    @Autowired
    FiledReports filed;

    @Autowired
    LinkForms forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private final String site = "https://www." + UUID.randomUUID() + ".vn";
    private Cast.Company company;
    private SignedInPerson reporter;
    private UUID report;

    @BeforeEach
    void begin() {
        company = cast.company();
        reporter = company.pressReporter();
        report = report();
        jdbc.sql("update samelink_pass set form = 1, finished_at = null").update();
    }

    private UUID report() {
        return filed.begin(
                new SentDirectives(jdbc, transactions, events)
                        .send(
                                company.department(),
                                List.of(company.press()),
                                clock.instant().plus(Duration.ofDays(10)))
                        .assignment(),
                reporter);
    }

    /** An entry as it was saved when the canonical link was another. */
    private UUID before(UUID report, String title, String path) {
        UUID entry = filed.article(report, title, site + path, Vietnam.day(clock.instant()), reporter);
        jdbc.sql("update coverage_entry set link_canonical = link_pasted where id = ?")
                .param(entry)
                .update();
        return entry;
    }

    private void passAll() {
        while (forms.step()) {
            // on
        }
    }

    private String canonical(UUID entry) {
        return jdbc.sql("select link_canonical from coverage_entry where id = ?")
                .param(entry)
                .query(String.class)
                .single();
    }

    private Map<String, Object> row(UUID entry) {
        return jdbc.sql("select version, changed_at, link_pasted from coverage_entry where id = ?")
                .param(entry)
                .query()
                .singleRow();
    }

    @Test
    void links_saved_before_come_out_in_the_form_of_today_and_nothing_else_changes() {
        UUID entry = before(report, "Ra quân", "/ra-quan.html?utm_source=zalo");
        Map<String, Object> was = row(entry);

        passAll();

        assertThat(canonical(entry)).isEqualTo(site.replace("www.", "") + "/ra-quan.html");
        assertThat(row(entry)).isEqualTo(was);
        assertThat(jdbc.sql("select details from audit_entry where action = 'entry.relink' and details like ?")
                        .param(entry + "%")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .endsWith(site + "/ra-quan.html?utm_source=zalo -> " + canonical(entry));
        assertThat(forms.step()).isFalse();
    }

    @Test
    void what_is_being_saved_waits_and_is_not_passed_over() {
        UUID entry = before(report, "Ra quân", "/cho");
        new TransactionTemplate(transactions).executeWithoutResult(saving -> {
            jdbc.sql("select id from coverage_entry where id = ? for update")
                    .param(entry)
                    .query(UUID.class)
                    .single();
            Thread other = Thread.ofPlatform().start(this::passAll);
            try {
                other.join(Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(other.isAlive()).isFalse();
            assertThat(canonical(entry)).startsWith("https://www.");
        });

        passAll();

        assertThat(canonical(entry)).doesNotContain("www.");
    }

    @Test
    void two_entries_of_one_page_are_both_kept_and_shown_and_either_can_be_saved_or_taken_out() {
        UUID first = before(report, "Ra quân", "/mot");
        UUID second = filed.article(report, "Ra quân lần hai", site + "/hai", Vietnam.day(clock.instant()), reporter);
        jdbc.sql("update coverage_entry set link_pasted = ?, link_canonical = ? where id = ?")
                .param(site + "/mot/amp")
                .param(site + "/mot/amp")
                .param(second)
                .update();

        passAll();

        assertThat(canonical(second)).isEqualTo(canonical(first));
        assertThat(page("/reports/" + report, reporter)).contains("2 tin bài, sản phẩm cùng dẫn đến một trang");
        assertThat(redirect(post(
                        "/reports/" + report + "/entries/" + second,
                        reporter,
                        "shape",
                        "ARTICLE",
                        "version",
                        "0",
                        "channel",
                        "ONLINE",
                        "kind",
                        "NEWS",
                        "title",
                        "Ra quân lần thứ hai",
                        "link",
                        site + "/mot/amp",
                        "publishedOn",
                        Vietnam.DAY.format(Vietnam.day(clock.instant())),
                        "language",
                        "VIETNAMESE")))
                .contains("#entry-" + second);
        // another link comes in while the two stand there
        assertThat(redirect(post("/reports/" + report + "/paste", reporter, "text", site + "/ba", "kind", "NEWS")))
                .endsWith("#lines");

        post("/reports/" + report + "/entries/" + second + "/removal", reporter);

        assertThat(page("/reports/" + report, reporter)).doesNotContain("cùng dẫn đến một trang");
        assertThat(page("/log", reporter))
                .contains("1 trang được ghi nhiều lần trong sổ", "/log/entries/" + second + "/removal");
        assertThat(redirect(post("/log/entries/" + second + "/removal", reporter)))
                .isEqualTo("/log");
        assertThat(page("/log", reporter)).doesNotContain("được ghi nhiều lần trong sổ");
    }

    @Test
    void the_kept_page_goes_with_the_link_and_is_found_by_the_former_one() {
        UUID entry = before(report, "Ra quân", "/trang");
        UUID page = UUID.randomUUID();
        jdbc.sql("""
                insert into webpage_page (id, link, host, asked_at, read_at, looked_at, title)
                values (?, ?, 'x', now(), now(), now(), 'Ra quân')
                """).param(page).param(site + "/trang").update();
        filed.tell(report, Vietnam.day(clock.instant()), reporter);
        UUID submission = filed.submit(report, reporter).value();

        passAll();

        assertThat(jdbc.sql("select link, asked_as from webpage_page where id = ?")
                        .param(page)
                        .query()
                        .singleRow())
                .containsEntry("link", canonical(entry))
                .containsEntry("asked_as", site + "/trang");
        assertThat(page("/pages/" + page, reporter)).contains("Ra quân");
        assertThat(jdbc.sql("select link_canonical from coverage_submission_entry where submission_id = ?")
                        .param(submission)
                        .query(String.class)
                        .single())
                .isEqualTo(site + "/trang");
        assertThat(page("/submissions/" + submission, reporter)).contains("Bản lưu các trang");
    }

    @Test
    void an_item_that_the_unit_has_logged_is_taken_into_the_report_and_not_entered_again() {
        UUID entry = filed.article(report, "Ra quân", site + "/chung", Vietnam.day(clock.instant()), reporter);
        passAll();
        UUID other = report();
        String[] typed = {
            "shape",
            "ARTICLE",
            "channel",
            "ONLINE",
            "kind",
            "NEWS",
            "title",
            "Ra quân (nhập lại)",
            "link",
            site + "/chung?fbclid=1",
            "publishedOn",
            Vietnam.DAY.format(Vietnam.day(clock.instant())),
            "language",
            "VIETNAMESE"
        };

        String again = text(post("/reports/" + other + "/entries", reporter, typed));

        assertThat(again).contains("Đơn vị đã ghi trang này ở mục “Ra quân”", "Ra quân (nhập lại)");
        String take = "/reports/" + other + "/entries/" + entry + "/restoration";
        assertThat(again).contains(take);
        assertThat(redirect(post(take, reporter))).endsWith("#entry-" + entry);
        assertThat(page("/reports/" + other, reporter)).contains("entry-" + entry);
        assertThat(text(post("/reports/" + other + "/entries", reporter, typed)))
                .contains("Đường dẫn này đã có trong báo cáo, ở mục “Ra quân”")
                .doesNotContain("Lấy mục đã có");
    }
}
