package vn.kiphan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kiphan.Statements;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.figure.AskedFigures;

class HomeTest extends FilingTest {

    @Test
    void the_home_says_what_a_report_still_misses_and_leads_to_the_very_place() {
        filed.tell(report, null, reporter);
        assertThat(page("/assignments", reporter))
                .contains("Đã có 1 tin bài, sản phẩm", "Chưa ghi số liệu tính đến ngày nào")
                .contains(address + "#figuresAsOf")
                .contains("Tiếp tục soạn");
        UUID empty = filed.begin(sent.assignments().get(1), stranger);
        assertThat(page("/assignments", stranger))
                .contains("Chưa có tin bài, sản phẩm nào", "/reports/" + empty + "#entries");
    }

    @Test
    void it_says_whose_turn_it_is_when_the_lead_files() {
        post("/units/" + company.press() + "/filing", lead, "byLead", "true");
        post(address + "/lead", reporter, "words", "Nhờ anh xem.");
        assertThat(page("/assignments", reporter))
                .contains("Chờ lãnh đạo đơn vị duyệt và nộp (" + reporter.name(), address + "/submission")
                .doesNotContain("Chờ đồng chí duyệt và nộp");
        assertThat(page("/assignments", lead)).contains("Chờ đồng chí duyệt và nộp", "Xem lại và nộp");

        post(address + "/lead/return", lead, "words", "Thiếu đường dẫn.");
        assertThat(page("/assignments", reporter))
                .contains("Lãnh đạo trả lại (" + lead.name() + "): Thiếu đường dẫn.")
                .doesNotContain("Chờ lãnh đạo đơn vị duyệt và nộp");
        filed.submit(report, lead);
        assertThat(page("/assignments", reporter)).doesNotContain("Thiếu đường dẫn.");
    }

    @Test
    void figures_and_words_that_are_missing_are_said_with_the_place() {
        AskedFigures.indicators(jdbc, sent, "BC01", "BC02");
        UUID typed = AskedFigures.key(jdbc, "BC02");
        assertThat(page("/assignments", reporter))
                .contains("chỉ tiêu chưa có số liệu", address + "/figures#figure-")
                .doesNotContain("Chưa có nội dung báo cáo bằng lời");

        jdbc.sql("""
                insert into figure_cell (report_id, indicator_key, field, typed, version, changed_at, changed_by_id, changed_by_name)
                values (?, ?, 'TOTAL', 'nhiều lắm', 1, now(), ?, 'Phóng viên')
                """).params(report, typed, UUID.randomUUID()).update();
        assertThat(page("/assignments", reporter)).contains("1 chỉ tiêu ghi chưa đúng");

        jdbc.sql("update narrative_text set text = '' where report_id = ?")
                .param(report)
                .update();
        assertThat(page("/assignments", reporter))
                .contains("Chưa có nội dung báo cáo bằng lời", address + "#narrative");
    }

    @Test
    void what_was_accepted_is_thanked_for() {
        accept(filed.submit(report, reporter));
        assertThat(page("/assignments", reporter))
                .contains("Đã được chấp nhận, 1 tin bài, sản phẩm được tính vào kết quả chung. Cảm ơn đơn vị.");
        UUID nil = filed.begin(sent.assignments().get(1), stranger);
        filed.tellNil(nil, today, stranger);
        accept(filed.submit(nil, stranger));
        assertThat(page("/assignments", stranger)).contains("Cảm ơn đơn vị đã báo cáo");
    }

    @Test
    void the_statements_do_not_grow_with_what_is_owed() {
        page("/assignments", reporter);
        int few = Statements.during(() -> get("/assignments", reporter));
        for (int i = 0; i < 4; i++) {
            SentDirectives.Sent more = new SentDirectives(jdbc, transactions, events)
                    .send(
                            company.department(),
                            List.of(company.press()),
                            clock.instant().plus(Duration.ofDays(20)));
            filed.begin(more.assignment(), reporter);
        }
        assertThat(Statements.during(() -> get("/assignments", reporter))).isEqualTo(few);
    }
}
