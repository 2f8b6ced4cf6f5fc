package vn.kiphan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kiphan.Statements;
import vn.kiphan.account.Role;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.submission.Withdrawals;

class DifferenceTest extends FilingTest {

    @Autowired
    Withdrawals withdrawals;

    String differences;

    @BeforeEach
    void file() {
        differences = address + "/differences";
        UUID spot = filed.broadcast(report, "Thông điệp loa", 3, 5, 2, today, reporter, sent.taskId());
        withdrawals.withdraw(filed.submit(report, reporter), "", reporter);
        jdbc.sql("update coverage_entry set title = 'Thông điệp mới', airings = 1200, note = '' where id = ?")
                .param(spot)
                .update();
        filed.submit(report, reporter);
        reportVerdicts.returned(assignment, today.plusDays(3), "Sửa", SentDirectives.OFFICER);
        jdbc.sql("delete from coverage_report_entry where report_id = ? and entry_id <> ?")
                .params(report, spot)
                .update();
        filed.article(report, "Tin mới thêm", "https://bao-thu.vn/moi/" + report, today, reporter);
        filed.tell(report, today.minusDays(1), reporter);
        filed.submit(report, reporter);
    }

    @Test
    void without_numbers_the_last_two_are_compared() {
        String page = page(differences, reporter);
        assertThat(page)
                .contains("So với lần 2, lần 3 thêm 1, bỏ 1, sửa 0 và giữ nguyên 1")
                .contains("Tin mới thêm", "Tin thứ nhất", "Số liệu tính đến ngày")
                .doesNotContain("Thông điệp loa");
    }

    @Test
    void any_two_can_be_compared_field_by_field_also_a_withdrawn_one() {
        String page = page(differences + "?from=1&to=2", reporter);
        assertThat(page)
                .contains("thêm 0, bỏ 0, sửa 1 và giữ nguyên 1", "(đã thu hồi)")
                .contains(
                        "<del class=\"letter-text\">Thông điệp loa</del>",
                        "<ins class=\"letter-text\">Thông điệp mới</ins>")
                .contains("<del class=\"letter-text\">3</del>", "<ins class=\"letter-text\">1.200</ins>")
                .doesNotContain("Số nơi");
        assertThat(page(differences + "?from=2&to=2", reporter)).contains("Hai lần nộp giống nhau");
        assertThat(page(differences + "?from=3&to=1", reporter)).contains("So với lần 3, lần 1 thêm 1, bỏ 1, sửa 1");
    }

    @Test
    void the_reviewers_see_it_too_and_nobody_else() {
        assertThat(page(differences, reviewer)).contains("So với lần 2", "Trang thẩm tra");
        assertThat(page(differences, company.officer())).contains("So với lần 2");
        assertThat(get(differences, company.clerk())).hasStatus(404);
        assertThat(get(differences, stranger)).hasStatus(404);
        assertThat(get(differences, cast.company().reviewer())).hasStatus(404);
        assertThat(get(differences, cast.person(company.department(), Role.DIRECTOR)))
                .hasStatus(404);
        assertThat(pages.get().uri(differences).exchange()).hasStatus(302);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertThat(get(differences + "?from=9&to=1", reporter)).hasStatus(404);
        assertThat(get("/reports/" + UUID.randomUUID() + "/differences", reporter))
                .hasStatus(404);
        assertThat(get("/reports/none/differences", reporter)).hasStatus(404);
        UUID unfiled = filed.begin(sent.assignments().get(1), stranger);
        assertThat(get("/reports/" + unfiled + "/differences", stranger)).hasStatus(404);
    }

    @Test
    void one_submission_alone_has_no_difference() {
        UUID other = filed.begin(sent.assignments().get(1), stranger);
        filed.tellNil(other, today, stranger);
        filed.submit(other, stranger);
        assertThat(page("/reports/" + other + "/differences", stranger)).contains("chưa có gì để so sánh");
    }

    @Test
    void the_receipt_and_the_review_lead_there() {
        String receipt = "/submissions/"
                + jdbc.sql("select id from coverage_submission where report_id = ? and ordinal = 3")
                        .param(report)
                        .query(UUID.class)
                        .single();
        assertThat(page(receipt, reporter)).contains(differences);
        assertThat(page(receipt.replace("submissions", "reviews"), reviewer)).contains(differences);
    }

    @Test
    void the_statements_do_not_grow_with_the_submissions() {
        page(differences, reporter);
        // each part that modules above add to reports takes a statement or two of its own
        assertThat(Statements.listRemembering(() -> get(differences + "?from=1&to=3", reporter)))
                .hasSameSizeAs(Statements.listRemembering(() -> get(differences + "?from=2&to=3", reporter)))
                .hasSizeLessThanOrEqualTo(20);
    }
}
