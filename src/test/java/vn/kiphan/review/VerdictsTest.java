package vn.kiphan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kiphan.campaign.SentDirectives.OFFICER;
import static vn.kiphan.campaign.SentDirectives.REPORTER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.KipHanTest;
import vn.kiphan.Together;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Refusal;

@KipHanTest
class VerdictsTest {

    private static final LocalDate AGAIN = LocalDate.of(2030, 10, 5);

    @Autowired
    Verdicts verdicts;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    SentDirectives directives;
    FiledReports reports;
    Sent sent;
    SubmissionId submission;

    @BeforeEach
    void file() {
        directives = new SentDirectives(jdbc, transactions, events);
        reports = new FiledReports(jdbc, assignments);
        sent = directives.send(1, Instant.parse("2030-09-28T16:59:59Z"));
        submission = reports.file(sent, 0);
    }

    @Test
    void a_waiting_submission_has_no_verdict() {
        assertThat(verdicts.of(submission)).isEmpty();
        assertThat(verdicts.latestReturn(sent.assignment())).isEmpty();
    }

    @Test
    void accepting_records_who_and_when_and_moves_the_assignment() {
        accept();
        assertThat(verdicts.of(submission)).hasValueSatisfying(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(VerdictOutcome.ACCEPTED);
            assertThat(verdict.byName()).isEqualTo(OFFICER.name());
            assertThat(verdict.reason()).isEmpty();
            assertThat(verdict.dueOn()).isNull();
        });
        assertThat(now().state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(trail()).containsExactlyInAnyOrder("submission.accept");
    }

    @Test
    void returning_gives_the_unit_the_reason_and_the_day() {
        giveBack("Bổ sung liên kết của hai tin");
        assertThat(now().state()).isEqualTo(AssignmentState.RETURNED);
        assertThat(now().returnReason()).isEqualTo("Bổ sung liên kết của hai tin");
        assertThat(now().returnDueOn()).isEqualTo(AGAIN);
        assertThat(verdicts.latestReturn(sent.assignment()))
                .hasValueSatisfying(verdict -> assertThat(verdict.reason()).isEqualTo("Bổ sung liên kết của hai tin"));
        assertThat(trail()).containsExactlyInAnyOrder("submission.return");
    }

    @Test
    void the_second_submission_gets_a_verdict_of_its_own_and_the_first_return_is_kept() {
        giveBack("Bổ sung số liệu");
        SubmissionId second = reports.file(sent, 0);
        verdicts.accept(second, sent.assignment(), OFFICER);
        assertThat(verdicts.of(submission))
                .hasValueSatisfying(verdict -> assertThat(verdict.outcome()).isEqualTo(VerdictOutcome.RETURNED));
        assertThat(verdicts.of(second))
                .hasValueSatisfying(verdict -> assertThat(verdict.outcome()).isEqualTo(VerdictOutcome.ACCEPTED));
        assertThat(verdicts.latestReturn(sent.assignment())).isPresent();
    }

    @Test
    void the_second_verdict_is_refused_in_the_words_of_the_first() {
        accept();
        assertThatThrownBy(() -> giveBack("Muộn")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("review.refused.ACCEPTED");
            assertThat(refusal.arguments()[0]).isEqualTo(OFFICER.name());
            assertThat(refusal.page()).isEqualTo("/reviews/" + submission);
        });
        assertThat(now().state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(verdicts.latestReturn(sent.assignment())).isEmpty();
    }

    @Test
    void a_return_on_a_withdrawn_directive_leaves_no_verdict_behind() {
        directives.withdraw(sent.directive(), "Ban hành nhầm");
        assertThatThrownBy(() -> giveBack("Bổ sung")).isInstanceOf(Refusal.class);
        assertThat(verdicts.of(submission)).isEmpty();
        assertThat(now().state()).isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void when_accepting_and_returning_race_exactly_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            file();
            List<Object> outcomes = race(this::accept, () -> giveBack("Bổ sung số liệu"));
            assertThat(outcomes)
                    .as("three of each, and whose verdict stands gave it once")
                    .filteredOn(Refusal.class::isInstance)
                    .hasSize(3);
            VerdictOutcome won = verdicts.of(submission).orElseThrow().outcome();
            assertThat(now().state().name()).isEqualTo(won.name());
            assertThat(trail()).hasSize(1);
        }
    }

    @Test
    void an_acceptance_pressed_twice_at_once_and_sent_again_is_one() throws Exception {
        for (int round = 0; round < 4; round++) {
            file();
            assertThat(Together.andAgain(() -> {
                        accept();
                        return "accepted";
                    }))
                    .containsOnly("accepted");
            assertThat(now().state()).isEqualTo(AssignmentState.ACCEPTED);
            assertThat(trail()).containsExactly("submission.accept");
        }
    }

    @Test
    void a_return_pressed_twice_at_once_and_sent_again_is_one() throws Exception {
        for (int round = 0; round < 4; round++) {
            file();
            assertThat(Together.andAgain(() -> {
                        giveBack("Bổ sung số liệu");
                        return "returned";
                    }))
                    .containsOnly("returned");
            assertThat(now().state()).isEqualTo(AssignmentState.RETURNED);
            assertThat(trail()).containsExactly("submission.return");
        }
    }

    @Test
    void the_same_verdict_of_a_colleague_and_another_reason_are_refused() {
        giveBack("Bổ sung số liệu");
        assertThatThrownBy(() -> giveBack("Bổ sung hình ảnh")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> verdicts.giveBack(submission, sent.assignment(), "Bổ sung số liệu", AGAIN, REPORTER))
                .isInstanceOf(Refusal.class);
        assertThat(now().returnReason()).isEqualTo("Bổ sung số liệu");
    }

    private static List<Object> race(Runnable one, Runnable other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Runnable work = i % 2 == 0 ? one : other;
                running.add(pool.submit(() -> {
                    start.await();
                    try {
                        work.run();
                        return "won";
                    } catch (Refusal refusal) {
                        return refusal;
                    }
                }));
            }
            start.countDown();
            for (Future<Object> outcome : running) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private void accept() {
        verdicts.accept(submission, sent.assignment(), OFFICER);
    }

    private void giveBack(String reason) {
        verdicts.giveBack(submission, sent.assignment(), reason, AGAIN, OFFICER);
    }

    private AssignmentView now() {
        return assignments.view(sent.assignment(), Set.of(sent.unit()));
    }

    private List<String> trail() {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by seq")
                .param(submission.value())
                .query(String.class)
                .list();
    }
}
