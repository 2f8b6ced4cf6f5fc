package vn.kiphan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Refusal;
import vn.kiphan.submission.Receipt;
import vn.kiphan.submission.Receipts;
import vn.kiphan.submission.SubmissionView;
import vn.kiphan.submission.Submissions;
import vn.kiphan.submission.Withdrawals;

class WithdrawalTest extends FilingTest {

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Submissions submissions;

    @Autowired
    Receipts receipts;

    @Test
    void a_unit_withdraws_what_no_reviewer_has_begun_with() {
        SubmissionId id = filed.submit(report, reporter);
        String receipt = "/submissions/" + id;
        assertThat(page(receipt, reporter)).contains("Thu hồi báo cáo");
        assertThat(page(receipt + "/withdrawal", reporter)).contains("Đơn vị phải nộp lại trước");

        var answer = post(receipt + "/withdrawal", reporter, "reason", "Nhầm số liệu");

        assertThat(redirect(answer)).isEqualTo(address);
        assertThat(standing().state()).isEqualTo(AssignmentState.DRAFTING);
        assertThat(standing().firstSubmittedAt()).isNull();
        assertThat(standing().firstOnTime()).isNull();
        assertThat(page(receipt, reporter))
                .contains("Đơn vị đã thu hồi lần nộp này", "Nhầm số liệu")
                .doesNotContain("receipt.judged");
        assertThat(audited("submission.withdraw", id.value())).isEqualTo(1);
        assertThat(audited("assignment.withdraw", assignment.value())).isEqualTo(1);
        assertThat(page(address, reporter)).contains("Kiểm tra và nộp báo cáo");
    }

    @Test
    void it_stays_a_numbered_snapshot_and_the_next_has_the_next_number() {
        SubmissionId first = filed.submit(report, reporter);
        withdrawals.withdraw(first, "", reporter);
        SubmissionId second = filed.submit(report, reporter);

        List<SubmissionView.Header> headers = submissions.ofAssignment(assignment, departments());

        assertThat(headers).extracting(SubmissionView.Header::ordinal).containsExactly(1, 2);
        assertThat(headers.getFirst().withdrawal()).isNotNull();
        assertThat(headers.getLast().withdrawal()).isNull();
        assertThat(submissions.view(first, departments()).entries()).hasSize(1);
        assertThat(submissions.view(second, departments()).header().onTime()).isTrue();
    }

    @Test
    void withdrawing_is_no_trick_to_be_on_time() {
        SubmissionId first = filed.submit(report, reporter);
        assertThat(standing().firstOnTime()).isTrue();
        withdrawals.withdraw(first, "", reporter);
        due(clock.instant().minus(Duration.ofDays(1)), null);

        SubmissionId second = filed.submit(report, reporter);

        assertThat(standing().firstOnTime()).isFalse();
        assertThat(submissions.view(second, departments()).header().onTime()).isFalse();
        assertThat(submissions.ofAssignment(assignment, departments()).getLast().onTime())
                .isFalse();
    }

    @Test
    void a_mended_report_goes_back_to_mending_and_its_first_submission_stays_judged() {
        filed.submit(report, reporter);
        reportVerdicts.returned(assignment, today.plusDays(3), "Thiếu liên kết", SentDirectives.OFFICER);
        SubmissionId second = filed.submit(report, reporter);

        withdrawals.withdraw(second, "", reporter);

        assertThat(standing().state()).isEqualTo(AssignmentState.RETURNED);
        assertThat(standing().returnReason()).isEqualTo("Thiếu liên kết");
        assertThat(standing().returnDueOn()).isEqualTo(today.plusDays(3));
        assertThat(standing().firstOnTime()).isTrue();
    }

    @Test
    void once_a_reviewer_has_begun_it_is_refused_with_a_sentence() {
        SubmissionId id = filed.submit(report, reporter);
        assertThat(page("/reviews/" + id, reviewer)).contains("Bắt đầu thẩm tra");
        assertThat(post("/reviews/" + id + "/start", reviewer)).hasStatus(302);
        assertThat(page("/reviews/" + id, reviewer)).contains(reviewer.name() + " bắt đầu thẩm tra");
        assertThat(audited("submission.review", id.value())).isEqualTo(1);

        assertThat(page("/submissions/" + id, reporter))
                .contains("Đang thẩm tra")
                .doesNotContain("Thu hồi báo cáo");
        assertThat(page("/submissions/" + id + "/withdrawal", reporter)).contains("đã bắt đầu thẩm tra");
        var answer = post("/submissions/" + id + "/withdrawal", reporter);

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("đã bắt đầu thẩm tra nên báo cáo không thu hồi được nữa");
        assertThat(standing().state()).isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void looking_is_not_beginning_and_beginning_twice_is_beginning_once() {
        SubmissionId id = filed.submit(report, reporter);
        page("/reviews/" + id, reviewer);
        assertThat(standing().withdrawable()).isTrue();
        post("/reviews/" + id + "/start", reviewer);
        post("/reviews/" + id + "/start", company.officer());
        assertThat(page("/reviews", reviewer)).contains(reviewer.name() + " đang thẩm tra");
        assertThat(jdbc.sql("select started_by_name from review_start where submission_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo(reviewer.name());
    }

    @Test
    void what_was_withdrawn_gets_no_verdict_even_when_something_newer_lies_filed() {
        SubmissionId first = filed.submit(report, reporter);
        withdrawals.withdraw(first, "", reporter);
        assertThat(page("/reviews/" + first, reviewer))
                .contains("Đơn vị đã thu hồi lần nộp này")
                .doesNotContain("name=\"reason\"");
        assertThat(accept(first)).hasStatus(409);
        SubmissionId second = filed.submit(report, reporter);

        var answer = accept(first);

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Đơn vị đã thu hồi lần nộp này");
        assertThat(standing().state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(accept(second)).hasStatus(302);
        assertThat(standing().state()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void the_queue_shows_it_no_more_and_the_next_one_lists_it() {
        SubmissionId first = filed.submit(report, reporter);
        assertThat(page("/reviews", reviewer)).contains("/reviews/" + first);
        withdrawals.withdraw(first, "", reporter);
        assertThat(page("/reviews", reviewer)).doesNotContain("/reviews/" + first);
        SubmissionId second = filed.submit(report, reporter);
        assertThat(page("/reviews/" + second, reviewer)).contains("/reviews/" + first, "Đơn vị đã thu hồi");
    }

    @Test
    void a_second_click_changes_nothing_and_what_was_judged_is_refused() {
        SubmissionId first = filed.submit(report, reporter);
        withdrawals.withdraw(first, "", reporter);
        assertThat(redirect(post("/submissions/" + first + "/withdrawal", reporter)))
                .isEqualTo(address);
        assertThat(redirect(get("/submissions/" + first + "/withdrawal", reporter)))
                .isEqualTo("/submissions/" + first);
        SubmissionId second = filed.submit(report, reporter);
        accept(second);
        assertThat(post("/submissions/" + second + "/withdrawal", reporter)).hasStatus(409);
        assertThat(standing().state()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void an_older_submission_is_not_withdrawn() {
        SubmissionId first = filed.submit(report, reporter);
        reportVerdicts.returned(assignment, today.plusDays(3), "Sửa", SentDirectives.OFFICER);
        filed.submit(report, reporter);
        assertThat(post("/submissions/" + first + "/withdrawal", reporter)).hasStatus(409);
    }

    @Test
    void after_the_closing_it_is_refused_because_nothing_could_be_filed_again() {
        SubmissionId id = filed.submit(report, reporter);
        due(clock.instant().minus(Duration.ofDays(2)), clock.instant().minus(Duration.ofDays(1)));
        var answer = post("/submissions/" + id + "/withdrawal", reporter);
        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("đã đóng nhận", "báo cáo chưa được thu hồi");
        assertThat(standing().state()).isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void past_the_deadline_the_page_says_what_it_costs() {
        SubmissionId id = filed.submit(report, reporter);
        due(clock.instant().minus(Duration.ofDays(1)), null);
        assertThat(page("/submissions/" + id + "/withdrawal", reporter)).contains("sẽ được ghi nhận là nộp quá hạn");
    }

    @Test
    void a_retried_submission_finds_what_was_withdrawn_and_files_nothing_new() {
        String key = key(reporter);
        String receipt = redirect(post(address + "/submission", reporter, "key", key));
        withdrawals.withdraw(
                new SubmissionId(UUID.fromString(receipt.substring("/submissions/".length()))), "", reporter);

        assertThat(redirect(post(address + "/submission", reporter, "key", key)))
                .isEqualTo(receipt);
        assertThat(ordinals()).isEqualTo(1);
        assertThat(standing().state()).isEqualTo(AssignmentState.DRAFTING);
    }

    @Test
    void a_reason_that_is_too_long_is_shown_again() {
        SubmissionId id = filed.submit(report, reporter);
        var answer = post("/submissions/" + id + "/withdrawal", reporter, "reason", "x".repeat(2001));
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains("dài quá 2.000 ký tự", "x".repeat(2001));
        assertThat(standing().state()).isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void only_its_unit_finds_it() {
        SubmissionId id = filed.submit(report, reporter);
        String page = "/submissions/" + id + "/withdrawal";
        assertThat(get(page, stranger)).hasStatus(404);
        assertThat(post(page, stranger)).hasStatus(404);
        assertThat(get(page, reviewer)).hasStatus(403);
        assertThat(post(page, reviewer)).hasStatus(403);
        assertThat(get("/submissions/" + UUID.randomUUID() + "/withdrawal", reporter))
                .hasStatus(404);
        assertThat(get("/submissions/none/withdrawal", reporter)).hasStatus(404);
        assertThat(pages.get().uri(page).exchange()).hasStatus(302);
        assertThat(post("/reviews/" + id + "/start", reporter)).hasStatus(403);
        assertThat(post("/reviews/" + id + "/start", cast.company().reviewer())).hasStatus(404);
    }

    @Test
    void the_check_page_of_a_receipt_says_that_it_was_withdrawn() {
        SubmissionId id = filed.submit(report, reporter);
        Receipt receipt = receipts.of(id, reporter.reportingUnits());
        String check = "/receipts/" + receipt.number() + "/" + receipt.sha256();
        assertThat(text(pages.get().uri(check).exchange())).doesNotContain("thu hồi");
        withdrawals.withdraw(id, "", reporter);
        assertThat(text(pages.get().uri(check).exchange()))
                .contains("Đơn vị đã thu hồi lần nộp này", "Biên nhận là thật");
        assertThat(get("/submissions/" + id + "/receipt.pdf", reporter)).hasStatusOk();
    }

    @Test
    void of_a_withdrawal_and_a_review_that_begin_at_once_one_is_refused() throws Exception {
        for (int round = 0; round < 4; round++) {
            SubmissionId id = filed.submit(report, reporter);
            List<Object> answers = together(List.of(
                    () -> {
                        withdrawals.withdraw(id, "", reporter);
                        return "withdrawn";
                    },
                    () -> post("/reviews/" + id + "/start", reviewer)
                            .getResponse()
                            .getStatus()));
            boolean withdrawn = answers.getFirst().equals("withdrawn");
            assertThat(answers.getLast()).isEqualTo(withdrawn ? 409 : 302);
            if (!withdrawn) {
                assertThat(answers.getFirst()).isInstanceOf(Refusal.class);
                assertThat(standing().state()).isEqualTo(AssignmentState.SUBMITTED);
                return;
            }
            assertThat(standing().state()).isEqualTo(AssignmentState.DRAFTING);
        }
    }

    private static List<Object> together(List<Callable<Object>> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<Object>> futures = work.stream()
                    .map(each -> threads.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            start.countDown();
            return futures.stream().map(WithdrawalTest::answer).toList();
        }
    }

    private static Object answer(Future<Object> future) {
        try {
            return future.get();
        } catch (ExecutionException thrown) {
            return thrown.getCause();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
