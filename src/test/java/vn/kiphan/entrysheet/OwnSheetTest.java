package vn.kiphan.entrysheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.spreadsheet.SheetImport;

/** A newsroom's own sheet: its columns are named by a person once, and filled in the next time. */
class OwnSheetTest extends EntrySheetTest {

    @Autowired
    EntryWords words;

    private byte[] own() throws IOException {
        return rows(
                new Object[] {"DANH SÁCH TIN BÀI THÁNG 8"},
                new Object[] {"TT", "Tên tác phẩm", "Khi nào", "Nằm ở đâu", "Phụ trách"},
                new Object[] {1, "Tin một", "1/8/2023", "https://bao-thu.vn/1", "Ban Thời sự"},
                new Object[] {2, "Tin hai", 45_140, "https://bao-thu.vn/2", "Ban Thời sự"});
    }

    private MvcTestResult map(String columns, String... more) {
        String[] fields = {
            "places",
            "0",
            "fields",
            "",
            "places",
            "1",
            "fields",
            "title",
            "places",
            "2",
            "fields",
            "publishedOn",
            "places",
            "3",
            "fields",
            "link",
            "places",
            "4",
            "fields",
            ""
        };
        return post(
                columns,
                reporter,
                Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void columns_are_named_once_and_filled_in_the_next_time() throws IOException {
        String columns = sent(own());
        assertThat(columns).endsWith("/columns");
        String page = page(columns);
        assertThat(page).contains("Tên tác phẩm", "Khi nào", "1/8/2023 | 45140").contains("value=\"title\" selected");
        assertThat(page).doesNotContain("value=\"publishedOn\" selected");

        MvcTestResult mapped = map(columns, "channel", "ONLINE", "kind", "NEWS");
        String preview = mapped.getResponse().getRedirectedUrl();
        assertThat(page(preview)).contains("Tin một", "Tin hai", "Đưa 2 mục vào báo cáo");
        post(preview + "/application", reporter);
        assertThat(titles()).containsExactly("Tin hai", "Tin một");
        assertThat(jdbc.sql("select published_on::text from coverage_entry where title = 'Tin hai' and unit_id = ?")
                        .param(company.press().value())
                        .query(String.class)
                        .single())
                .isEqualTo("2023-08-02");

        String again = sent(own());
        assertThat(page(again))
                .contains("value=\"publishedOn\" selected", "value=\"link\" selected")
                .contains("value=\"ONLINE\" selected", "value=\"NEWS\" selected");
        String second =
                map(again, "channel", "ONLINE", "kind", "NEWS").getResponse().getRedirectedUrl();
        assertThat(page(second))
                .contains("Không có dòng nào để đưa vào báo cáo", "Giữ nguyên</span> <span class=\"tab-count\">2");
    }

    @Test
    void what_another_unit_taught_is_its_own() throws IOException {
        map(sent(own()), "channel", "ONLINE", "kind", "NEWS");
        report = filed.begin(sent.assignments().get(1), stranger);
        address = "/reports/" + report + "/sheet";
        reporter = stranger;
        assertThat(page(sent(own()))).doesNotContain("value=\"publishedOn\" selected");
    }

    @Test
    void what_is_missing_is_asked_for_and_the_choices_stay() throws IOException {
        String columns = sent(own());
        String page = text(map(columns));
        assertThat(page)
                .contains("Chọn kênh chung cho các dòng", "Chọn loại chung cho các dòng")
                .contains("value=\"publishedOn\" selected");
        assertThat(text(post(columns, reporter, "places", "0", "fields", "note", "places", "1", "fields", "note")))
                .contains("Chỉ rõ cột nào là nhan đề", "Chỉ rõ cột nào là ngày đăng", "Có hai cột cùng một nội dung");
        assertThat(post(columns.replace("/columns", "/application"), reporter)).hasStatus(409);
    }

    @Test
    void what_is_missing_is_said_beside_a_column_to_which_the_summary_leads() throws IOException {
        String columns = sent(own());
        String page = text(post(
                columns, reporter, "places", "0", "fields", "note", "places", "1", "fields", "", "places", "2",
                "fields", "note"));
        assertThat(page)
                .contains("<a href=\"#fields[1]\">Chỉ rõ cột nào là nhan đề")
                .contains("class=\"form-select is-invalid\" name=\"fields\" id=\"fields[1]\"", "id=\"fields[1]-error\"")
                .contains("<a href=\"#fields[2]\">Có hai cột cùng một nội dung")
                .contains("<a href=\"#channel\">Chọn kênh chung");
        assertThat(text(post(columns, reporter))).contains("Chỉ rõ cột nào là nhan đề");
    }

    @Test
    void a_word_that_is_in_no_list_is_answered_with_the_nearest_and_the_list_stands_there_once() throws IOException {
        String columns = sent(rows(
                new Object[] {"Tên tác phẩm", "Khi nào", "Loại"},
                new Object[] {"Tin một", "1/8/2023", "Phóng sự ngắn"},
                new Object[] {"Tin hai", "", "xyzw"}));
        String page = page(redirect(post(
                columns,
                reporter,
                "places",
                "0",
                "fields",
                "title",
                "places",
                "1",
                "fields",
                "publishedOn",
                "places",
                "2",
                "fields",
                "kind",
                "channel",
                "RADIO")));
        assertThat(page)
                .contains("Không có “Phóng sự ngắn” trong danh mục. Gần nhất: “Phóng sự”")
                .contains("Không có “xyzw” trong danh mục. Xem các giá trị dùng được ở trên.")
                .contains("Ô C2 (Loại):", "(Ngày đăng, phát):")
                .doesNotContain("*)");
        assertThat(page.split("<li>Băng rôn, khẩu hiệu</li>")).hasSize(2);
    }

    @Test
    void a_text_of_another_program_is_read_too() {
        byte[] csv = "\ufeffNhan đề;Ngày;Đường dẫn;Kênh;Loại\nTin một;1/8/2023;https://bao-thu.vn/1;Báo điện tử;Tin\n"
                .getBytes(StandardCharsets.UTF_8);
        String columns = sent("tin.csv", csv);
        assertThat(page(columns)).contains("value=\"channel\" selected", "value=\"kind\" selected");
    }

    @ParameterizedTest
    @EnumSource(EntryColumn.class)
    void the_headings_of_the_template_are_known(EntryColumn column) {
        String heading = SheetImport.heading(words.sayInSheet(column.labelKey()));
        assertThat(EntryColumn.known(java.util.Map.of()).get(column.ordinal()).names())
                .contains(heading);
    }
}
