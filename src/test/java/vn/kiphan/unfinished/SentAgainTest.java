package vn.kiphan.unfinished;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.shared.Once;
import vn.kiphan.shared.Vietnam;

/** The form of an entry as a browser sends it that had no line: answered with where to go on, and one entry however often it comes. */
class SentAgainTest extends UnfinishedTest {

    private static final String FIRST = "first";

    @Test
    void a_script_is_told_where_to_go_on_and_what_is_said_there_waits_for_the_browser() {
        MvcTestResult answer = send("Tin", FIRST);
        assertThat(answer).hasStatus(204).headers().hasValue(Once.GO_TO, address + "#entry-" + entry);
        assertThat(answer.getMvcResult().getFlashMap().get("flash")).isEqualTo("entering.entry.added");
        assertThat(title(entry)).isEqualTo("Tin");
    }

    @Test
    void what_is_wrong_is_answered_with_the_page_that_says_it() {
        assertThat(text(send("", FIRST))).contains("role=\"alert\"");
        assertThat(entries()).isZero();
    }

    @Test
    void sent_again_after_a_lost_answer_it_is_the_same_entry_also_when_that_was_changed_or_removed_since() {
        send("Tin", FIRST);
        assertThat(send("Tin", Once.AGAIN)).hasStatus(204);
        assertThat(entries()).isEqualTo(1);

        jdbc.sql("update coverage_entry set title = 'Tin đã sửa', version = version + 1 where id = ?")
                .param(entry)
                .update();
        assertThat(send("Tin", Once.AGAIN)).hasStatus(204);
        assertThat(title(entry)).isEqualTo("Tin đã sửa");
        assertThat(entries()).isEqualTo(1);

        post(address + "/entries/" + entry + "/removal", reporter);
        assertThat(send("Tin", Once.AGAIN)).hasStatus(204);
        assertThat(entries()).isZero();
    }

    @Test
    void other_words_under_the_same_key_are_another_entry() {
        send("Tin", FIRST);
        assertThat(send("Tin khác", Once.AGAIN)).hasStatus(204);
        assertThat(entries()).isEqualTo(2);
        assertThat(title(entry)).isEqualTo("Tin");
    }

    @Test
    void in_the_log_likewise() {
        assertThat(send("/log/entries", "Tin", FIRST)).hasStatus(204).headers().hasValue(Once.GO_TO, "/log");
        jdbc.sql("update coverage_entry set title = 'Tin đã sửa', version = version + 1 where id = ?")
                .param(entry)
                .update();
        assertThat(send("/log/entries", "Tin", Once.AGAIN)).hasStatus(204);
        assertThat(logged()).isEqualTo(1);
    }

    @Test
    void a_removal_is_answered_likewise_and_twice_is_once() {
        send("Tin", FIRST);
        String removal = address + "/entries/" + entry + "/removal";
        for (int i = 0; i < 2; i++) {
            assertThat(pages.post()
                            .uri(removal)
                            .with(user(reporter))
                            .with(csrf())
                            .header(Once.HEADER, FIRST)
                            .exchange())
                    .hasStatus(204)
                    .headers()
                    .hasValue(Once.GO_TO, address + "#entries");
        }
        assertThat(entries()).isZero();
    }

    @Test
    void the_log_and_its_forms_may_be_kept_by_the_browser_and_by_this_person() {
        String person = reporter.id().value().toString();
        String blank = "/log/entries/new?shape=display&key=" + entry;
        assertThat(get("/log", reporter)).headers().hasValue("X-Draft-Of", person);
        assertThat(get(blank, reporter)).headers().hasValue("X-Draft-Of", person);
        assertThat(text(get(blank, reporter))).contains("data-kept-as=\"" + entry + "\"", "value=\"" + entry + "\"");
        send("/log/entries", "Tin", FIRST);
        assertThat(get("/log/entries/" + entry, reporter)).headers().hasValue("X-Draft-Of", person);
        assertThat(get("/assignments", reporter)).headers().doesNotContainHeader("X-Draft-Of");
    }

    @Test
    void only_pages_of_a_report_that_can_be_changed_may_be_kept_by_the_browser_and_by_this_person() {
        String person = reporter.id().value().toString();
        String blank = address + "/entries/new?shape=display&key=" + entry;
        assertThat(get(address, reporter)).headers().hasValue("X-Draft-Of", person);
        assertThat(get(blank, reporter)).headers().hasValue("X-Draft-Of", person);
        assertThat(text(get(blank, reporter))).contains("data-kept-as=\"" + entry + "\"", "value=\"" + entry + "\"");
        send("Tin", FIRST);
        assertThat(get(address + "/entries/" + entry, reporter)).headers().hasValue("X-Draft-Of", person);

        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        assertThat(get(address, reporter)).headers().doesNotContainHeader("X-Draft-Of");
        assertThat(get(blank, reporter)).headers().doesNotContainHeader("X-Draft-Of");
        assertThat(get(address + "/entries/" + entry, reporter)).headers().doesNotContainHeader("X-Draft-Of");
    }

    private MvcTestResult send(String title, String once) {
        return send(address + "/entries", title, once);
    }

    private MvcTestResult send(String path, String title, String once) {
        return pages.post()
                .uri(path)
                .with(user(reporter))
                .with(csrf())
                .header(Once.HEADER, once)
                .param("key", entry.toString())
                .param("shape", "DISPLAY")
                .param("channel", "NOTICE_BOARD")
                .param("kind", "BANNER")
                .param("title", title)
                .param("pieces", "3")
                .param("publishedOn", Vietnam.DAY.format(today))
                .param("language", "VIETNAMESE")
                .exchange();
    }

    private long entries() {
        return counted("select count(*) from coverage_report_entry where report_id = ?", report);
    }

    private long logged() {
        return counted(
                "select count(*) from coverage_entry where unit_id = ?",
                company.press().value());
    }

    private long counted(String sql, java.util.UUID of) {
        return jdbc.sql(sql).param(of).query(Long.class).single();
    }
}
