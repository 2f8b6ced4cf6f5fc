package vn.kiphan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.consolidation.Figures;
import vn.kiphan.consolidation.FiguresDesk;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.SubmissionView;
import vn.kiphan.submission.Submissions;
import vn.kiphan.submission.Withdrawals;

class SupplementTest extends FilingTest {

    @Autowired
    Submissions submissions;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    FiguresDesk figures;

    SubmissionId accepted;
    Instant first;

    @BeforeEach
    void accept() {
        accepted = filed.submit(report, reporter);
        accept(accepted);
        first = standing().firstSubmittedAt();
        assertThat(standing().state()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void an_accepted_report_is_opened_for_a_supplement_and_stays_accepted() {
        assertThat(page(address, reporter)).contains("Lập báo cáo bổ sung");
        assertThat(page("/submissions/" + accepted, reporter)).contains("Lập báo cáo bổ sung");

        assertThat(redirect(post(address + "/supplement", reporter))).isEqualTo(address);

        assertThat(standing().state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(standing().supplement()).isEqualTo(AssignmentState.DRAFTING);
        assertThat(standing().editable()).isTrue();
        assertThat(page(address, reporter))
                .contains("Đang soạn báo cáo bổ sung", "Đang bổ sung", "Kiểm tra và nộp báo cáo bổ sung");
        assertThat(page(address + "/submission", reporter)).contains("<h1>Kiểm tra và nộp báo cáo bổ sung</h1>");
        assertThat(page("/assignments", reporter))
                .contains("Đang bổ sung", "Tiếp tục soạn")
                .doesNotContain("Quá hạn");
        assertThat(audited("assignment.supplement", assignment.value())).isEqualTo(1);
        assertThat(redirect(post(address + "/supplement", reporter))).isEqualTo(address);
    }

    @Test
    void it_is_a_numbered_submission_of_its_own_kind_and_makes_nobody_late() {
        SubmissionId supplement = supplement(clock.instant().minus(Duration.ofDays(1)));

        List<SubmissionView.Header> headers = submissions.ofAssignment(assignment, departments());
        assertThat(headers).extracting(SubmissionView.Header::ordinal).containsExactly(1, 2);
        assertThat(headers).extracting(SubmissionView.Header::supplement).containsExactly(false, true);
        assertThat(standing().firstOnTime()).isTrue();
        assertThat(page("/submissions/" + supplement, reporter)).contains("Báo cáo bổ sung");
        assertThat(content(supplement)).contains("\"kind\" : \"SUPPLEMENT\"");
        assertThat(content(accepted)).doesNotContain("\"kind\" : \"SUPPLEMENT\"");
        assertThat(page("/reviews", reviewer)).contains("/reviews/" + supplement, "Báo cáo bổ sung");
    }

    @Test
    void what_was_accepted_counts_until_the_supplement_is_accepted_and_never_both() {
        assertThat(entriesCounted()).isEqualTo(1);
        SubmissionId supplement = supplement(null);
        assertThat(entriesCounted()).isEqualTo(1);
        assertThat(figures().filing().accepted()).isEqualTo(1);
        assertThat(figures().filing().supplements()).isEqualTo(1);

        assertThat(accept(supplement)).hasStatus(302);

        assertThat(entriesCounted()).isEqualTo(2);
        assertThat(figures().filing().accepted()).isEqualTo(1);
        assertThat(standing().supplement()).isNull();
        assertThat(standing().supplementedAt()).isNotNull();
        assertThat(page("/assignments", reporter)).contains("Đã bổ sung");
        assertThat(page(address, reporter)).contains("Lập báo cáo bổ sung");
    }

    @Test
    void the_department_sees_in_its_lists_that_a_supplement_waits_and_that_one_was_accepted() {
        String roster = "/directives/" + sent.directive() + "/units";
        assertThat(page(roster, company.officer())).doesNotContain("Bổ sung, chờ thẩm tra");
        SubmissionId supplement = supplement(null);

        assertThat(page(roster + "?tab=supplement", company.officer()))
                .contains("Bổ sung, chờ thẩm tra</span> <span class=\"tab-count\">1", "Bổ sung chờ thẩm tra");
        assertThat(page("/directives/" + sent.directive(), company.officer())).contains("tab=supplement");
        String register = "/registers/follow-up?directive=" + sent.directive();
        assertThat(page(register, company.officer())).contains("Báo cáo bổ sung chờ thẩm tra");
        assertThat(page("/dashboard/" + sent.directive(), company.officer()))
                .contains("0 chờ thẩm tra", "1 báo cáo đã chấp nhận có bổ sung chờ thẩm tra");

        accept(supplement);
        assertThat(page(roster, company.officer()))
                .contains("Đã bổ sung")
                .doesNotContain("Bổ sung chờ thẩm tra", "Bổ sung, chờ thẩm tra");
        assertThat(page("/dashboard/" + sent.directive(), company.officer())).doesNotContain("có bổ sung chờ thẩm tra");
        assertThat(page(register, company.officer())).contains("Đã bổ sung ngày " + typed(today));
    }

    @Test
    void a_returned_supplement_is_mended_and_the_accepted_report_stands() {
        SubmissionId supplement = supplement(null);
        post(
                "/reviews/" + supplement + "/return",
                reviewer,
                "reason",
                "Thiếu liên kết",
                "dueOn",
                typed(today.plusDays(2)));
        assertThat(standing().state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(standing().supplement()).isEqualTo(AssignmentState.RETURNED);
        assertThat(standing().returnReason()).isEqualTo("Thiếu liên kết");
        assertThat(entriesCounted()).isEqualTo(1);
        assertThat(page("/assignments", reporter)).contains("Sửa và nộp lại");

        SubmissionId again = filed.submit(report, reporter);
        accept(again);
        assertThat(entriesCounted()).isEqualTo(2);
    }

    @Test
    void a_supplement_is_withdrawn_or_let_go_and_the_accepted_report_stays() {
        SubmissionId supplement = supplement(null);
        assertThat(page("/submissions/" + supplement, reporter)).contains("Thu hồi báo cáo bổ sung");
        assertThat(page("/submissions/" + supplement + "/withdrawal", reporter))
                .contains("<h1>Thu hồi báo cáo bổ sung</h1>");
        withdrawals.withdraw(supplement, "", reporter);
        assertThat(standing().state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(standing().supplement()).isEqualTo(AssignmentState.DRAFTING);
        assertThat(standing().firstSubmittedAt()).isEqualTo(first);

        assertThat(redirect(post(address + "/supplement/removal", reporter))).isEqualTo(address);
        assertThat(standing().supplement()).isNull();
        assertThat(standing().editable()).isFalse();
        assertThat(entriesCounted()).isEqualTo(1);
        assertThat(post(address + "/supplement/removal", reporter)).hasStatus(409);
    }

    @Test
    void the_closing_time_ends_it() {
        Instant past = clock.instant().minus(Duration.ofDays(1));
        post(address + "/supplement", reporter);
        due(past.minus(Duration.ofDays(1)), past);
        assertThat(page(address + "/submission", reporter)).contains("đã đóng nhận");
        post(address + "/supplement/removal", reporter);

        assertThat(page(address, reporter)).doesNotContain("Lập báo cáo bổ sung");
        var answer = post(address + "/supplement", reporter);
        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("không lập báo cáo bổ sung được nữa");
    }

    @Test
    void a_report_that_is_not_accepted_cannot_be_supplemented() {
        var assignment = sent.assignments().get(1);
        UUID other = filed.begin(assignment, stranger);
        assertThat(post("/reports/" + other + "/supplement", stranger)).hasStatus(409);
        assertThat(post("/reports/" + other + "/supplement", reporter)).hasStatus(404);
        assertThat(post(address + "/supplement", stranger)).hasStatus(404);
        assertThat(post(address + "/supplement", reviewer)).hasStatus(403);
        assertThat(post(address + "/supplement/removal", stranger)).hasStatus(404);
        assertThat(post("/reports/" + UUID.randomUUID() + "/supplement", reporter))
                .hasStatus(404);
    }

    private SubmissionId supplement(Instant due) {
        post(address + "/supplement", reporter);
        filed.article(report, "Tin thứ hai", "https://bao-thu.vn/2/" + report, today, reporter);
        if (due != null) {
            due(due, null);
        }
        return filed.submit(report, reporter);
    }

    private Figures figures() {
        return figures.of(sent.directive(), sent.termsId(), departments());
    }

    private long entriesCounted() {
        return jdbc.sql("select count(*) from consolidation_entry where assignment_id = ?")
                .param(assignment.value())
                .query(Long.class)
                .single();
    }

    private String content(SubmissionId id) {
        return jdbc.sql("select content from coverage_submission where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static String typed(LocalDate day) {
        return Vietnam.DAY.format(day);
    }
}
