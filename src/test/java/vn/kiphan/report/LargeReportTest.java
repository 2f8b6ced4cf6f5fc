package vn.kiphan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kiphan.Statements;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.reportdraft.ReportDrafts;

/** A report with a thousand entries: a hundred on a page, totals of all, and the statements of a report with two. */
class LargeReportTest extends BegunReportTest {

    @Autowired
    EntryWindows windows;

    @Autowired
    ReportDrafts drafts;

    @Test
    void a_thousand_entries_are_paged_in_the_statements_of_two() {
        fill(2);
        page(address);
        int two = Statements.listRemembering(() -> get(address, reporter)).size();
        fill(998);

        assertThat(Statements.listRemembering(() -> get(address, reporter))).hasSizeLessThanOrEqualTo(two);
        String first = page(address);
        assertThat(first)
                .contains("1.000 tin bài, sản phẩm", "Mục 1 đến 100 trong 1.000 mục", "Các mục sau")
                .doesNotContain("Các mục trước");
        assertThat(first.split("id=\"entry-", -1)).hasSize(101);
        assertThat(page(address + "?page=9"))
                .contains("Mục 901 đến 1.000 trong 1.000 mục")
                .doesNotContain("Các mục sau");
        assertThat(page(address + "?page=77")).contains("Mục 901 đến 1.000");
        assertThat(page(address + "?page=-3")).contains("Mục 1 đến 100");
        assertThat(get(address + "?page=x", reporter)).hasStatus(404);
    }

    @Test
    void a_report_of_one_page_has_no_pages() {
        fill(100);
        assertThat(page(address)).doesNotContain("trong 100 mục");
    }

    @Test
    void the_page_that_was_just_saved_to_is_shown() {
        fill(150);
        var saved = post(
                address + "/entries",
                reporter,
                "shape",
                "ARTICLE",
                "channel",
                "PRINT",
                "kind",
                "NEWS",
                "title",
                "Tin mới nhất",
                "publishedOn",
                day(today),
                "language",
                "VIETNAMESE");
        String page = text(pages.get()
                .uri(address)
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user(
                        reporter))
                .flashAttrs(flash(saved))
                .exchange());
        assertThat(page).contains("Tin mới nhất", "Mục 101 đến 151 trong 151 mục");
    }

    @Test
    void what_is_said_of_all_entries_is_the_same_whether_they_are_shown_or_not() {
        fill(130);
        // a few of each oddity: outside the window, in the future, on the air without minutes, a relay, for a task
        change(0, "published_on = published_on - 400");
        change(1, "published_on = published_on + 400");
        change(2, "channel_code = 'RADIO', airings = 3");
        change(3, "channel_code = 'RADIO', airings = 3, minutes_per_airing = 5, places = 2, relay_of = 'Đài huyện'");
        change(
                4,
                "channel_code = 'RADIO', airings = 2, minutes_per_airing = 7, views = 1000, attendance = 4, hotline_mentions = 2");
        jdbc.sql(
                        "insert into coverage_entry_task (entry_id, task_id) select entry_id, :task from coverage_report_entry where report_id = :report order by entry_id limit 40")
                .param("task", sent.taskId())
                .param("report", report)
                .update();
        AskedFor asked = drafts.frame(report, reporter.reportingUnits()).askedFor();

        EntryFacts whole = windows.whole(report, asked).facts();
        EntryWindow window = windows.of(report, asked, new EntryWindows.Wanted(0, null));

        assertThat(window.entries()).hasSize(100);
        assertThat(window.facts().outside()).isEqualTo(whole.outside());
        assertThat(window.facts().future()).isEqualTo(whole.future());
        assertThat(window.facts().unmeasured()).isEqualTo(whole.unmeasured());
        assertThat(window.facts().withoutTask()).isEqualTo(whole.withoutTask());
        assertThat(whole.outside().count()).isPositive();
        assertThat(whole.unmeasured().count()).isPositive();
        assertThat(whole.withoutTask().count()).isEqualTo(90);
        assertThat(window.facts().totals())
                .usingRecursiveComparison()
                .ignoringFields("byKind", "byChannel", "byTask")
                .isEqualTo(whole.totals());
    }

    /** Changes every seventh entry, beginning with the one of that number. */
    private void change(int first, String what) {
        jdbc.sql("update coverage_entry set " + what
                        + " where id in (select entry_id from (select entry_id, row_number() over (order by entry_id) as n"
                        + " from coverage_report_entry where report_id = :report) e where n % 7 = :first)")
                .param("report", report)
                .param("first", first)
                .update();
    }

    private void fill(int count) {
        jdbc.sql("""
                with made as (
                    insert into coverage_entry (id, version, unit_id, kind_code, channel_code, title, published_on, language,
                        created_at, created_by_id, created_by_name, changed_at)
                    select gen_random_uuid(), 0, :unit, 'NEWS', 'PRINT', 'Tin ' || n, :day, 'VIETNAMESE', :at, :by, 'Người thử', :at
                    from generate_series(1, :count) n returning id)
                insert into coverage_report_entry (report_id, entry_id) select :report, id from made
                """)
                .param("unit", company.press().value())
                .param("day", today.minusDays(1))
                .param("at", Timestamp.from(Instant.now(clock)))
                .param("by", reporter.author().personId())
                .param("count", count)
                .param("report", report)
                .update();
    }
}
