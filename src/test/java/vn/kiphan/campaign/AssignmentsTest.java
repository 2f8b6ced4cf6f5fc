package vn.kiphan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kiphan.campaign.AssignmentState.ACCEPTED;
import static vn.kiphan.campaign.AssignmentState.DRAFTING;
import static vn.kiphan.campaign.AssignmentState.NOT_OPENED;
import static vn.kiphan.campaign.AssignmentState.RECEIVED;
import static vn.kiphan.campaign.AssignmentState.RETURNED;
import static vn.kiphan.campaign.AssignmentState.SUBMITTED;
import static vn.kiphan.campaign.SentDirectives.OFFICER;
import static vn.kiphan.campaign.SentDirectives.REPORTER;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.KipHanTest;
import vn.kiphan.Statements;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.directive.DirectiveIssued;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

@KipHanTest
class AssignmentsTest {

    private static final LocalDate AGAIN = LocalDate.of(2030, 10, 5);

    @Autowired
    Assignments assignments;

    @Autowired
    ReportVerdicts reportVerdicts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    SentDirectives directives;
    Instant due = Instant.parse("2030-09-28T16:59:59Z");
    Sent sent;
    AssignmentId id;

    @BeforeEach
    void send() {
        directives = new SentDirectives(jdbc, transactions, events);
        sent = directives.send(2, due);
        id = sent.assignment();
    }

    @Test
    void each_unit_of_the_frozen_list_gets_one_assignment_with_the_deadline_of_the_terms() {
        for (int i = 0; i < 2; i++) {
            AssignmentView view = assignments.view(
                    sent.assignments().get(i), Set.of(sent.units().get(i)));
            assertThat(view.state()).isEqualTo(NOT_OPENED);
            assertThat(view.dueAt()).isEqualTo(due);
            assertThat(view.termsId()).isEqualTo(sent.termsId());
            assertThat(view.unitName()).isEqualTo("Đài truyền thanh xã số " + (i + 1));
        }
    }

    @Test
    void issuing_takes_as_many_statements_for_many_units_as_for_one() {
        assertThat(statementsOfAssigning(30))
                .isEqualTo(statementsOfAssigning(1))
                .isEqualTo(1);
    }

    private long statementsOfAssigning(int units) {
        return Statements.listDuring(() -> directives.send(units, due)).stream()
                .filter(sql -> sql.contains("insert into campaign_assignment"))
                .count();
    }

    @Test
    void an_issue_that_reaches_fewer_units_than_it_says_is_undone() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        DirectiveIssued wrong = new DirectiveIssued(
                sent.directive(),
                OFFICER,
                Instant.now(),
                List.of(new DirectiveIssued.Terms(Ids.next(), due)),
                2,
                "1/X");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> events.publishEvent(wrong)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void receipt_is_recorded_once_with_who_and_when() {
        assignments.received(id, REPORTER);
        AssignmentView first = now();
        assertThat(first.state()).isEqualTo(RECEIVED);
        assertThat(first.receiptBy()).isEqualTo(REPORTER.name());
        assertThat(first.receiptAt()).isNotNull();
        assertThat(first.openedAt()).isNotNull();

        assignments.received(id, OFFICER);
        assertThat(now()).isEqualTo(first);
        assertThat(actions()).containsExactly("assignment.receipt");
    }

    @Test
    void the_first_look_is_noted_once_and_moves_nothing() {
        assignments.opened(id, REPORTER);
        Instant first = now().openedAt();
        assignments.opened(id, REPORTER);
        assertThat(now().openedAt()).isEqualTo(first).isNotNull();
        assertThat(now().state()).isEqualTo(NOT_OPENED);
        assertThat(now().seenOnly()).isTrue();
        assertThat(actions()).containsExactly("assignment.open");
    }

    @Test
    void drafting_acknowledges_what_nobody_acknowledged() {
        assignments.drafting(id, REPORTER);
        assertThat(now().state()).isEqualTo(DRAFTING);
        assertThat(now().receiptBy()).isEqualTo(REPORTER.name());
        assignments.drafting(id, OFFICER);
        assertThat(now().receiptBy()).isEqualTo(REPORTER.name());
        assertThat(actions()).containsExactly("assignment.draft");
    }

    @Test
    void drafting_does_not_take_a_returned_report_out_of_the_list_of_returns() {
        submit(due);
        reportVerdicts.returned(id, AGAIN, "Bổ sung liên kết", OFFICER);
        assignments.drafting(id, REPORTER);
        assertThat(now().state()).isEqualTo(RETURNED);
        assertThat(now().returnDueOn()).isEqualTo(AGAIN);
    }

    @Test
    void the_last_second_of_the_deadline_is_on_time_and_the_next_is_not() {
        submit(due.plusMillis(999));
        assertThat(now().firstOnTime()).isTrue();
        assertThat(now().firstSubmittedAt()).isEqualTo(due);

        AssignmentId late = sent.assignments().get(1);
        assignments.submitted(late, due.plusSeconds(1), false, REPORTER);
        assertThat(assignments.view(late, Set.of(sent.units().get(1))).firstOnTime())
                .isFalse();
    }

    @Test
    void a_return_makes_no_unit_late() {
        submit(due.minus(Duration.ofDays(1)));
        reportVerdicts.returned(id, AGAIN, "Thiếu số liệu phát thanh", OFFICER);
        assertThat(now().returnReason()).isEqualTo("Thiếu số liệu phát thanh");
        assertThat(now().editable()).isTrue();

        submit(due.plus(Duration.ofDays(5)));
        AssignmentView again = now();
        assertThat(again.state()).isEqualTo(SUBMITTED);
        assertThat(again.firstOnTime()).isTrue();
        assertThat(again.firstSubmittedAt()).isEqualTo(due.minus(Duration.ofDays(1)));
        assertThat(again.returnDueOn()).isNull();
        assertThat(again.returnReason()).isNull();
    }

    @Test
    void a_late_first_report_stays_late_after_it_was_mended() {
        submit(due.plusSeconds(60));
        reportVerdicts.returned(id, AGAIN, "Sửa số liệu", OFFICER);
        submit(due.plusSeconds(120));
        reportVerdicts.accepted(id, OFFICER);
        assertThat(now().firstOnTime()).isFalse();
        assertThat(now().state()).isEqualTo(ACCEPTED);
        assertThat(actions())
                .containsExactly("assignment.submit", "assignment.return", "assignment.submit", "assignment.accept");
    }

    @Test
    void each_unit_owes_a_report_for_each_of_the_terms_and_acknowledges_them_together() {
        Instant first = due.minus(Duration.ofDays(60));
        List<Sent> both = directives.send(sent.department(), sent.units(), List.of(first, due));
        AssignmentId early = both.get(0).assignment();
        AssignmentId late = both.get(1).assignment();
        Set<UnitId> unit = Set.of(sent.unit());

        assignments.opened(early, REPORTER);
        assertThat(assignments.view(late, unit).seenOnly()).isTrue();
        assignments.received(early, REPORTER);
        assertThat(assignments.view(late, unit).state()).isEqualTo(RECEIVED);
        assertThat(assignments.view(late, unit).dueAt()).isEqualTo(due);
        assertThat(assignments.view(late, unit).termsLabel()).isEqualTo("Đợt 2");

        assignments.submitted(early, first.plusSeconds(1), false, REPORTER);
        assignments.submitted(late, first.plusSeconds(1), false, REPORTER);
        assertThat(assignments.view(early, unit).firstOnTime()).isFalse();
        assertThat(assignments.view(late, unit).firstOnTime()).isTrue();
        AssignmentId other = both.get(1).assignments().get(1);
        assertThat(assignments.view(other, Set.of(sent.units().get(1))).state()).isEqualTo(NOT_OPENED);
    }

    @Test
    void nothing_is_filed_for_the_first_time_after_the_closing_and_a_return_stays_open() {
        close(due.plusSeconds(60));
        submit(due.plusSeconds(60));
        reportVerdicts.returned(id, AGAIN, "Bổ sung", OFFICER);
        submit(due.plusSeconds(120));
        assertThat(now().state()).isEqualTo(SUBMITTED);

        AssignmentId late = sent.assignments().get(1);
        refused("campaign.refused.closed", () -> assignments.submitted(late, due.plusSeconds(61), false, REPORTER));
        assertThat(assignments.view(late, Set.of(sent.units().get(1))).state()).isEqualTo(NOT_OPENED);
    }

    private void close(Instant at) {
        jdbc.sql("update directive_reporting_terms set closes_at = ? where id = ?")
                .params(Timestamp.from(at), sent.termsId())
                .update();
    }

    @Test
    void what_was_filed_cannot_be_filed_again_or_written_on() {
        submit(due);
        refused("campaign.refused.SUBMITTED", () -> submit(due));
        refused("campaign.refused.SUBMITTED", () -> assignments.drafting(id, REPORTER));
        reportVerdicts.accepted(id, OFFICER);
        refused("campaign.refused.ACCEPTED", () -> submit(due));
        refused("campaign.refused.ACCEPTED", () -> assignments.drafting(id, REPORTER));
    }

    @Test
    void only_a_filed_report_gets_a_verdict() {
        refused("campaign.refused.verdict", () -> reportVerdicts.accepted(id, OFFICER));
        refused("campaign.refused.verdict", () -> reportVerdicts.returned(id, AGAIN, "x", OFFICER));
        submit(due);
        reportVerdicts.accepted(id, OFFICER);
        refused("campaign.refused.verdict", () -> reportVerdicts.returned(id, AGAIN, "x", OFFICER));
        assertThat(now().state()).isEqualTo(ACCEPTED);
    }

    @Test
    void after_withdrawal_nothing_can_be_filed_and_what_stood_stands() {
        assignments.received(id, REPORTER);
        directives.withdraw(sent.directive(), "Thay bằng văn bản khác");
        assertThat(now().withdrawn()).isTrue();
        assertThat(now().editable()).isFalse();
        assertThat(now().state()).isEqualTo(RECEIVED);
        refused("campaign.refused.withdrawn", () -> submit(due));
        refused("campaign.refused.withdrawn", () -> assignments.drafting(id, REPORTER));
        refused("campaign.refused.withdrawn", () -> assignments.received(id, REPORTER));
    }

    @Test
    void a_report_on_a_withdrawn_directive_is_not_returned_but_may_be_accepted() {
        submit(due);
        directives.withdraw(sent.directive(), "Thay bằng văn bản khác");
        refused("campaign.refused.return-withdrawn", () -> reportVerdicts.returned(id, AGAIN, "x", OFFICER));
        reportVerdicts.accepted(id, OFFICER);
        assertThat(now().state()).isEqualTo(ACCEPTED);
    }

    @Test
    void a_unit_and_a_department_find_only_their_own() {
        assertThat(assignments.viewForDepartment(id, Set.of(sent.department())).id())
                .isEqualTo(id);
        for (ThrowingCallable elsewhere : List.<ThrowingCallable>of(
                () -> assignments.view(id, Set.of(sent.units().get(1))),
                () -> assignments.view(id, Set.of()),
                () -> assignments.viewForDepartment(id, Set.of(UnitId.next())),
                () -> assignments.viewForDepartment(id, Set.of()),
                () -> assignments.drafting(new AssignmentId(Ids.next()), REPORTER))) {
            assertThatThrownBy(elsewhere).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void of_many_that_file_at_once_one_succeeds() throws Exception {
        List<Object> outcomes = atOnce(8, () -> {
            submit(due);
            return "filed";
        });
        assertThat(outcomes).filteredOn("filed"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Refusal.class::isInstance).hasSize(7);
    }

    static List<Object> atOnce(int workers, Callable<?> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    try {
                        return work.call();
                    } catch (Refusal refusal) {
                        return refusal;
                    }
                }));
            }
            start.countDown();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> outcome : running) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private void submit(Instant at) {
        assignments.submitted(id, at, false, REPORTER);
    }

    private AssignmentView now() {
        return assignments.view(id, Set.of(sent.unit()));
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by seq")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
