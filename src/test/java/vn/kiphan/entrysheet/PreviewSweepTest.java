package vn.kiphan.entrysheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PreviewSweepTest extends EntrySheetTest {

    @Autowired
    PreviewSweep sweep;

    @Test
    void old_rows_go_and_those_that_can_still_be_applied_or_undone_stay() throws IOException {
        String forgotten = sent(filled(sheet -> article(sheet, "Bỏ quên", "https://bao-thu.vn/1")));
        String applied = sent(filled(sheet -> article(sheet, "Đã đưa vào", "https://bao-thu.vn/2")));
        post(applied + "/application", reporter);
        age(8);
        String fresh = sent(filled(sheet -> article(sheet, "Mới gửi", "https://bao-thu.vn/3")));

        sweep.run();

        assertThat(get(forgotten, reporter)).hasStatus(404);
        assertThat(page(applied)).contains("Đã đưa vào báo cáo lúc").doesNotContain("Đã đưa vào</b>");
        assertThat(page(fresh)).contains("Mới gửi");
        assertThat(titles()).containsExactly("Đã đưa vào");
        assertThat(page(address)).contains("tin bai.xlsx");
    }

    @Test
    void what_can_be_undone_stays() throws IOException {
        String applied = sent(filled(sheet -> article(sheet, "Đã đưa vào", "https://bao-thu.vn/2")));
        post(applied + "/application", reporter);
        age(6);
        sweep.run();
        assertThat(post(applied + "/undoing", reporter)).hasStatus3xxRedirection();
        assertThat(titles()).isEmpty();
    }

    private void age(int days) {
        jdbc.sql("""
                update entrysheet_import set uploaded_at = uploaded_at - make_interval(days => :days),
                    applied_at = applied_at - make_interval(days => :days)
                where report_id = :report
                """).param("days", days).param("report", report).update();
    }
}
