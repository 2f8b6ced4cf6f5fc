package vn.kiphan.entering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.Statements;
import vn.kiphan.catalogue.Field;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.report.BegunReportTest;

class EntryPageTest extends BegunReportTest {

    @ParameterizedTest
    @EnumSource(Shape.class)
    void each_shape_has_a_form_with_its_fields_only(Shape shape) {
        String page = page(address + "/entries/new?shape=" + shape.inAddress());
        assertThat(page).contains("name=\"title\"", "name=\"publishedOn\"", "name=\"kind\"", "name=\"tasks\"");
        assertThat(page.contains("name=\"link\"")).isEqualTo(shape.has(Field.LINK));
        assertThat(page.contains("name=\"airings\"")).isEqualTo(shape.has(Field.AIRINGS));
        assertThat(page.contains("name=\"pieces\"")).isEqualTo(shape.has(Field.PIECES));
        assertThat(page.contains("name=\"views\"")).isEqualTo(shape.has(Field.VIEWS));
        assertThat(page.contains("name=\"relayOf\"")).isEqualTo(shape == Shape.BROADCAST);
        assertThat(page.contains("name=\"sessions\"")).isEqualTo(shape == Shape.SESSION);
    }

    @Test
    void the_form_offers_the_channels_and_kinds_of_the_shape_and_the_tasks_of_the_letter() {
        String page = page(address + "/entries/new?shape=broadcast");
        assertThat(page)
                .contains("Phát thanh</option>", "Đài truyền thanh cấp xã", "Phim tài liệu")
                .doesNotContain(">Báo in<", "Băng rôn, khẩu hiệu<");
        assertThat(page).contains("1. Đăng tin, bài về chiến dịch", "data-warning=\"publishedOn\"", "role=\"status\"");
    }

    @Test
    void an_article_is_saved_with_its_link_as_pasted_and_canonical() {
        MvcTestResult saved = post(
                address + "/entries",
                reporter,
                "shape",
                "ARTICLE",
                "channel",
                "ONLINE",
                "kind",
                "NEWS",
                "title",
                "  Ra quân tuyên truyền ",
                "link",
                "HTTPS://Bao-Thu.VN/tin-1/?utm_source=zalo#x",
                "publishedOn",
                day(today),
                "language",
                "VIETNAMESE",
                "outlet",
                "Báo Thử",
                "tasks",
                sent.taskId().toString(),
                "tasks",
                UUID.randomUUID().toString(),
                "airings",
                "7");

        UUID entry = onlyEntry();
        assertThat(saved).hasRedirectedUrl(address + "#entry-" + entry);
        assertThat(flash(saved)).containsEntry("flash", "entering.entry.added");
        var row = jdbc.sql("select * from coverage_entry where id = ?")
                .param(entry)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("title", "Ra quân tuyên truyền")
                .containsEntry("link_pasted", "HTTPS://Bao-Thu.VN/tin-1/?utm_source=zalo#x")
                .containsEntry("link_canonical", "https://bao-thu.vn/tin-1")
                .containsEntry("airings", null);
        assertThat(jdbc.sql("select task_id from coverage_entry_task where entry_id = ?")
                        .param(entry)
                        .query(UUID.class)
                        .list())
                .containsExactly(sent.taskId());
        assertThat(audited("entry.add", report)).isEqualTo(1);
    }

    @Test
    void the_one_kind_of_its_own_is_chosen_already_and_no_other() {
        assertThat(page(address + "/entries/new?shape=social"))
                .containsPattern("value=\"POST\"[^>]*selected")
                .doesNotContainPattern("value=\"SPOT\"[^>]*selected");
        assertThat(page(address + "/entries/new?shape=message")).containsPattern("value=\"TEXT_MESSAGE\"[^>]*selected");
        assertThat(page(address + "/entries/new?shape=session"))
                .doesNotContainPattern("value=\"M[A-Z]+\"[^>]*selected");
    }

    @Test
    void saving_and_going_on_comes_back_to_a_blank_form_of_the_same_shape() {
        assertThat(broadcast("next", "more")).hasRedirectedUrl(address + "/entries/new?shape=broadcast");
    }

    @Test
    void a_broadcast_adds_up_and_numbers_may_group_thousands() {
        assertThat(broadcast("airings", "1.000", "minutesPerAiring", "5", "places", "2"))
                .hasStatus3xxRedirection();
        assertThat(page(address)).contains("1.000 lần \u00d7 5 phút \u00d7 2 nơi = 10.000 phút");
        assertThat(broadcast("title", "Tọa đàm", "airings", "1 000", "minutesPerAiring", "1 giờ 30 phút"))
                .hasStatus3xxRedirection();
        assertThat(page(address)).contains("1.000 lần \u00d7 90 phút");
    }

    @Test
    void a_link_without_scheme_gets_the_mended_form_and_loses_nothing() {
        String page = again(article("link", "bao-thu.vn/tin-1", "title", "Tin về chiến dịch", "note", "Trang nhất"));
        assertThat(page).contains("Đường dẫn thiếu phần đầu", "sửa thành: https://bao-thu.vn/tin-1");
        assertThat(page)
                .contains(
                        "value=\"bao-thu.vn/tin-1\"",
                        "value=\"Tin về chiến dịch\"",
                        "Trang nhất</textarea>",
                        "aria-invalid=\"true\"");
    }

    @Test
    void links_of_other_schemes_are_refused_however_they_are_written() {
        for (String link : List.of("javascript:alert(1)", "JaVa\tScript:alert(1)", "data:text/html,x")) {
            assertThat(again(article("link", link))).contains("Chỉ nhận đường dẫn bắt đầu bằng https://");
        }
        assertThat(count("coverage_report_entry", report)).isZero();
    }

    @Test
    void an_article_needs_a_link_unless_it_was_printed() {
        assertThat(again(article("link", ""))).contains("Nhập đường dẫn của bài. Báo in");
        assertThat(again(article("shape", "SOCIAL", "channel", "SOCIAL", "kind", "POST", "link", "")))
                .contains("Nhập đường dẫn của bài đăng.")
                .doesNotContain("Báo in");
        assertThat(article("link", "", "channel", "PRINT")).hasStatus3xxRedirection();
    }

    @Test
    void days_that_do_not_exist_and_negative_numbers_get_sentences() {
        assertThat(again(article("publishedOn", "31/9/2023"))).contains("Không có ngày này", "value=\"31/9/2023\"");
        assertThat(again(article("publishedOn", ""))).contains("Nhập ngày theo dạng ngày/tháng/năm.");
        String page = again(broadcast("airings", "-3", "minutesPerAiring", "1,5", "places", "0"));
        assertThat(page)
                .contains(
                        "Nhập số nguyên từ 1 đến 10.000, không dùng số âm hoặc phần thập phân.",
                        "Nhập số phút từ 1 đến 1.440, ví dụ 90, 90' hoặc 1 giờ 30 phút.",
                        "value=\"-3\"",
                        "value=\"1,5\"",
                        "href=\"#airings\"");
    }

    @Test
    void codes_that_are_not_in_the_list_are_refused() {
        assertThat(again(article("channel", "TELEVISION"))).contains("Chọn kênh.");
        assertThat(again(article("kind", "BANNER"))).contains("Chọn loại tin bài, sản phẩm.");
        assertThat(again(article("language", "LATIN"))).contains("Chọn ngôn ngữ.");
        assertThat(again(article("title", " "))).contains("Nhập nhan đề hoặc nội dung chính.");
        assertThat(again(article("title", "x".repeat(501)))).contains("tối đa 500 ký tự");
        assertThat(post(address + "/entries", reporter, "shape", "POEM")).hasStatus(404);
        assertThat(get(address + "/entries/new?shape=poem", reporter)).hasStatus(404);
    }

    @Test
    void a_day_outside_the_window_is_flagged_and_saved() {
        MvcTestResult saved = article("publishedOn", day(today.minusDays(100)));
        assertThat(flash(saved)).containsEntry("flash", "entering.entry.added.warned");
        assertThat(page(address)).contains("Ngoài kỳ số liệu");
        assertThat(page(address + "/entries/" + onlyEntry()))
                .contains("Ngày này nằm ngoài kỳ số liệu (từ " + day(today.minusDays(50)));
    }

    @Test
    void a_day_in_the_future_is_a_warning() {
        assertThat(flash(article("publishedOn", day(today.plusDays(3)))))
                .containsEntry("flash", "entering.entry.added.warned");
    }

    @Test
    void the_same_link_twice_names_the_entry_that_has_it() {
        article("link", "https://bao-thu.vn/tin-1", "title", "Tin thứ nhất");
        String page = again(article("link", "https://BAO-THU.vn/tin-1/?fbclid=1", "title", "Tin thứ hai"));
        assertThat(page).contains("Đường dẫn này đã có trong báo cáo, ở mục “Tin thứ nhất”", "value=\"Tin thứ hai\"");
        assertThat(count("coverage_report_entry", report)).isEqualTo(1);
    }

    @Test
    void an_entry_is_corrected_over_the_version_that_was_seen() {
        article("title", "Trước");
        UUID entry = onlyEntry();
        String form = page(address + "/entries/" + entry);
        assertThat(form).contains("value=\"Trước\"", "name=\"version\" value=\"0\"", "value=\"" + day(today) + "\"");

        assertThat(correct(entry, "0", "Sau")).hasRedirectedUrl(address + "#entry-" + entry);
        assertThat(page(address)).contains("Sau").doesNotContain(">Trước<");

        MvcTestResult stale = correct(entry, "0", "Chữ của người thứ hai");
        assertThat(stale).hasStatus(409);
        assertThat(text(stale)).contains("Chữ của người thứ hai", address + "/entries/" + entry);
        assertThat(again(correct(entry, "1", ""))).contains("Nhập nhan đề");
        assertThat(audited("entry.change", report)).isEqualTo(1);
    }

    @Test
    void ticking_tasks_off_and_on_counts_as_a_change() {
        UUID entry = filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter, sent.taskId());
        assertThat(page(address + "/entries/" + entry)).contains("checked=\"checked\"");
        correct(entry, "0", "Tin");
        assertThat(page(address + "/entries/" + entry))
                .doesNotContain("checked=\"checked\"")
                .contains("name=\"version\" value=\"1\"");
    }

    @Test
    void a_removed_entry_can_be_put_back() {
        UUID entry = filed.article(report, "Tin gỡ nhầm", "https://bao-thu.vn/1", today, reporter);
        MvcTestResult removed = post(address + "/entries/" + entry + "/removal", reporter);
        assertThat(removed).hasRedirectedUrl(address + "#entries");
        assertThat(flash(removed)).containsEntry("undo", address + "/entries/" + entry + "/restoration");
        assertThat(page(address)).doesNotContain("Tin gỡ nhầm");
        assertThat(get(address + "/entries/" + entry, reporter)).hasStatus(404);

        assertThat(post(address + "/entries/" + entry + "/removal", reporter)).hasStatus3xxRedirection();
        assertThat(audited("entry.remove", report)).isEqualTo(1);

        assertThat(post(address + "/entries/" + entry + "/restoration", reporter))
                .hasRedirectedUrl(address + "#entry-" + entry);
        assertThat(page(address)).contains("Tin gỡ nhầm");
    }

    @Test
    void a_link_that_was_added_again_meanwhile_cannot_be_put_back_twice() {
        UUID entry = filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        post(address + "/entries/" + entry + "/removal", reporter);
        UUID again = filed.article(report, "Tin nhập lại", "https://bao-thu.vn/2", today, reporter);
        // as they stood there before links had one form
        jdbc.sql("update coverage_entry set link_canonical = 'https://bao-thu.vn/1' where id = ?")
                .param(again)
                .update();
        MvcTestResult refused = post(address + "/entries/" + entry + "/restoration", reporter);
        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("ở mục “Tin nhập lại”");
    }

    @Test
    void nothing_is_added_to_a_submitted_report_and_what_was_typed_is_kept() {
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        assertThat(get(address + "/entries/new", reporter)).hasRedirectedUrl(address);
        assertThat(get(address + "/entries/" + onlyEntry(), reporter)).hasStatus3xxRedirection();
        MvcTestResult refused = article("title", "Tin gõ sau khi nộp");
        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("Tin gõ sau khi nộp");
        assertThat(post(address + "/entries/" + onlyEntry() + "/removal", reporter))
                .hasStatus(409);
    }

    @Test
    void strangers_and_the_department_stay_outside() {
        UUID entry = filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        UUID other = filed.begin(sent.assignments().get(1), stranger);
        for (String path : List.of("/entries/new", "/entries/" + entry)) {
            assertThat(get(address + path, stranger)).hasStatus(404);
            assertThat(get(address + path, company.officer())).hasStatus(403);
            assertThat(pages.get().uri(address + path)).hasStatus3xxRedirection();
        }
        assertThat(post(address + "/entries", stranger, "shape", "ARTICLE")).hasStatus(404);
        assertThat(post(address + "/entries/" + entry, stranger, "shape", "ARTICLE"))
                .hasStatus(404);
        assertThat(post(address + "/entries/" + entry + "/removal", stranger)).hasStatus(404);
        assertThat(pages.post().uri(address + "/entries").with(csrf())).hasStatus3xxRedirection();
        // an entry of another unit, and a report that does not refer to it
        assertThat(get("/reports/" + other + "/entries/" + entry, stranger)).hasStatus(404);
        assertThat(post("/reports/" + other + "/entries/" + entry + "/restoration", stranger))
                .hasStatus(404);
        assertThat(get(address + "/entries/" + UUID.randomUUID(), reporter)).hasStatus(404);
        assertThat(get(address + "/entries/khong", reporter)).hasStatus(404);
    }

    @Test
    void the_form_takes_a_fixed_handful_of_statements() {
        get(address + "/entries/new", reporter);
        assertThat(Statements.listRemembering(() -> get(address + "/entries/new", reporter)))
                .hasSizeLessThanOrEqualTo(3);
    }

    private MvcTestResult article(String... fields) {
        return send(
                List.of(
                        "shape",
                        "ARTICLE",
                        "channel",
                        "ONLINE",
                        "kind",
                        "NEWS",
                        "title",
                        "Tin",
                        "link",
                        "https://bao-thu.vn/1",
                        "publishedOn",
                        day(today),
                        "language",
                        "VIETNAMESE"),
                fields);
    }

    private MvcTestResult broadcast(String... fields) {
        return send(
                List.of(
                        "shape",
                        "BROADCAST",
                        "channel",
                        "LOUDSPEAKER",
                        "kind",
                        "SPOT",
                        "title",
                        "Thông điệp",
                        "publishedOn",
                        day(today),
                        "language",
                        "MNONG"),
                fields);
    }

    private MvcTestResult correct(UUID entry, String version, String title) {
        return post(
                address + "/entries/" + entry,
                reporter,
                "shape",
                "ARTICLE",
                "version",
                version,
                "channel",
                "ONLINE",
                "kind",
                "NEWS",
                "title",
                title,
                "link",
                "https://bao-thu.vn/1",
                "publishedOn",
                day(today),
                "language",
                "VIETNAMESE");
    }

    /** The usual fields, some of them written otherwise. */
    private MvcTestResult send(List<String> usual, String... fields) {
        var values = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < usual.size(); i += 2) {
            values.put(usual.get(i), usual.get(i + 1));
        }
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return post(
                address + "/entries",
                reporter,
                values.entrySet().stream()
                        .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private static String again(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return text(result);
    }

    private UUID onlyEntry() {
        return jdbc.sql("select entry_id from coverage_report_entry where report_id = ?")
                .param(report)
                .query(UUID.class)
                .single();
    }
}
