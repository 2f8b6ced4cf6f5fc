package vn.kiphan.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.Statements;

class FieldSavingTest extends NarrativeTest {

    @Test
    void a_field_is_saved_by_itself_and_says_when() {
        MvcTestResult saved = save(reporter, "workDone", "Đã đăng\r\nhai tin", "0");
        assertThat(saved).hasStatusOk();
        assertThat(json(saved).get("seen").asString()).isEqualTo("1");
        assertThat(json(saved).get("said").asString()).matches("Đã lưu lúc \\d\\d:\\d\\d");
        assertThat(page(address)).contains("Đã đăng\nhai tin</textarea>", "data-seen=\"1\"");
    }

    @Test
    void the_same_request_once_more_is_saved_already() {
        save(reporter, "workDone", "Một lần", "0");
        assertThat(save(reporter, "workDone", "Một lần", "0")).hasStatusOk();
        save(reporter, "workDone", "Hai lần", "1");
        MvcTestResult repeated = save(reporter, "workDone", "Hai lần", "1");
        assertThat(repeated).hasStatusOk();
        assertThat(json(repeated).get("seen").asString()).isEqualTo("2");
    }

    @Test
    void two_people_write_two_parts_at_once() {
        save(reporter, "workDone", "Việc", "0");
        assertThat(save(lead, "results", "Kết quả", "0")).hasStatusOk();
        assertThat(save(reporter, "workDone", "Việc, thêm", "1")).hasStatusOk();
        assertThat(page(address)).contains("Việc, thêm</textarea>", "Kết quả</textarea>");
    }

    @Test
    void a_clash_gives_the_other_text_and_overwrites_nothing() {
        save(reporter, "workDone", "Của phóng viên", "0");
        MvcTestResult clash = save(lead, "workDone", "Của lãnh đạo", "0");
        assertThat(clash).hasStatus(409);
        assertThat(json(clash).get("text").asString()).isEqualTo("Của phóng viên");
        assertThat(json(clash).get("by").asString()).isEqualTo(reporter.name());
        assertThat(json(clash).get("seen").asString()).isEqualTo("1");
        assertThat(page(address)).contains("Của phóng viên</textarea>");
        assertThat(save(lead, "workDone", "Cả hai", "1")).hasStatusOk();
    }

    @Test
    void of_many_who_save_over_the_same_text_one_wins_and_the_others_are_told() throws Exception {
        save(reporter, "workDone", "Đầu tiên", "0");
        try (ExecutorService all = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> saves = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> save(i % 2 == 0 ? reporter : lead, "workDone", "Bản " + i, "1")
                                    .getResponse()
                                    .getStatus())
                    .toList();
            List<Integer> answers =
                    all.invokeAll(saves).stream().map(FieldSavingTest::got).toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    private static Integer got(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_day_and_the_nil_option_are_fields_of_their_own() {
        assertThat(save(reporter, "figuresAsOf", "25.9.2023", "")).hasStatusOk();
        assertThat(save(lead, "nilReason", "Máy hỏng", "")).hasStatusOk();
        assertThat(save(reporter, "nil", "true", "")).hasStatusOk();
        assertThat(page(address)).contains("value=\"25/09/2023\"", "Máy hỏng</textarea>", "checked=\"checked\"");

        MvcTestResult clash = save(lead, "figuresAsOf", "26/9/2023", "");
        assertThat(clash).hasStatus(409);
        assertThat(json(clash).get("text").asString()).isEqualTo("25/09/2023");
    }

    @Test
    void what_cannot_be_taken_is_said_in_words() {
        MvcTestResult wrong = save(reporter, "figuresAsOf", "31/9/2023", "");
        assertThat(wrong).hasStatus(422);
        assertThat(json(wrong).get("said").asString()).contains("Không có ngày này");
        assertThat(save(reporter, "workDone", "a".repeat(20_001), "0")).hasStatus(422);
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        assertThat(json(save(reporter, "nil", "true", "")).get("said").asString())
                .contains("đang có 1 tin bài");
    }

    @Test
    void a_submitted_report_takes_nothing_and_says_why() {
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        MvcTestResult late = save(reporter, "workDone", "Muộn", "1");
        assertThat(late).hasStatus(409);
        assertThat(json(late).get("said").asString()).isNotBlank();
        assertThat(json(late).get("text")).isNull();
        assertThat(page(address)).doesNotContain("Muộn");
    }

    @Test
    void a_directive_that_was_withdrawn_takes_nothing() {
        save(reporter, "workDone", "Trước", "0");
        directives.withdraw(sent.directive(), "Ban hành nhầm");
        assertThat(save(reporter, "workDone", "Sau", "1")).hasStatus(409);
    }

    @Test
    void nobody_else_saves_here() {
        save(reporter, "workDone", "Của mình", "0");
        assertThat(save(stranger, "workDone", "x", "1")).hasStatus(404);
        assertThat(save(stranger, "workDone", "Của mình", "1")).hasStatus(404);
        assertThat(save(stranger, "figuresAsOf", "31/9/2023", "")).hasStatus(404);
        assertThat(save(company.officer(), "workDone", "x", "1")).hasStatus(403);
        assertThat(save(reporter, "khong-co-phan-nay", "x", "0")).hasStatus(404);
        assertThat(post("/reports/" + UUID.randomUUID() + "/fields/workDone", reporter, "text", "x", "seen", "1"))
                .hasStatus(404);
        assertThat(page(address)).contains("Của mình</textarea>");
    }

    @Test
    void the_usual_save_is_one_statement_and_the_trail_has_one_line_for_a_sitting() {
        save(reporter, "workDone", "Một", "0");
        List<String> statements = Statements.listDuring(() -> save(reporter, "workDone", "Hai", "1"));
        assertThat(statements).hasSize(1);
        assertThat(audited()).isEqualTo(1);
        save(lead, "workDone", "Ba", "2");
        assertThat(audited()).isEqualTo(2);
    }
}
