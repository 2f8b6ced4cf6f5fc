package vn.kiphan.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class NarrativeFormTest extends NarrativeTest {

    @Test
    void the_narrative_is_saved_with_plain_line_ends() {
        MvcTestResult saved = tell("workDone", "Dòng một\r\nDòng hai", "figuresAsOf", "25/9/2023");
        assertThat(saved).hasRedirectedUrl(address + "#narrative");
        assertThat(saved).flash().containsEntry("flash", "narrative.saved");
        assertThat(page(address))
                .contains(
                        "Dòng một\nDòng hai</textarea>",
                        "value=\"25/09/2023\"",
                        "name=\"seen.figuresAsOf\" value=\"25/09/2023\"",
                        "name=\"seen.workDone\" value=\"1\"");
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void two_people_writing_at_once_lose_nothing() {
        tell("workDone", "Chữ của người thứ nhất");
        MvcTestResult stale = tell("workDone", "Chữ của người thứ hai");
        assertThat(stale).hasStatus(409);
        assertThat(text(stale))
                .contains("Chữ của người thứ nhất</p>", "Chữ của người thứ hai</textarea>", "href=\"" + address + "\"")
                .contains("name=\"seen.workDone\" value=\"1\"");
        assertThat(page(address)).contains("Chữ của người thứ nhất</textarea>");

        assertThat(tell("seen.workDone", "1", "workDone", "Cả hai")).hasStatus3xxRedirection();
        assertThat(page(address)).contains("Cả hai</textarea>");
    }

    @Test
    void what_clashes_in_one_part_is_saved_in_the_others() {
        tell("workDone", "Một");
        assertThat(tell("workDone", "Hai", "results", "Kết quả của người thứ hai"))
                .hasStatus(409);
        assertThat(page(address)).contains("Một</textarea>", "Kết quả của người thứ hai</textarea>");
    }

    @Test
    void going_on_to_the_check_list_saves_what_was_typed() {
        assertThat(tell("next", "submission", "workDone", "Chưa bấm lưu")).hasRedirectedUrl(address + "/submission");
        assertThat(page(address))
                .contains("Chưa bấm lưu</textarea>", "form=\"narrative-form\" name=\"next\" value=\"submission\"");
    }

    @Test
    void what_reads_the_same_already_is_no_change_and_never_stale() {
        tell("workDone", "Như cũ");
        assertThat(tell("next", "submission", "workDone", "Như cũ")).hasRedirectedUrl(address + "/submission");
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void adding_an_entry_does_not_make_the_narrative_stale() {
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        assertThat(tell("results", "Tốt")).hasStatus3xxRedirection();
    }

    @Test
    void a_wrong_day_comes_back_as_typed() {
        MvcTestResult again = tell("figuresAsOf", "31/9/2023", "proposals", "Cấp máy");
        assertThat(again).hasStatusOk();
        assertThat(text(again))
                .contains("Không có ngày này", "value=\"31/9/2023\"", "Cấp máy</textarea>", "href=\"#figuresAsOf\"");
    }

    @Test
    void a_form_that_comes_back_does_not_overwrite_what_another_has_saved_meanwhile() {
        tell("workDone", "Của người thứ nhất");
        MvcTestResult again = tell("seen.workDone", "0", "workDone", "Của người thứ hai", "figuresAsOf", "abc");
        assertThat(text(again))
                .contains(
                        "Của người thứ hai</textarea>",
                        "name=\"seen.workDone\" value=\"0\"",
                        "name=\"seen.figuresAsOf\" value=\"\"");
        assertThat(tell("seen.workDone", "0", "workDone", "Của người thứ hai")).hasStatus(409);
        assertThat(page(address)).contains("Của người thứ nhất</textarea>");
    }

    @Test
    void a_day_that_another_has_declared_meanwhile_is_said_beside_the_field_and_what_was_typed_is_kept() {
        tell("figuresAsOf", "20/09/2023", "nilReason", "");
        MvcTestResult stale = tell("seen.results", "0", "results", "Tốt", "figuresAsOf", "21/09/2023", "nilReason", "");
        assertThat(stale).hasStatus(409);
        assertThat(text(stale))
                .contains("vừa lưu ở đây: “20/09/2023”", "value=\"21/09/2023\"", "Tốt</textarea>")
                .contains("name=\"seen.figuresAsOf\" value=\"20/09/2023\"")
                .doesNotContain("vừa lưu ở đây: “không đánh dấu”");
        assertThat(tell(
                        "seen.results",
                        "0",
                        "results",
                        "Tốt",
                        "seen.figuresAsOf",
                        "20/09/2023",
                        "figuresAsOf",
                        "21/09/2023",
                        "nilReason",
                        ""))
                .hasStatus3xxRedirection();
        assertThat(page(address)).contains("value=\"21/09/2023\"", "Tốt</textarea>");
    }

    @Test
    void of_what_is_declared_only_the_fields_that_were_changed_are_saved() {
        // as another does, or this page's own save of a field that was not answered yet when the button was pressed
        tell("figuresAsOf", "20/09/2023", "nilReason", "");
        assertThat(tell("figuresAsOf", "20/09/2023", "nil", "true", "nilReason", "Máy phát hỏng"))
                .hasStatus3xxRedirection();
        assertThat(tell(
                        "figuresAsOf",
                        "",
                        "seen.nil",
                        "true",
                        "nil",
                        "true",
                        "seen.nilReason",
                        "Máy phát hỏng",
                        "nilReason",
                        "Máy phát hỏng cả kỳ"))
                .hasStatus3xxRedirection();
        assertThat(page(address))
                .contains("value=\"20/09/2023\"", "Máy phát hỏng cả kỳ</textarea>", "checked=\"checked\"");
    }

    @Test
    void too_long_a_part_is_refused_with_its_text_kept() {
        String text = "Việc đã làm. ".repeat(2_000);
        MvcTestResult again = tell("workDone", text);
        assertThat(again).hasStatusOk();
        assertThat(text(again)).contains("tối đa 20.000 ký tự", text.strip());
    }

    @Test
    void a_nil_report_needs_a_reason() {
        assertThat(text(tell("nil", "true"))).contains("Báo cáo không phát sinh cần nêu lý do.", "checked=\"checked\"");
        assertThat(tell("nil", "true", "nilReason", "Đài hỏng máy")).hasStatus3xxRedirection();
        assertThat(page(address)).contains("Đài hỏng máy", "Không phát sinh", "checked=\"checked\"");
    }

    @Test
    void a_report_with_entries_is_not_nil() {
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        MvcTestResult again = tell("nil", "true", "nilReason", "Nhầm");
        assertThat(again).hasStatusOk();
        assertThat(text(again)).contains("Báo cáo đang có 1 tin bài, sản phẩm", "Nhầm</textarea>");
    }

    @Test
    void whoever_adds_an_entry_reports_something() {
        tell("nil", "true", "nilReason", "Chưa có");
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        assertThat(page(address)).doesNotContain("checked=\"checked\"").contains("Chưa có</textarea>");
    }

    @Test
    void nobody_else_writes_here() {
        assertThat(post(address + "/narrative", stranger, "workDone", "x")).hasStatus(404);
        assertThat(post(address + "/narrative", company.clerk(), "workDone", "x"))
                .hasStatus(403);
        assertThat(post("/reports/khong/narrative", reporter)).hasStatus(404);
    }

    private MvcTestResult tell(String... fields) {
        return post(address + "/narrative", reporter, fields);
    }
}
