package vn.kiphan.entrysheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kiphan.Together;

/** The buttons of a sheet pressed twice, at the same moment and one click after the other: one result, told once. */
class SentTwiceTest extends EntrySheetTest {

    private String sheet;

    @BeforeEach
    void send() throws IOException {
        filed.article(report, "Tin cũ", "https://bao-thu.vn/0", today, reporter);
        sheet = sent(filled(rows -> {
            type(rowOf(rows, "Tin cũ"), TITLE, "Tin đã sửa");
            article(rows, "Tin một", "https://bao-thu.vn/1");
            article(rows, "Tin hai", "");
            rows.getRow(rows.getLastRowNum())
                    .getCell(EntryColumn.CHANNEL.ordinal())
                    .setCellValue("Phát thanh");
        }));
    }

    private List<Object> press(String button) throws Exception {
        return Together.times(4, () -> redirect(post(sheet + button, reporter)));
    }

    @Test
    void what_is_applied_twice_is_applied_once() throws Exception {
        assertThat(press("/application")).containsOnly(sheet);
        assertThat(redirect(post(sheet + "/application", reporter))).isEqualTo(sheet);
        assertThat(titles()).containsExactlyInAnyOrder("Tin hai", "Tin một", "Tin đã sửa");
        assertThat(page(sheet)).contains("thêm 2 mục, sửa 1 mục");
        assertThat(audited("entrysheet.apply")).isEqualTo(1);
    }

    @Test
    void what_is_undone_twice_is_undone_once() throws Exception {
        post(sheet + "/application", reporter);
        assertThat(press("/undoing")).containsOnly(sheet);
        assertThat(redirect(post(sheet + "/undoing", reporter))).isEqualTo(sheet);
        assertThat(titles()).containsExactly("Tin cũ");
        assertThat(audited("entrysheet.undo")).isEqualTo(1);
        assertThat(page(sheet)).contains("Đã hoàn tác lúc");
    }

    @Test
    void applied_after_it_was_undone_it_stays_undone() {
        post(sheet + "/application", reporter);
        post(sheet + "/undoing", reporter);
        assertThat(redirect(post(sheet + "/application", reporter))).isEqualTo(sheet);
        assertThat(titles()).containsExactly("Tin cũ");
    }
}
