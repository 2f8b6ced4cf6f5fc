package vn.kiphan.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kiphan.campaign.SentDirectives.OFFICER;
import static vn.kiphan.campaign.SentDirectives.REPORTER;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
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
import vn.kiphan.Together;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.Deadlines;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.directive.DirectiveWithdrawn;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

@KipHanTest
class ExtensionsTest {

    @Autowired
    Extensions extensions;

    @Autowired
    ExtensionDecisions decisions;

    @Autowired
    Assignments assignments;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    SentDirectives directives;
    Sent sent;
    AssignmentId id;
    LocalDate due;
    LocalDate asked;

    @BeforeEach
    void send() {
        directives = new SentDirectives(jdbc, transactions, events);
        due = Vietnam.day(clock.instant()).plusDays(5);
        asked = due.plusDays(7);
        sent = directives.send(2, Vietnam.endOf(due));
        id = sent.assignment();
    }

    @Test
    void a_request_is_kept_with_who_asked_for_what_and_why_and_moves_nothing_yet() {
        ask();
        ExtensionView request = extensions.of(id).getFirst();
        assertThat(request.state()).isEqualTo(ExtensionState.OPEN);
        assertThat(request.dueBefore()).isEqualTo(Vietnam.endOf(due));
        assertThat(request.askedUntil()).isEqualTo(Vietnam.endOf(asked));
        assertThat(request.reason()).isEqualTo("Lý do khác");
        assertThat(request.askedBy()).isEqualTo(REPORTER.name());
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(due));
        assertThat(now().extended()).isFalse();
        assertThat(actions()).containsExactly("extension.ask");
    }

    @Test
    void a_grant_moves_the_deadline_of_that_unit_alone() {
        decisions.grant(ask(), departments(), Vietnam.endOf(asked), "", OFFICER);
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(asked));
        assertThat(now().extendedFrom()).isEqualTo(Vietnam.endOf(due));
        ExtensionView request = extensions.of(id).getFirst();
        assertThat(request.state()).isEqualTo(ExtensionState.GRANTED);
        assertThat(request.grantedUntil()).isEqualTo(Vietnam.endOf(asked));
        assertThat(request.decidedBy()).isEqualTo(OFFICER.name());
        assertThat(view(1).dueAt()).isEqualTo(Vietnam.endOf(due));
        assertThat(actions()).containsExactly("extension.ask", "assignment.extend", "extension.grant");
    }

    @Test
    void an_earlier_day_than_asked_is_a_shorter_extension_and_needs_a_word() {
        ExtensionId request = ask();
        refused(
                "extension.refused.no-word",
                () -> decisions.grant(request, departments(), Vietnam.endOf(asked.minusDays(3)), " ", OFFICER));
        decisions.grant(
                request, departments(), Vietnam.endOf(asked.minusDays(3)), "Sở phải tổng hợp trước ngày đó", OFFICER);
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(asked.minusDays(3)));
        assertThat(extensions.of(id).getFirst().state()).isEqualTo(ExtensionState.SHORTENED);
    }

    @Test
    void a_grant_is_never_longer_than_asked_nor_earlier_than_what_holds() {
        ExtensionId request = ask();
        refused(
                "extension.refused.longer",
                () -> decisions.grant(request, departments(), Vietnam.endOf(asked.plusDays(1)), "x", OFFICER));
        refused(
                "campaign.refused.extend-earlier",
                () -> decisions.grant(request, departments(), Vietnam.endOf(due), "x", OFFICER));
        assertThat(extensions.of(id).getFirst().state()).isEqualTo(ExtensionState.OPEN);
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(due));
    }

    @Test
    void a_refusal_needs_a_word_and_moves_nothing() {
        ExtensionId request = ask();
        refused("extension.refused.no-word", () -> decisions.refuse(request, departments(), "", OFFICER));
        decisions.refuse(request, departments(), "Đề nghị nộp đúng hạn", OFFICER);
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(due));
        assertThat(extensions.of(id).getFirst().decisionWords()).isEqualTo("Đề nghị nộp đúng hạn");
        assertThat(extensions.of(id).getFirst().state()).isEqualTo(ExtensionState.REFUSED);
    }

    @Test
    void what_was_decided_is_decided() {
        ExtensionId request = ask();
        decisions.refuse(request, departments(), "Không", OFFICER);
        refused("extension.refused.decided", () -> decisions.refuse(request, departments(), "Khác", OFFICER));
        refused(
                "extension.refused.decided",
                () -> decisions.grant(request, departments(), Vietnam.endOf(asked), "", OFFICER));
        refused("extension.refused.decided", () -> decisions.refuse(request, departments(), "Không", REPORTER));
        refused("extension.refused.decided", () -> extensions.takeBack(request, id, units(), REPORTER));
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(due));
    }

    @Test
    void there_is_one_open_request_at_a_time_and_another_after_the_decision() {
        ExtensionId first = ask();
        refused("extension.refused.open", () -> ask(asked.plusDays(1)));
        decisions.grant(first, departments(), Vietnam.endOf(asked), "", OFFICER);
        asked = asked.plusDays(2);
        decisions.grant(ask(), departments(), Vietnam.endOf(asked), "", OFFICER);
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(asked));
        assertThat(now().extendedFrom()).as("the common deadline").isEqualTo(Vietnam.endOf(due));
        assertThat(extensions.of(id)).hasSize(2);
    }

    @Test
    void a_request_a_grant_and_a_refusal_pressed_twice_at_once_and_sent_again_are_one_each() throws Exception {
        assertThat(Set.copyOf(Together.andAgain(this::ask))).hasSize(1);
        assertThat(extensions.of(id)).hasSize(1);
        ExtensionId request = extensions.of(id).getFirst().id();
        assertThat(Together.andAgain(() -> {
                    decisions.grant(request, departments(), Vietnam.endOf(asked), "", OFFICER);
                    return "granted";
                }))
                .containsOnly("granted");
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(asked));
        assertThat(actions()).containsExactlyInAnyOrder("extension.ask", "extension.grant", "assignment.extend");

        asked = asked.plusDays(3);
        ExtensionId another = ask();
        assertThat(Together.andAgain(() -> {
                    decisions.refuse(another, departments(), "Đã gia hạn một lần", OFFICER);
                    return "refused";
                }))
                .containsOnly("refused");
        assertThat(actions()).filteredOn("extension.refuse"::equals).hasSize(1);
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(asked.minusDays(3)));
    }

    @Test
    void the_unit_takes_its_request_back() {
        ExtensionId request = ask();
        extensions.takeBack(request, id, units(), REPORTER);
        assertThat(extensions.of(id).getFirst().state()).isEqualTo(ExtensionState.TAKEN_BACK);
        refused(
                "extension.refused.decided",
                () -> decisions.grant(request, departments(), Vietnam.endOf(asked), "", OFFICER));
        ask();
    }

    @Test
    void the_day_must_be_after_the_deadline_and_to_come() {
        refused("extension.day.earlier", () -> ask(due));
        refused("extension.day.earlier", () -> ask(due.minusDays(1)));
        Sent passed = directives.send(1, Vietnam.endOf(due.minusDays(30)));
        refused(
                "extension.day.past",
                () -> extensions.ask(
                        passed.assignment(),
                        Set.of(passed.unit()),
                        new ReportDeadline(due.minusDays(20), null, true),
                        "Lý do khác",
                        "x",
                        REPORTER));
        extensions.ask(
                passed.assignment(),
                Set.of(passed.unit()),
                new ReportDeadline(due, null, true),
                "Lý do khác",
                "x",
                REPORTER);
    }

    @Test
    void the_day_is_at_most_that_of_the_closing_and_then_at_most_its_hour() {
        Instant closing = Vietnam.endOf(due.plusDays(2)).minus(7, ChronoUnit.HOURS);
        jdbc.sql("update directive_reporting_terms set closes_at = ? where id = ?")
                .params(Timestamp.from(closing), sent.termsId())
                .update();
        refused("extension.day.closed", () -> ask(due.plusDays(3)));
        ExtensionId request = ask(due.plusDays(2));
        decisions.grant(request, departments(), closing, "", OFFICER);
        assertThat(now().dueAt()).isEqualTo(closing);
    }

    @Test
    void nothing_is_asked_after_the_report_was_filed_or_the_directive_withdrawn() {
        assignments.submitted(id, clock.instant(), false, REPORTER);
        refused("extension.refused.filed", this::ask);
        directives.withdraw(sent.directive(), "Nhầm");
        refused("extension.refused.withdrawn", this::ask);
    }

    @Test
    void filing_closes_what_was_open_and_a_grant_then_changes_nothing() {
        ExtensionId request = ask();
        assignments.submitted(id, clock.instant(), false, REPORTER);
        assertThat(extensions.of(id).getFirst().state()).isEqualTo(ExtensionState.LAPSED);
        refused(
                "extension.refused.decided",
                () -> decisions.grant(request, departments(), Vietnam.endOf(asked), "", OFFICER));
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(due));
    }

    @Test
    void a_withdrawal_closes_what_was_open() {
        ask();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(
                        new DirectiveWithdrawn(sent.directive(), OFFICER, clock.instant(), "Nhầm")));
        assertThat(extensions.of(id).getFirst().state()).isEqualTo(ExtensionState.LAPSED);
    }

    @Test
    void a_new_deadline_for_all_settles_a_request_that_asked_for_no_more() {
        ExtensionId request = ask();
        deadlines.move(sent.directive(), sent.termsId(), Vietnam.endOf(asked), OFFICER);
        ExtensionView settled = extensions.of(id).getFirst();
        assertThat(settled.state()).isEqualTo(ExtensionState.OVERTAKEN);
        assertThat(settled.overtakenBy()).isEqualTo(Vietnam.endOf(asked));
        assertThat(settled.decidedBy()).isEqualTo(OFFICER.name());
        assertThat(actions()).containsExactly("extension.ask", "extension.overtaken");
        refused(
                "extension.refused.decided",
                () -> decisions.grant(request, departments(), Vietnam.endOf(asked), "", OFFICER));
    }

    @Test
    void a_request_for_still_more_time_stays_open_beside_a_new_deadline() {
        ask();
        deadlines.move(sent.directive(), sent.termsId(), Vietnam.endOf(asked.minusDays(1)), OFFICER);
        assertThat(extensions.of(id).getFirst().state()).isEqualTo(ExtensionState.OPEN);
        assertThat(extensions.of(id).getFirst().overtakenBy()).isNull();
    }

    @Test
    void a_new_deadline_of_another_report_settles_nothing() {
        ask();
        deadlines.move(sent.directive(), Ids.next(), Vietnam.endOf(asked), OFFICER);
        assertThat(extensions.of(id).getFirst().state()).isEqualTo(ExtensionState.OPEN);
    }

    @Test
    void on_time_is_judged_against_the_deadline_in_force_for_the_unit() {
        decisions.grant(ask(), departments(), Vietnam.endOf(asked), "", OFFICER);
        assignments.submitted(id, Vietnam.endOf(asked), false, REPORTER);
        assertThat(now().firstOnTime()).isTrue();
        AssignmentId other = sent.assignments().get(1);
        assignments.submitted(other, Vietnam.endOf(asked), false, REPORTER);
        assertThat(view(1).firstOnTime()).isFalse();
    }

    @Test
    void a_second_after_the_extended_deadline_is_late_and_stays_late() {
        decisions.grant(ask(), departments(), Vietnam.endOf(asked), "", OFFICER);
        assignments.submitted(id, Vietnam.startOf(asked.plusDays(1)), false, REPORTER);
        assertThat(now().firstOnTime()).isFalse();
        assertThatThrownBy(() -> deadlines.extend(id, Vietnam.endOf(asked.plusDays(9)), OFFICER))
                .isInstanceOf(Refusal.class);
        assertThat(now().firstOnTime()).isFalse();
    }

    @Test
    void a_unit_and_a_department_find_only_their_own() {
        ExtensionId request = ask();
        assertThatThrownBy(() -> extensions.ask(
                        id, Set.of(sent.units().get(1)), new ReportDeadline(asked, null, true), "r", "w", REPORTER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        extensions.takeBack(request, id, Set.of(sent.units().get(1)), REPORTER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decisions.grant(request, Set.of(UnitId.next()), Vietnam.endOf(asked), "", OFFICER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decisions.refuse(new ExtensionId(Ids.next()), departments(), "x", OFFICER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_new_common_deadline_moves_the_others_and_keeps_a_later_extension() {
        decisions.grant(ask(), departments(), Vietnam.endOf(asked), "", OFFICER);
        LocalDate moved = due.plusDays(3);
        assertThat(deadlines.move(sent.directive(), sent.termsId(), Vietnam.endOf(moved), OFFICER))
                .isEqualTo(2);
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(asked));
        assertThat(now().extendedFrom()).isEqualTo(Vietnam.endOf(moved));
        assertThat(view(1).dueAt()).isEqualTo(Vietnam.endOf(moved));

        deadlines.move(sent.directive(), sent.termsId(), Vietnam.endOf(asked.plusDays(1)), OFFICER);
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(asked.plusDays(1)));
        assertThat(now().extended()).as("all have as long now").isFalse();
    }

    @Test
    void a_new_common_deadline_leaves_alone_what_was_filed() {
        assignments.submitted(id, clock.instant(), false, REPORTER);
        assertThat(deadlines.move(sent.directive(), sent.termsId(), Vietnam.endOf(asked), OFFICER))
                .isEqualTo(1);
        assertThat(now().dueAt()).isEqualTo(Vietnam.endOf(due));
        assertThat(now().firstOnTime()).isTrue();
    }

    @Test
    void of_a_grant_and_a_submission_at_once_the_outcome_is_one_or_the_other() throws Exception {
        for (int round = 0; round < 12; round++) {
            Sent race = directives.send(1, Vietnam.endOf(due));
            AssignmentId its = race.assignment();
            ExtensionId request = extensions.ask(
                    its, Set.of(race.unit()), new ReportDeadline(asked, null, true), "Lý do khác", "x", REPORTER);
            Instant filedAt = Vietnam.endOf(due).plusSeconds(60);
            List<Object> outcomes = atOnce(
                    () -> {
                        decisions.grant(request, Set.of(race.department()), Vietnam.endOf(asked), "", OFFICER);
                        return "granted";
                    },
                    () -> {
                        assignments.submitted(its, filedAt, false, REPORTER);
                        return "filed";
                    });
            AssignmentView after = assignments.view(its, Set.of(race.unit()));
            ExtensionState state = extensions.of(its).getFirst().state();
            assertThat(outcomes.get(1)).isEqualTo("filed");
            if (outcomes.getFirst().equals("granted")) {
                assertThat(state).isEqualTo(ExtensionState.GRANTED);
                assertThat(after.firstOnTime()).isTrue();
                assertThat(after.dueAt()).isEqualTo(Vietnam.endOf(asked));
            } else {
                assertThat(state).isEqualTo(ExtensionState.LAPSED);
                assertThat(after.firstOnTime()).isFalse();
                assertThat(after.dueAt()).isEqualTo(Vietnam.endOf(due));
            }
        }
    }

    @Test
    void of_two_officers_at_once_one_decides() throws Exception {
        for (int round = 0; round < 8; round++) {
            Sent race = directives.send(1, Vietnam.endOf(due));
            ExtensionId request = extensions.ask(
                    race.assignment(), Set.of(race.unit()), new ReportDeadline(asked, null, true), "r", "w", REPORTER);
            List<Object> outcomes = atOnce(
                    () -> {
                        decisions.grant(request, Set.of(race.department()), Vietnam.endOf(asked), "", OFFICER);
                        return "granted";
                    },
                    () -> {
                        decisions.refuse(request, Set.of(race.department()), "Không", OFFICER);
                        return "refused";
                    });
            assertThat(outcomes).filteredOn(Refusal.class::isInstance).hasSize(1);
            boolean granted = outcomes.getFirst().equals("granted");
            AssignmentView after = assignments.view(race.assignment(), Set.of(race.unit()));
            assertThat(after.extended()).isEqualTo(granted);
            assertThat(extensions.of(race.assignment()).getFirst().state())
                    .isEqualTo(granted ? ExtensionState.GRANTED : ExtensionState.REFUSED);
        }
    }

    private static List<Object> atOnce(Callable<?>... works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.length);
        try (ExecutorService pool = Executors.newFixedThreadPool(works.length)) {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> work : works) {
                running.add(pool.submit(() -> {
                    start.await();
                    try {
                        return work.call();
                    } catch (Refusal refusal) {
                        return refusal;
                    }
                }));
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> outcome : running) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private ExtensionId ask() {
        return ask(asked);
    }

    private ExtensionId ask(LocalDate day) {
        return extensions.ask(
                id, units(), new ReportDeadline(day, null, true), "Lý do khác", "Chờ số liệu của các thôn", REPORTER);
    }

    private Set<UnitId> units() {
        return Set.of(sent.unit());
    }

    private Set<UnitId> departments() {
        return Set.of(sent.department());
    }

    private AssignmentView now() {
        return view(0);
    }

    private AssignmentView view(int number) {
        return assignments.view(
                sent.assignments().get(number), Set.of(sent.units().get(number)));
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
