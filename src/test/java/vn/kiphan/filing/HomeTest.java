package vn.kiphan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kiphan.Statements;
import vn.kiphan.campaign.SentDirectives;

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
