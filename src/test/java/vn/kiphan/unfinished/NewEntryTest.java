package vn.kiphan.unfinished;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.Statements;
import vn.kiphan.Together;
import vn.kiphan.shared.Ids;

/** A new entry while it is typed: kept field by field, found again, counted nowhere. */
class NewEntryTest extends UnfinishedTest {

    @Test
    void what_is_typed_is_kept_as_it_was_typed_right_or_wrong() {
        MvcTestResult saved = type(reporter, entry, "title", "  Ra quân tuyên truyền ", "");
        assertThat(saved).hasStatusOk();
        assertThat(json(saved).get("seen").asString()).isEqualTo("Ra quân tuyên truyền");
        assertThat(json(saved).get("said").asString()).contains("chưa tính vào báo cáo");
        assertThat(type(reporter, entry, "publishedOn", "31/02/20", "")).hasStatusOk();
        assertThat(type(reporter, entry, "link", "javascript:alert(1)", "")).hasStatusOk();
        assertThat(type(reporter, entry, "tasks." + sent.taskId(), sent.taskId().toString(), ""))
                .hasStatusOk();

        String form = page(address + "/entries/" + entry);
        assertThat(form)
                .contains("value=\"Ra quân tuyên truyền\"", "value=\"31/02/20\"", "value=\"javascript:alert(1)\"")
                .containsPattern("value=\"" + sent.taskId() + "\"[^>]*checked")
                .contains("action=\"" + address + "/entries\"", "Nhập tiếp phần còn dở");
    }

    @Test
    void the_form_of_a_new_entry_offers_what_this_person_has_left_and_what_another_has_left_stands_on_the_report() {
        type(reporter, entry, "title", "Còn dở", "");
        assertThat(page(address + "/entries/new?shape=article"))
                .contains("“Còn dở”, đang nhập dở lúc", address + "/entries/" + entry)
                .doesNotContain("value=\"Còn dở\"");
        assertThat(text(get(address + "/entries/new?shape=article", lead))).doesNotContain("Còn dở");
        assertThat(text(get(address, lead))).contains("Tin bài đang nhập dở", "Còn dở", reporter.name() + " nhập dở");
    }

    @Test
    void it_is_counted_nowhere_and_the_check_list_warns_of_it() {
        saved("Đã lưu");
        type(reporter, entry, "title", "Còn dở", "");
        filed.tell(report, today, reporter);
        String check = page(address + "/submission");
        assertThat(check).contains("Còn 1 tin bài đang nhập dở", address + "/entries/" + entry);
        filed.submit(report, reporter);
        String content = jdbc.sql("select content from coverage_submission where report_id = :report")
                .param("report", report)
                .query(String.class)
                .single();
        assertThat(content).contains("Đã lưu").doesNotContain("Còn dở").doesNotContain("unfinished");
        assertThat(page(address)).doesNotContain("Tin bài đang nhập dở");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void two_of_the_same_title_are_told_apart_in_the_check_list_by_day_outlet_and_who_left_them() {
        type(reporter, entry, "title", "Bản tin sáng", "");
        type(reporter, entry, "publishedOn", "21/11/2026", "");
        type(reporter, entry, "outlet", "Đài xã", "");
        type(lead, Ids.next(), "title", "Bản tin sáng", "");
        assertThat(page(address + "/submission"))
                .contains(
                        "Bản tin sáng (Tin, bài có đường dẫn · 21/11/2026 · Đài xã · " + reporter.name() + " nhập dở, ",
                        "Bản tin sáng (Tin, bài có đường dẫn · " + lead.name() + " nhập dở, ");
    }

    @Test
    void two_that_say_the_very_same_have_numbers_and_others_show_what_else_was_typed() {
        UUID twin = Ids.next();
        for (UUID one : new UUID[] {entry, twin}) {
            type(reporter, one, "title", "Bản tin sáng", "");
            type(reporter, one, "airings", "3", "");
        }
        String same = page("/reports/" + report);
        assertThat(same).contains("· 3 ·");
        // left in the same minute or not: with the same moment they have numbers
        jdbc.sql("update unfinished_entry set changed_at = now() where entry_id in (?, ?)")
                .params(entry, twin)
                .update();
        assertThat(page("/reports/" + report)).contains("bản 1 trong 2", "bản 2 trong 2");
        type(reporter, twin, "airings", "4", "3");
        assertThat(page("/reports/" + report)).doesNotContain("bản 1 trong 2").contains("· 4 ·");
    }

    @Test
    void the_home_says_how_many_are_unfinished_until_they_are_saved() {
        UUID other = saved("Đã lưu");
        assertThat(page("/assignments")).doesNotContain("tin bài đang nhập dở");
        type(reporter, entry, "title", "Còn dở", "");
        type(lead, other, "title", "Đang sửa", "Đã lưu");
        assertThat(page("/assignments"))
                .contains("href=\"" + address + "#unfinished\"", "2 tin bài đang nhập dở, chưa được tính");
        assertThat(text(get("/assignments", stranger))).doesNotContain("tin bài đang nhập dở");
        add("title", "Còn dở");
        post(address + "/entries/" + other + "/unfinished/removal", lead);
        assertThat(page("/assignments")).doesNotContain("tin bài đang nhập dở");
    }

    @Test
    void saving_makes_the_entry_under_the_id_of_its_form_and_leaves_nothing_unfinished() {
        type(reporter, entry, "title", "Tin", "");
        assertThat(add("title", "Tin")).hasRedirectedUrl(address + "#entry-" + entry);
        assertThat(title(entry)).isEqualTo("Tin");
        assertThat(kept()).isZero();
    }

    @Test
    void what_is_refused_stays_kept_and_the_form_says_so() {
        type(reporter, entry, "title", "Tin", "");
        assertThat(text(add("title", "Tin", "publishedOn", "31/02/2020")))
                .contains("Nhập tiếp phần còn dở", "31/02/2020")
                .containsPattern("data-typed-drop(?![^>]*hidden)");
        assertThat(entries()).isZero();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void what_another_window_has_typed_besides_is_a_change_to_the_entry_then() {
        type(reporter, entry, "title", "Tin", "");
        type(lead, entry, "byline", "Gõ ở cửa sổ khác", "");
        add("title", "Tin");
        assertThat(page(address)).contains("sửa dở");
        assertThat(page(address + "/entries/" + entry))
                .contains("value=\"Gõ ở cửa sổ khác\"", "action=\"" + address + "/entries/" + entry + "\"");
    }

    @Test
    void the_same_form_sent_once_more_is_the_same_entry_and_with_other_words_another_one() {
        add("title", "Tin");
        assertThat(add("title", "Tin")).hasRedirectedUrl(address + "#entry-" + entry);
        assertThat(entries()).isEqualTo(1);
        assertThat(add("title", "Tin khác", "link", "https://bao-thu.vn/khac")).hasStatus3xxRedirection();
        assertThat(entries()).isEqualTo(2);
        assertThat(title(entry)).isEqualTo("Tin");
    }

    @Test
    void the_same_form_without_a_link_sent_many_times_at_once_is_one_entry() throws Exception {
        String day = vn.kiphan.shared.Vietnam.DAY.format(today);
        String[] form = {
            "key",
            entry.toString(),
            "shape",
            "ARTICLE",
            "channel",
            "PRINT",
            "kind",
            "NEWS",
            "title",
            "Tin báo in",
            "publishedOn",
            day,
            "language",
            "VIETNAMESE"
        };
        Callable<Object> sending =
                () -> post(address + "/entries", reporter, form).getResponse().getRedirectedUrl();
        assertThat(Together.times(4, sending)).containsOnly(address + "#entry-" + entry);
        assertThat(entries()).isEqualTo(1);
        assertThat(audited("entry.add", report)).isEqualTo(1);
    }

    @Test
    void an_id_of_another_unit_makes_an_entry_of_its_own() {
        UUID theirs = filed.article(
                filed.begin(sent.assignments().get(1), stranger),
                "Của đơn vị khác",
                "https://xa-thu.vn/1",
                today,
                stranger);
        assertThat(type(reporter, theirs, "title", "Sửa trộm", "")).hasStatus(404);
        entry = theirs;
        assertThat(add("title", "Tin")).hasStatus3xxRedirection();
        assertThat(title(theirs)).isEqualTo("Của đơn vị khác");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void two_windows_of_one_entry_clash_where_they_type_into_the_same_field() {
        type(reporter, entry, "title", "Cửa sổ một", "");
        MvcTestResult clash = type(lead, entry, "title", "Cửa sổ hai", "");
        assertThat(clash).hasStatus(409);
        assertThat(json(clash).get("text").asString()).isEqualTo("Cửa sổ một");
        assertThat(json(clash).get("by").asString()).isEqualTo(reporter.name());
        assertThat(type(lead, entry, "outlet", "Báo Thử", "")).hasStatusOk();
        assertThat(type(lead, entry, "title", "Cả hai", "Cửa sổ một")).hasStatusOk();
        assertThat(type(lead, entry, "title", "Cả hai", "Cửa sổ một"))
                .as("a retry")
                .hasStatusOk();
    }

    @Test
    void of_many_who_begin_at_once_all_are_kept_and_one_beginning_is_told() throws Exception {
        List<String> fields =
                List.of("title", "outlet", "byline", "link", "note", "publishedOn", "views", "publishedTime");
        try (ExecutorService all = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> saves = IntStream.range(0, fields.size())
                    .<Callable<Integer>>mapToObj(i ->
                            () -> type(i % 2 == 0 ? reporter : lead, entry, fields.get(i), "x" + i, "")
                                    .getResponse()
                                    .getStatus())
                    .toList();
            for (Future<Integer> answer : all.invokeAll(saves)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(kept()).isEqualTo(1);
        assertThat(audited("entry.begin", report)).isEqualTo(1);
    }

    @Test
    void emptying_the_last_field_leaves_nothing() {
        type(reporter, entry, "title", "Nhầm", "");
        type(reporter, entry, "title", "", "Nhầm");
        assertThat(kept()).isZero();
        assertThat(get(address + "/entries/" + entry, reporter)).hasStatus(404);
    }

    @Test
    void it_is_thrown_away_at_once_and_taken_back() {
        type(reporter, entry, "title", "Bỏ đi", "");
        MvcTestResult dropped = post(address + "/entries/" + entry + "/unfinished/removal", reporter);
        assertThat(dropped).hasRedirectedUrl(address);
        assertThat(page(address)).doesNotContain("Bỏ đi<");
        assertThat(audited("entry.drop", report)).isEqualTo(1);
        post(address + "/entries/" + entry + "/unfinished/removal", reporter);
        assertThat(audited("entry.drop", report)).as("twice is once").isEqualTo(1);
        Object undo = dropped.getMvcResult().getFlashMap().get("undo");
        assertThat(post(String.valueOf(undo), reporter)).hasRedirectedUrl(address + "/entries/" + entry);
        assertThat(page(address + "/entries/" + entry)).contains("value=\"Bỏ đi\"");
    }

    @Test
    void typing_on_after_it_was_thrown_away_begins_anew() {
        type(reporter, entry, "title", "Bỏ đi", "");
        post(address + "/entries/" + entry + "/unfinished/removal", reporter);
        type(reporter, entry, "outlet", "Báo Thử", "");
        assertThat(page(address + "/entries/" + entry))
                .contains("value=\"Báo Thử\"")
                .doesNotContain("value=\"Bỏ đi\"");
    }

    @Test
    void other_units_and_other_roles_find_nothing() {
        type(reporter, entry, "title", "Của ta", "");
        assertThat(type(stranger, entry, "title", "Của họ", "Của ta")).hasStatus(404);
        assertThat(get(address + "/entries/" + entry, stranger)).hasStatus(404);
        assertThat(get(address + "/entries/" + entry + "/changes", stranger)).hasStatus(404);
        assertThat(post(address + "/entries/" + entry + "/unfinished/removal", stranger))
                .hasStatus(404);
        assertThat(type(company.officer(), entry, "title", "Sở", "Của ta")).hasStatus(403);
        String own = "/reports/" + filed.begin(sent.assignments().get(1), stranger);
        assertThat(post(
                        own + "/entries/" + entry + "/fields/title",
                        stranger,
                        "shape",
                        "ARTICLE",
                        "text",
                        "x",
                        "seen",
                        "Của ta"))
                .as("through a report of their own")
                .hasStatus(404);
        assertThat(kept()).isEqualTo(1);
        assertThat(page(address + "/entries/" + entry)).contains("value=\"Của ta\"");
    }

    @Test
    void what_no_form_has_is_not_kept() {
        assertThat(type(reporter, entry, "unitId", "x", "")).hasStatus(404);
        assertThat(type(reporter, entry, "tasks.abc", "x", "")).hasStatus(404);
        assertThat(type(reporter, entry, "version", "7", "")).hasStatus(404);
        assertThat(post(address + "/entries/" + entry + "/fields/title", reporter, "shape", "CHIẾN", "text", "x"))
                .hasStatus(404);
        assertThat(type(reporter, entry, "note", "a".repeat(TypingAnswers.LONGEST + 1), ""))
                .hasStatus(422);
        assertThat(kept()).isZero();
    }

    @Test
    void there_is_an_end_to_what_is_kept() {
        for (int i = 0; i < UnfinishedDesk.MOST; i++) {
            assertThat(type(reporter, Ids.next(), "title", "Tin " + i, "")).hasStatusOk();
        }
        MvcTestResult more = type(reporter, entry, "title", "Một nữa", "");
        assertThat(more).hasStatus(409);
        assertThat(json(more).get("said").asString()).contains("Đã có 50 tin bài đang nhập dở", "vẫn lưu được");
        assertThat(add("title", "Một nữa")).hasStatus3xxRedirection();
    }

    @Test
    void nothing_is_kept_of_a_report_that_was_submitted_or_of_a_directive_that_was_withdrawn() {
        saved("Tin");
        type(reporter, entry, "title", "Trước", "");
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        MvcTestResult late = type(reporter, entry, "title", "Muộn", "Trước");
        assertThat(late).hasStatus(409);
        assertThat(json(late).get("said").asString()).isNotBlank();
        assertThat(post(address + "/entries/" + entry + "/unfinished/removal", reporter))
                .hasStatus(409);

        UUID other = filed.begin(sent.assignments().get(1), stranger);
        directives.withdraw(sent.directive(), "Ban hành nhầm");
        assertThat(post(
                        "/reports/" + other + "/entries/" + Ids.next() + "/fields/title",
                        stranger,
                        "shape",
                        "ARTICLE",
                        "text",
                        "x"))
                .hasStatus(409);
    }

    @Test
    void the_statements_do_not_grow_with_what_is_unfinished() {
        type(reporter, entry, "title", "Tin", "");
        page(address);
        int few = Statements.during(() -> page(address));
        for (int i = 0; i < 10; i++) {
            type(reporter, Ids.next(), "title", "Tin " + i, "");
        }
        assertThat(Statements.during(() -> page(address))).isEqualTo(few);
    }

    private MvcTestResult add(String... others) {
        String[] fields = {
            "key",
            entry.toString(),
            "shape",
            "ARTICLE",
            "channel",
            "ONLINE",
            "kind",
            "NEWS",
            "publishedOn",
            vn.kiphan.shared.Vietnam.DAY.format(today),
            "language",
            "VIETNAMESE"
        };
        boolean linked = List.of(others).contains("link");
        return post(
                address + "/entries",
                reporter,
                java.util.stream.Stream.of(
                                fields,
                                linked ? new String[0] : new String[] {"link", "https://bao-thu.vn/tin"},
                                others)
                        .flatMap(java.util.Arrays::stream)
                        .toArray(String[]::new));
    }

    private long entries() {
        return jdbc.sql("select count(*) from coverage_report_entry where report_id = :report")
                .param("report", report)
                .query(Long.class)
                .single();
    }
}
