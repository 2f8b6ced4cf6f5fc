package vn.kiphan.entrysheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.Statements;

class RoundTripTest extends EntrySheetTest {

    @Test
    void the_report_leads_to_its_sheets() {
        assertThat(page("/reports/" + report)).contains("Nhập từ Excel", "href=\"" + address + "\"");
        assertThat(page(address)).contains("Tải mẫu Excel", "type=\"file\"");
    }

    @Test
    void the_template_has_the_entries_lists_to_choose_from_and_instructions() throws IOException {
        UUID entry = filed.article(report, "=Tin lạ", "https://bao-thu.vn/1", today, reporter, sent.taskId());
        filed.broadcast(report, "Phát thanh", 3, 5, 2, today, reporter);
        MvcTestResult file = get(address + "/template", reporter);
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            Row row = rowOf(sheet, "'=Tin lạ");
            assertThat(row.getCell(EntryColumn.ID.ordinal()).toString()).isEqualTo(entry + "#0");
            assertThat(sheet.isColumnHidden(EntryColumn.ID.ordinal())).isTrue();
            assertThat(row.getCell(EntryColumn.TASKS.ordinal()).toString()).isEqualTo("1");
            assertThat(row.getCell(DAY).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(today);
            assertThat(rowOf(sheet, "Phát thanh")
                            .getCell(EntryColumn.AIRINGS.ordinal())
                            .getNumericCellValue())
                    .isEqualTo(3);
            assertThat(sheet.getDataValidations()).hasSize(4);
            assertThat(sheet.getDataValidations()
                            .getFirst()
                            .getValidationConstraint()
                            .getFormula1())
                    .isEqualTo("'Danh mục'!$A$4:$A$15");
            assertThat(sheet.getDataValidations())
                    .filteredOn(DataValidation::getShowErrorBox)
                    .hasSize(3)
                    .allSatisfy(each ->
                            assertThat(each.getErrorBoxText()).startsWith("Giá trị này không có trong danh mục"));
            assertThat(sheet.getDataValidations())
                    .extracting(DataValidation::getErrorBoxTitle)
                    .containsExactlyInAnyOrder("Kênh", "Loại", "Ngôn ngữ", "");
            var lists = book.getSheet("Danh mục");
            assertThat(book.getSheetVisibility(2)).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(lists.getRow(3).getCell(0).toString()).isEqualTo("Báo in");
            assertThat(lists.getRow(14).getCell(0).toString()).isEqualTo("Tin nhắn viễn thông");
            assertThat(lists.getRow(3).getCell(3).toString()).startsWith("1. Đăng tin, bài về chiến dịch");
            assertThat(book.getSheet("Hướng dẫn").getLastRowNum()).isGreaterThan(8);
        }
    }

    @Test
    void the_template_as_it_was_taken_changes_nothing() throws IOException {
        filed.article(report, "=Tin lạ", "https://bao-thu.vn/1", today, reporter, sent.taskId());
        filed.broadcast(report, "Phát thanh", 3, 5, 2, today, reporter);
        String page = page(sent(filled(sheet -> {})));
        assertThat(page)
                .contains("Không có dòng nào để đưa vào báo cáo", "Giữ nguyên</span> <span class=\"tab-count\">2");
        assertThat(page).contains("=Tin lạ").doesNotContain("/application");
    }

    @Test
    void an_entry_that_nobody_has_touched_is_not_called_wrong() throws IOException {
        UUID entry = filed.article(report, "Tin từ trước", "https://bao-thu.vn/1", today, reporter);
        jdbc.sql("update coverage_entry set pieces = 3 where id = ?")
                .param(entry)
                .update();
        assertThat(page(sent(filled(sheet -> {})) + "?show=same")).contains("Tin từ trước");
        assertThat(page(sent(filled(sheet -> rowOf(sheet, "Tin từ trước")
                        .createCell(EntryColumn.NOTE.ordinal())
                        .setCellValue("Trang nhất")))))
                .contains("Kênh “Báo điện tử” không có ô này");
    }

    @Test
    void rows_are_shown_as_new_changed_the_same_or_wrong_before_anything_happens() throws IOException {
        filed.article(report, "Tin giữ", "https://bao-thu.vn/1", today, reporter);
        filed.article(report, "Tin sửa", "https://bao-thu.vn/2", today, reporter);
        String preview = sent(filled(sheet -> {
            rowOf(sheet, "Tin sửa").createCell(EntryColumn.NOTE.ordinal()).setCellValue("Trang nhất");
            article(sheet, "Tin mới", "https://bao-thu.vn/3");
            Row wrong = article(sheet, "Tin sai", "bao-thu.vn/4");
            wrong.getCell(DAY).setCellValue("31/9/2023");
            wrong.createCell(EntryColumn.AIRINGS.ordinal()).setCellValue(2);
            wrong.getCell(EntryColumn.KIND.ordinal()).setCellValue("Bài thơ");
            wrong.createCell(EntryColumn.TASKS.ordinal()).setCellValue("7");
        }));

        assertThat(titles()).containsExactly("Tin giữ", "Tin sửa");
        String wrong = page(preview);
        int row = rowNumber(wrong);
        assertThat(wrong)
                .contains("Tin sai", "Ô G" + row + " (Ngày đăng, phát):", "Không có ngày này")
                .contains("Ô L" + row, "Kênh “Báo điện tử” không có ô này")
                .contains("Ô B" + row, "Không có “Bài thơ” trong danh mục")
                .contains("Ô J" + row, "Không rõ “7” là nội dung nào")
                .contains("Đưa 2 mục vào báo cáo")
                .containsSubsequence("Ô B" + row, "Ô G" + row, "Ô J" + row, "Ô L" + row);
        assertThat(page(preview + "?show=changed"))
                .contains("Ghi chú", "(trống)", "Trang nhất")
                .doesNotContain("Tin mới");
        assertThat(page(preview + "?show=new")).contains("Tin mới");
        assertThat(page(preview + "?show=same")).contains("Tin giữ");
        assertThat(post(preview + "/application", reporter)).hasStatus3xxRedirection();
        assertThat(page(preview)).contains("1 dòng chưa đúng chưa được đưa vào báo cáo");
    }

    @Test
    void what_the_unit_has_logged_outside_of_the_report_is_not_entered_once_more() throws IOException {
        UUID logged = filed.article(report, "Tin trong sổ", "https://bao-thu.vn/1", today, reporter);
        jdbc.sql("delete from coverage_report_entry where entry_id = ?")
                .param(logged)
                .update();
        String preview = sent(filled(sheet -> {
            article(sheet, "Tin nhập lại", "https://www.bao-thu.vn/1/");
            article(sheet, "Tin mới", "https://bao-thu.vn/3");
        }));
        assertThat(page(preview))
                .contains("Tin nhập lại", "đã có trong sổ tin bài của đơn vị, ở mục “Tin trong sổ”")
                .contains("Đưa 1 mục vào báo cáo");
        assertThat(post(preview + "/application", reporter)).hasStatus3xxRedirection();
        assertThat(titles()).containsExactly("Tin mới");
    }

    private static int rowNumber(String page) {
        var found = java.util.regex.Pattern.compile("Ô G(\\d+)").matcher(page);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @Test
    void what_is_right_is_applied_once_and_can_be_undone() throws IOException {
        UUID changed = filed.article(report, "Tin sửa", "https://bao-thu.vn/2", today, reporter, sent.taskId());
        String preview = sent(filled(sheet -> {
            type(rowOf(sheet, "Tin sửa"), TITLE, "Tin đã sửa");
            rowOf(sheet, "Tin đã sửa").getCell(EntryColumn.TASKS.ordinal()).setBlank();
            Row broadcast = article(sheet, "Phát lại", "");
            broadcast.getCell(EntryColumn.CHANNEL.ordinal()).setCellValue("phat thanh");
            broadcast.getCell(LINK).setBlank();
            broadcast.createCell(EntryColumn.AIRINGS.ordinal()).setCellValue("1.000");
            broadcast.createCell(EntryColumn.MINUTES.ordinal()).setCellValue("1 giờ 30 phút");
            broadcast.createCell(EntryColumn.LANGUAGE.ordinal()).setCellValue("Tiếng Mông");
            broadcast
                    .createCell(EntryColumn.TASKS.ordinal())
                    .setCellValue("1. Đăng tin, bài về chiến dịch; chú trọng vùng biên giới.");
            article(sheet, "Tin sai", "");
        }));

        assertThat(post(preview + "/application", reporter)).hasRedirectedUrl(preview);
        assertThat(post(preview + "/application", reporter)).hasRedirectedUrl(preview);
        assertThat(titles()).containsExactly("Phát lại", "Tin đã sửa");
        assertThat(jdbc.sql("select airings, minutes_per_airing, language from coverage_entry where title = 'Phát lại'"
                                + " and unit_id = ?")
                        .param(company.press().value())
                        .query()
                        .singleRow())
                .containsEntry("airings", 1000)
                .containsEntry("minutes_per_airing", 90)
                .containsEntry("language", "HMONG");
        assertThat(tasks(changed)).isZero();
        assertThat(audited("entrysheet.apply")).isEqualTo(1);
        assertThat(page(preview)).contains("thêm 1 mục, sửa 1 mục", "Hoàn tác lần nhập này", "Tin sai");

        assertThat(post(preview + "/undoing", reporter)).hasRedirectedUrl(preview);
        assertThat(titles()).containsExactly("Tin sửa");
        assertThat(tasks(changed)).isEqualTo(1);
        assertThat(post(preview + "/undoing", reporter)).hasRedirectedUrl(preview);
        assertThat(audited("entrysheet.undo")).isEqualTo(1);
        assertThat(page(preview)).contains("Đã hoàn tác lúc").doesNotContain("/undoing");
    }

    @Test
    void a_sheet_is_sent_again_after_it_was_undone_as_often_as_that_is_wanted() throws IOException {
        filed.article(report, "Tin sửa", "https://bao-thu.vn/2", today, reporter);
        byte[] sheet = filled(rows -> type(rowOf(rows, "Tin sửa"), TITLE, "Tin đã sửa"));
        for (int time = 0; time < 3; time++) {
            String preview = sent(sheet);
            assertThat(page(preview)).contains("Đưa 1 mục vào báo cáo");
            assertThat(post(preview + "/application", reporter)).hasRedirectedUrl(preview);
            assertThat(titles()).containsExactly("Tin đã sửa");
            assertThat(post(preview + "/undoing", reporter)).hasRedirectedUrl(preview);
            assertThat(titles()).containsExactly("Tin sửa");
        }
        jdbc.sql("update coverage_entry set version = version + 1, note = 'Trang nhất' where unit_id = ?")
                .param(company.press().value())
                .update();
        assertThat(page(sent(sheet))).contains("đã được sửa trên hệ thống sau khi tải mẫu");
    }

    private long tasks(UUID entry) {
        return jdbc.sql("select count(*) from coverage_entry_task where entry_id = ?")
                .param(entry)
                .query(Long.class)
                .single();
    }

    @Test
    void undoing_is_refused_with_the_reason_and_leaves_everything() throws IOException {
        String preview = sent(filled(sheet -> article(sheet, "Tin mới", "https://bao-thu.vn/3")));
        post(preview + "/application", reporter);
        jdbc.sql("update coverage_entry set version = version + 1 where unit_id = ?")
                .param(company.press().value())
                .update();
        MvcTestResult changed = post(preview + "/undoing", reporter);
        assertThat(changed).hasStatus(409);
        assertThat(text(changed)).contains("Mục “Tin mới” đã được sửa sau lần nhập này");

        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        MvcTestResult submitted = post(preview + "/undoing", reporter);
        assertThat(submitted).hasStatus(409);
        assertThat(text(submitted)).contains("Báo cáo đã được nộp sau lần nhập này");
        assertThat(titles()).containsExactly("Tin mới");
    }

    @Test
    void undoing_is_refused_after_seven_days() throws IOException {
        String preview = sent(filled(sheet -> article(sheet, "Tin mới", "https://bao-thu.vn/3")));
        assertThat(post(preview + "/undoing", reporter)).hasStatus(409);
        post(preview + "/application", reporter);
        jdbc.sql("update entrysheet_import set applied_at = applied_at - interval '7 days' where report_id = ?")
                .param(report)
                .update();
        assertThat(page(preview)).doesNotContain("/undoing").contains("Đã hết hạn hoàn tác");
        assertThat(text(post(preview + "/undoing", reporter))).contains("đã quá 7 ngày");
        assertThat(titles()).containsExactly("Tin mới");
    }

    @Test
    void the_same_link_in_the_report_or_in_the_file_is_wrong() throws IOException {
        filed.article(report, "Tin một", "https://bao-thu.vn/1", today, reporter);
        filed.article(report, "Tin hai", "https://bao-thu.vn/2", today, reporter);
        String preview = sent(filled(sheet -> {
            type(rowOf(sheet, "Tin hai"), LINK, "https://bao-thu.vn/1/?utm_source=zalo");
            article(sheet, "Tin ba", "https://bao-thu.vn/3");
            article(sheet, "Tin ba lặp", "https://BAO-THU.vn/3/");
        }));
        assertThat(page(preview))
                .contains("Đường dẫn này đã có trong báo cáo, ở mục “Tin một”", "Đường dẫn này đã có ở dòng ");
        post(preview + "/application", reporter);
        assertThat(titles()).containsExactly("Tin ba", "Tin hai", "Tin một");
    }

    @Test
    void an_entry_that_was_changed_or_removed_meanwhile_is_not_overwritten() throws IOException {
        UUID first = filed.article(report, "Tin một", "https://bao-thu.vn/1", today, reporter);
        filed.article(report, "Tin hai", "https://bao-thu.vn/2", today, reporter);
        byte[] content = filled(sheet -> {
            type(rowOf(sheet, "Tin một"), TITLE, "Tin một từ tệp");
            type(rowOf(sheet, "Tin hai"), TITLE, "Tin hai từ tệp");
        });
        jdbc.sql("update coverage_entry set version = 1, title = 'Tin một từ trang' where id = ?")
                .param(first)
                .update();
        String preview = sent(content);
        assertThat(page(preview)).contains("Mục này đã được sửa trên hệ thống sau khi tải mẫu");
        jdbc.sql("delete from coverage_report_entry where entry_id = ?")
                .param(first)
                .update();
        assertThat(page(preview)).contains("Mục này không còn trong báo cáo");
        post(preview + "/application", reporter);
        assertThat(titles()).containsExactly("Tin hai từ tệp");
    }

    @Test
    void a_row_copied_with_its_mark_is_a_new_entry_and_an_emptied_row_takes_nothing_out() throws IOException {
        filed.article(report, "Tin một", "https://bao-thu.vn/1", today, reporter);
        filed.article(report, "Tin hai", "https://bao-thu.vn/2", today, reporter);
        String preview = sent(filled(sheet -> {
            Row original = rowOf(sheet, "Tin một");
            Row copy = article(sheet, "Tin chép", "https://bao-thu.vn/3");
            copy.createCell(EntryColumn.ID.ordinal())
                    .setCellValue(original.getCell(EntryColumn.ID.ordinal()).toString());
            Row emptied = rowOf(sheet, "Tin hai");
            for (int column = 0; column < EntryColumn.ID.ordinal(); column++) {
                if (emptied.getCell(column) != null) {
                    emptied.getCell(column).setBlank();
                }
            }
        }));
        assertThat(page(preview)).contains("Đưa 1 mục vào báo cáo");
        post(preview + "/application", reporter);
        assertThat(titles()).containsExactly("Tin chép", "Tin hai", "Tin một");
    }

    @Test
    void a_report_that_was_filed_takes_no_sheet() throws IOException {
        byte[] content = filled(sheet -> article(sheet, "Tin mới", "https://bao-thu.vn/3"));
        String preview = sent(content);
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        assertThat(page(address)).contains("Báo cáo hiện không sửa được").doesNotContain("type=\"file\"");
        assertThat(page(preview)).doesNotContain("/application");
        assertThat(send("t.xlsx", content, reporter)).hasStatus(409);
        assertThat(post(preview + "/application", reporter)).hasStatus(409);
        assertThat(titles()).containsExactly("Tin");
    }

    @Test
    void a_file_that_is_not_read_gets_its_sentence() {
        assertThat(text(send("tin.xlsx", new byte[] {1, 2, 3}, reporter)))
                .contains("tin.xlsx: Tệp không phải bảng tính .xlsx", "aria-invalid=\"true\"");
        assertThat(text(send("tin.pdf", new byte[] {1}, reporter))).contains("Chỉ đọc tệp .xlsx hoặc .csv");
        assertThat(text(send("", new byte[0], reporter))).contains("Chưa chọn tệp");
    }

    @Test
    void nobody_else_sees_or_uses_a_sheet() throws IOException {
        byte[] content = filled(sheet -> article(sheet, "Tin mới", "https://bao-thu.vn/3"));
        String preview = sent(content);
        for (String path : new String[] {address, address + "/template", preview, preview + "/columns"}) {
            assertThat(get(path, stranger)).hasStatus(404);
            assertThat(get(path, company.officer())).hasStatus(403);
            assertThat(pages.get().uri(path).exchange().getResponse().getRedirectedUrl())
                    .endsWith("/login");
        }
        for (String path : new String[] {preview + "/application", preview + "/undoing", preview + "/columns"}) {
            assertThat(post(path, stranger)).hasStatus(404);
            assertThat(post(path, company.officer())).hasStatus(403);
            assertThat(pages.post().uri(path).with(csrf())).hasStatus3xxRedirection();
        }
        assertThat(send("t.xlsx", content, stranger)).hasStatus(404);
        assertThat(get(address + "/" + UUID.randomUUID(), reporter)).hasStatus(404);
        assertThat(get(address + "/khong-phai-ma", reporter)).hasStatus(404);
        assertThat(titles()).isEmpty();
    }

    @Test
    void many_rows_need_no_more_statements_and_are_shown_by_pages() throws IOException {
        String few = sent(filled(sheet -> article(sheet, "Tin mới", "https://bao-thu.vn/0")));
        String many = sent(filled(sheet -> {
            for (int i = 0; i < 150; i++) {
                article(sheet, "Tin số " + i, "https://bao-thu.vn/" + i);
            }
        }));
        assertThat(Statements.listRemembering(() -> get(many, reporter)))
                .hasSameSizeAs(Statements.listRemembering(() -> get(few, reporter)));
        assertThat(page(many)).contains("Tin số 99", "page=1").doesNotContain("Tin số 100");
        assertThat(page(many + "?show=new&page=1")).contains("Tin số 149").doesNotContain("Tin số 99<");
        post(many + "/application", reporter);
        assertThat(titles()).hasSize(150);
        post(many + "/undoing", reporter);
        assertThat(titles()).isEmpty();
    }
}
