package vn.kiphan.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetImportTest {

    private static final List<ImportColumn> COLUMNS = List.of(
            new ImportColumn("title", List.of("Nhan đề", "Tiêu đề", "Tên tin bài")),
            new ImportColumn("day", List.of("Ngày đăng, phát", "Ngày")),
            new ImportColumn("minutes", List.of("Số phút mỗi lần")));

    @TempDir
    private Path folder;

    private static SheetTable table(String text) {
        return CsvText.read(text.getBytes(StandardCharsets.UTF_8), "tin.csv").getFirst();
    }

    @Test
    void headings_are_found_below_the_titles_whatever_their_marks_and_stars() {
        SheetImport sheet = SheetImport.recognise(
                        List.of(
                                table(
                                        "BẢNG KÊ;;\nngày;1;\nSTT;TIEU DE (*);NGÀY ĐĂNG, PHÁT [dd/mm/yyyy] *\n1;Tin một;1/8/2023\n")),
                        COLUMNS)
                .orElseThrow();
        assertThat(sheet.headingRow()).isEqualTo(3);
        assertThat(sheet.columns()).isEqualTo(Map.of("title", 1, "day", 2));
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.text("title")).isEqualTo("Tin một");
            assertThat(row.address("day")).isEqualTo("C4");
            assertThat(row.text("minutes")).isEmpty();
            assertThat(row.address("minutes")).isEqualTo("4");
            assertThat(row.number()).isEqualTo(4);
        });
    }

    @Test
    void the_sheet_with_most_headings_is_taken() throws IOException {
        Path file = WrittenBooks.book(folder.resolve("b.xlsx"), book -> {
            for (String name : List.of("Hướng dẫn", "Tin", "Khác")) {
                var sheet = book.createSheet(name);
                sheet.createRow(0).createCell(0).setCellValue("Nhan đề");
                sheet.getRow(0).createCell(1).setCellValue(name.equals("Khác") ? "Ghi" : "Ngày");
                if (name.equals("Tin")) {
                    sheet.getRow(0).createCell(2).setCellValue("Số phút mỗi lần");
                }
            }
        });
        assertThat(SheetImport.recognise(SheetFile.read(file, "b.xlsx"), COLUMNS)
                        .orElseThrow()
                        .table()
                        .name())
                .isEqualTo("Tin");
    }

    @Test
    void one_known_word_is_no_heading_row() {
        assertThat(SheetImport.recognise(List.of(table("Ngày;a\nb;c\n")), COLUMNS))
                .isEmpty();
    }

    @Test
    void a_person_may_say_which_column_is_which() {
        SheetTable table = table("Danh sách\nSố;Bài;Khi nào\n1;Tin một;1/8/2023\n;;\n3;;\n");
        assertThat(SheetImport.likelyHeading(table)).isEqualTo(2);
        SheetImport sheet = SheetImport.mapped(table, 2, Map.of("title", 1, "day", 2));
        assertThat(sheet.rows()).extracting(row -> row.text("title")).containsExactly("Tin một");
    }
}
