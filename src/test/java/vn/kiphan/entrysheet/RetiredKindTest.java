package vn.kiphan.entrysheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import vn.kiphan.catalogue.Catalogue;

/** The template when a kind was retired: offered no more, but said in words and understood where it stands already. */
class RetiredKindTest extends EntrySheetTest {

    private static final String CODE = "TALK";
    private static final int KIND = EntryColumn.KIND.ordinal();

    @Autowired
    private Catalogue catalogue;

    private String label = "";

    @BeforeEach
    void retire() {
        UUID entry = filed.article(report, "Tọa đàm cũ", "https://bao-thu.vn/1", today.minusDays(3), reporter);
        jdbc.sql("update coverage_entry set kind_code = ? where id = ?")
                .params(CODE, entry)
                .update();
        label = jdbc.sql("update catalogue_kind set retired_on = ? where code = ? returning label_vi")
                .params(today, CODE)
                .query(String.class)
                .single();
        ReflectionTestUtils.setField(catalogue, "contents", null);
    }

    @AfterEach
    void use() {
        jdbc.sql("update catalogue_kind set retired_on = null where code = ?")
                .param(CODE)
                .update();
        ReflectionTestUtils.setField(catalogue, "contents", null);
    }

    @Test
    void it_stands_in_words_is_offered_no_more_and_comes_back_unchanged() throws IOException {
        byte[] template = get(address + "/template", reporter).getResponse().getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(rowOf(book.getSheetAt(0), "Tọa đàm cũ").getCell(KIND).toString())
                    .isEqualTo(label);
            for (Row row : book.getSheet("Danh mục")) {
                assertThat(String.valueOf(row.getCell(1))).isNotEqualTo(label);
            }
        }
        assertThat(page(sent(template))).contains("Giữ nguyên</span> <span class=\"tab-count\">1");
    }

    @Test
    void its_entry_is_mended_and_a_new_one_of_it_is_refused() throws IOException {
        String preview = sent(filled(sheet -> {
            type(rowOf(sheet, "Tọa đàm cũ"), TITLE, "Tọa đàm cũ, đã sửa");
            article(sheet, "Tọa đàm mới", "https://bao-thu.vn/2").getCell(KIND).setCellValue(label);
        }));
        assertThat(page(preview)).contains("không dùng từ ngày", "Đưa 1 mục vào báo cáo");
        post(preview + "/application", reporter);
        assertThat(titles()).containsExactly("Tọa đàm cũ, đã sửa");
    }
}
