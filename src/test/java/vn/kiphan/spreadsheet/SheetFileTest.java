package vn.kiphan.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("bang.xlsx");
    }

    private List<SheetTable> read() throws IOException {
        return SheetFile.read(file(), "Bảng tin bài.xlsx");
    }

    @Test
    void texts_numbers_and_days_come_with_their_addresses() throws IOException {
        WrittenBooks.book(file(), book -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            var row = book.createSheet("Tin").createRow(3);
            row.createCell(0).setCellValue("  Ra quân \n ");
            row.createCell(2).setCellValue(1234);
            row.createCell(27).setCellValue(1.5);
            var day = row.createCell(28);
            day.setCellValue(LocalDate.of(2023, 9, 28));
            day.setCellStyle(style);
            var moment = row.createCell(29);
            moment.setCellValue(LocalDateTime.of(2023, 9, 28, 8, 30));
            moment.setCellStyle(style);
        });

        SheetLine line = read().getFirst().lines().getFirst();
        assertThat(line.cells())
                .containsExactly(
                        new SheetCell(4, 0, SheetCell.Type.TEXT, "Ra quân"),
                        new SheetCell(4, 2, SheetCell.Type.NUMBER, "1234"),
                        new SheetCell(4, 27, SheetCell.Type.NUMBER, "1.5"),
                        new SheetCell(4, 28, SheetCell.Type.DATE, "28/09/2023"),
                        new SheetCell(4, 29, SheetCell.Type.DATE, "28/09/2023 08:30"));
        assertThat(line.cells().stream().map(SheetCell::address)).containsExactly("A4", "C4", "AB4", "AC4", "AD4");
    }

    @Test
    void a_formula_counts_as_the_value_stored_with_it_and_is_never_computed() throws IOException {
        WrittenBooks.book(file(), book -> {
            var row = book.createSheet("Tin").createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellFormula("2*3");
            row.getCell(1).setCellValue(6);
            row.createCell(2).setCellFormula("1/0");
            row.getCell(2).setCellErrorValue((byte) 7);
        });
        WrittenBooks.tampered(
                file(), "xl/worksheets/sheet1.xml", xml -> xml.replace("<f>1+1</f><v>0.0</v>", "<f>1+1</f>"));

        assertThat(read().getFirst().lines().getFirst().cells())
                .extracting(SheetCell::type, SheetCell::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SheetCell.Type.ERROR, "#N/A"),
                        org.assertj.core.groups.Tuple.tuple(SheetCell.Type.NUMBER, "6"),
                        org.assertj.core.groups.Tuple.tuple(SheetCell.Type.ERROR, "#DIV/0!"));
    }

    @Test
    void a_merged_cell_holds_for_each_of_its_rows() throws IOException {
        WrittenBooks.book(file(), book -> {
            var sheet = book.createSheet("Tin");
            for (int r = 0; r < 4; r++) {
                sheet.createRow(r).createCell(1).setCellValue("Tin " + r);
            }
            sheet.getRow(0).createCell(0).setCellValue("Báo Thử");
            sheet.getRow(3).createCell(0).setCellValue("Báo Khác");
            sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(4, 9, 0, 1));
        });
        assertThat(read().getFirst().lines().stream()
                        .map(line -> line.cell(0).orElseThrow().text()))
                .containsExactly("Báo Thử", "Báo Thử", "Báo Thử", "Báo Khác");
    }

    @Test
    void hidden_sheets_and_empty_ones_are_passed_over() throws IOException {
        WrittenBooks.book(file(), book -> {
            book.createSheet("Trống");
            book.createSheet("Ẩn").createRow(0).createCell(0).setCellValue("danh mục");
            book.createSheet("Ẩn kỹ").createRow(0).createCell(0).setCellValue("danh mục");
            book.createSheet("Tin").createRow(0).createCell(0).setCellValue("một");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });
        assertThat(read()).extracting(SheetTable::name).containsExactly("Tin");
    }

    @Test
    void a_workbook_that_counts_from_1904_gives_the_same_days() throws IOException {
        WrittenBooks.book(file(), book -> {
            var style = book.createCellStyle();
            style.setDataFormat((short) 14);
            var cell = book.createSheet("Tin").createRow(0).createCell(0);
            cell.setCellValue(45_197 - 1_462);
            cell.setCellStyle(style);
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        });
        assertThat(read().getFirst().lines().getFirst().cells().getFirst().text())
                .isEqualTo("28/09/2023");
    }

    @Test
    void cells_without_references_stand_one_after_the_other() throws IOException {
        WrittenBooks.rows(file(), new Object[] {"a"});
        WrittenBooks.tampered(
                file(),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "<sheetData>.*</sheetData>",
                        "<sheetData><row><c><v>1</v></c></row><row><c t=\"inlineStr\"><is><t>x</t></is></c><c><v>2</v></c></row></sheetData>"));
        assertThat(read().getFirst().lines().stream().flatMap(line -> line.cells().stream()))
                .extracting(SheetCell::address, SheetCell::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A1", "1"),
                        org.assertj.core.groups.Tuple.tuple("A2", "x"),
                        org.assertj.core.groups.Tuple.tuple("B2", "2"));
    }

    @Test
    void what_was_written_safe_comes_back_as_it_was() throws IOException {
        List<String> texts = List.of("=1+1", "-Tin", "'=x", "@bao", "Tin 'thường'", "_x0041_");
        try (OutputStream out = Files.newOutputStream(file());
                SheetExport export = new SheetExport(out)) {
            Sheet sheet = export.sheet(
                    new SheetHead("Tin", List.of("TIN"), "nay", List.of(SheetColumn.wide("Nhan đề")), true));
            for (String text : texts) {
                sheet.row(text);
            }
        }
        List<SheetLine> lines = read().getFirst().lines();
        assertThat(lines.subList(lines.size() - texts.size(), lines.size()).stream()
                        .map(line -> line.cells().getFirst().text()))
                .containsExactlyElementsOf(texts);
    }

    @Test
    void a_thousand_merged_ranges_over_five_thousand_rows_are_no_trouble() throws IOException {
        WrittenBooks.book(file(), book -> fill(book, 5_000));
        WrittenBooks.tampered(file(), "xl/worksheets/sheet1.xml", xml -> {
            StringBuilder ranges = new StringBuilder("</sheetData><mergeCells>");
            for (int i = 1; i <= 1_000; i++) {
                ranges.append("<mergeCell ref=\"B")
                        .append(i * 5)
                        .append(":B")
                        .append(i * 5 + 4)
                        .append("\"/>");
            }
            return xml.replace("</sheetData>", ranges + "</mergeCells>");
        });
        assertThat(read().getFirst().lines()).hasSize(5_000);
    }

    private static void fill(XSSFWorkbook book, int rows) {
        var sheet = book.createSheet("Tin");
        for (int r = 0; r < rows; r++) {
            sheet.createRow(r).createCell(1).setCellValue(r);
        }
    }
}
