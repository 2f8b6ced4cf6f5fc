package vn.kiphan.entrysheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import vn.kiphan.ProcessorTime;
import vn.kiphan.Statements;

/** Five thousand rows from the upload to the report and back, in statements whose number does not grow with the rows. */
class LargeImportTest extends EntrySheetTest {

    private static final int ROWS = 5_000;

    @Test
    void five_thousand_rows_are_previewed_applied_sent_again_and_undone() throws IOException {
        byte[] sheet = filled(first -> {
            for (int i = 1; i <= ROWS; i++) {
                Row row = article(first, "Tin số " + i, "https://bao-thu.vn/tin-" + i);
                row.createCell(EntryColumn.BYLINE.ordinal()).setCellValue("Ban Thời sự");
                row.createCell(EntryColumn.VIEWS.ordinal()).setCellValue("1.2" + i % 10 + i % 7);
            }
            first.getRow(first.getLastRowNum()).getCell(DAY).setCellValue("31/2/2026");
        });

        String[] preview = {""};
        List<String> statements = new ArrayList<>();
        Duration taken = ProcessorTime.of(() -> {
            preview[0] = sent(sheet);
            assertThat(page(preview[0])).contains("Đưa 4.999 mục vào báo cáo", "Không có ngày này");
            statements.addAll(Statements.listDuring(() ->
                    assertThat(post(preview[0] + "/application", reporter)).hasStatus3xxRedirection()));
        });
        assertThat(taken).isLessThan(Duration.ofSeconds(30));
        // Hibernate says each insert of a batch once
        assertThat(statements.stream().filter(sql -> !sql.contains("insert into coverage_entry")))
                .hasSizeLessThan(40);
        assertThat(entries()).isEqualTo(ROWS - 1);

        assertThat(page(sent(sheet))).contains("Giữ nguyên</span> <span class=\"tab-count\">4999");
        assertThat(post(preview[0] + "/undoing", reporter)).hasStatus3xxRedirection();
        assertThat(entries()).isZero();
    }

    private long entries() {
        return jdbc.sql("select count(*) from coverage_report_entry where report_id = ?")
                .param(report)
                .query(Long.class)
                .single();
    }
}
