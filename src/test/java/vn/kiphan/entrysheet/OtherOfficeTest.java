package vn.kiphan.entrysheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kiphan.LibreOffice;

/** The template as another office program saves it: communes have LibreOffice as often as Excel. */
class OtherOfficeTest extends EntrySheetTest {

    @Test
    void lists_headings_and_marks_survive_and_what_was_filled_is_read() throws IOException, InterruptedException {
        filed.article(report, "Tin đã có", "https://bao-thu.vn/1", today, reporter, sent.taskId());
        Path ours = Files.write(folder.resolve("mau.xlsx"), filled(sheet -> {
            type(rowOf(sheet, "Tin đã có"), TITLE, "=1+1 là hai");
            Row broadcast = article(sheet, "Phát mới", "");
            type(broadcast, EntryColumn.CHANNEL.ordinal(), "Đài truyền thanh cấp xã");
            broadcast.removeCell(broadcast.getCell(LINK));
            type(broadcast, EntryColumn.AIRINGS.ordinal(), "1.234");
            type(broadcast, EntryColumn.MINUTES.ordinal(), "1 giờ 30 phút");
            type(broadcast, EntryColumn.TIME.ordinal(), "17h30");
            type(broadcast, EntryColumn.RELAY.ordinal(), "Thời sự tỉnh");
            broadcast.createCell(EntryColumn.PLACES.ordinal()).setCellFormula("1+2");
        }));

        Path saved = LibreOffice.savedAgain(folder, ours);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(saved))) {
            XSSFSheet sheet = book.getSheetAt(0);
            List<String> listed = sheet.getDataValidations().stream()
                    .map(XSSFDataValidation::getValidationConstraint)
                    .map(constraint -> String.valueOf(constraint.getFormula1()))
                    .toList();
            assertThat(listed).as("drop-down lists").hasSizeGreaterThanOrEqualTo(4);
            assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .as("the instructions")
                    .isNotBlank();
            assertThat(sheet.isColumnHidden(EntryColumn.ID.ordinal())).isTrue();
        }
        String preview = sent(Files.readAllBytes(saved));
        String page = page(preview + "?show=changed");
        assertThat(page).contains("Tin đã có", "=1+1 là hai").contains("Đưa 2 mục vào báo cáo");
        assertThat(post(preview + "/application", reporter)).hasStatus3xxRedirection();
        assertThat(titles()).containsExactlyInAnyOrder("=1+1 là hai", "Phát mới");
        assertThat(jdbc.sql("""
                        select airings, minutes_per_airing, places, to_char(published_time, 'HH24:MI') as at, relay_of
                        from coverage_entry where title = 'Phát mới' and unit_id = ?
                        """).param(company.press().value()).query().singleRow())
                .containsEntry("airings", 1234)
                .containsEntry("minutes_per_airing", 90)
                .containsEntry("places", 3)
                .containsEntry("at", "17:30")
                .containsEntry("relay_of", "Thời sự tỉnh");
        // and what looks like a formula leaves as a text
        byte[] again = get(address + "/template", reporter).getResponse().getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(again))) {
            List<Cell> cells = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> row.forEach(cells::add));
            assertThat(cells).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
            assertThat(cells).anySatisfy(cell -> assertThat(cell.toString()).endsWith("=1+1 là hai"));
        }
    }
}
