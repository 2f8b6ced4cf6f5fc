package vn.kiphan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kiphan.campaign.SentDirectives.OFFICER;
import static vn.kiphan.campaign.SentDirectives.REPORTER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.KipHanTest;
import vn.kiphan.Together;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.directive.RecipientList;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/** A unit declines; the department takes it off the list or insists. And the list after issue, with what it does to assignments. */
@KipHanTest
class DeclinesTest {

    @Autowired
    Declines declines;

    @Autowired
    Assignments assignments;

    @Autowired
    RecipientList list;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    SentDirectives directives;
    Sent sent;
    AssignmentId id;

    @BeforeEach
    void send() {
        directives = new SentDirectives(jdbc, transactions, events);
        sent = directives.send(2, Instant.parse("2030-09-28T16:59:59Z"));
        id = sent.assignment();
    }

    @Test
    void a_refusal_is_kept_with_who_and_why_and_leaves_state_and_deadline_alone() {
        decline();
        AssignmentView view = view();
        assertThat(view.declinedAt()).isNotNull();
        assertThat(view.openedAt()).isNotNull();
        assertThat(view.state()).isEqualTo(AssignmentState.NOT_OPENED);
        DeclineView kept = last();
        assertThat(kept.reason()).isEqualTo("Gửi nhầm đơn vị");
        assertThat(kept.words()).isEqualTo("Đề nghị gửi xã bên cạnh");
        assertThat(kept.declinedBy()).isEqualTo(REPORTER.name());
        assertThat(kept.answer()).isNull();
        assertThat(actions()).containsExactly("assignment.decline");
    }

    @Test
    void a_refusal_pressed_twice_at_once_and_sent_again_is_one() throws Exception {
        assertThat(Together.andAgain(() -> {
                    decline();
                    return "declined";
                }))
                .containsOnly("declined");
        assertThat(declines.of(sent.directive(), sent.unit())).hasSize(1);
        assertThat(actions()).containsExactly("assignment.decline");
    }

    @Test
    void whoever_declined_cannot_go_on_until_there_is_an_answer() {
        decline();
        refused("campaign.refused.declined", () -> assignments.received(id, REPORTER));
        refused("campaign.refused.declined", () -> assignments.drafting(id, REPORTER));
        refused("campaign.refused.declined", () -> assignments.submitted(id, Instant.now(), false, REPORTER));
        refused("campaign.refused.declined", () -> declines.decline(id, units(), "Lý do khác", "", REPORTER));
    }

    @Test
    void whoever_acknowledged_or_drafts_may_still_decline_and_goes_on_where_it_was_when_insisted_on() {
        assignments.drafting(id, REPORTER);
        decline();
        assertThat(view().state()).isEqualTo(AssignmentState.DRAFTING);
        assertThat(view().declinedAt()).isNotNull();
        refused("campaign.refused.declined", () -> assignments.submitted(id, Instant.now(), false, REPORTER));
        declines.insist(sent.directive(), sent.unit(), departments(), "Xã có đài truyền thanh", OFFICER);
        assertThat(view().state()).isEqualTo(AssignmentState.DRAFTING);
        assignments.submitted(id, Instant.now(), false, REPORTER);
        assertThat(view().state()).isEqualTo(AssignmentState.SUBMITTED);
    }

    @Test
    void a_unit_that_acknowledged_is_taken_off_the_list_when_the_department_agrees() {
        assignments.received(id, REPORTER);
        decline();
        list.remove(sent.directive(), departments(), sent.unit(), "Không thuộc xã", OFFICER);
        assertThat(last().answer()).isEqualTo(DeclineAnswer.REMOVED);
        assertThat(view().endedAt()).isNotNull();
    }

    @Test
    void whoever_has_filed_cannot_decline() {
        assignments.submitted(id, Instant.now(), false, REPORTER);
        refused("campaign.refused.decline-filed", this::decline);
        assertThat(declines.of(sent.directive(), sent.unit())).isEmpty();
        assertThat(view().declinedAt()).isNull();
    }

    @Test
    void nothing_is_declined_on_a_withdrawn_directive() {
        directives.withdraw(sent.directive(), "Nhầm");
        refused("campaign.refused.withdrawn", this::decline);
    }

    @Test
    void the_unit_takes_it_back_and_goes_on() {
        decline();
        declines.takeBack(id, units(), REPORTER);
        assertThat(last().answer()).isEqualTo(DeclineAnswer.TAKEN_BACK);
        assignments.received(id, REPORTER);
        assertThat(view().state()).isEqualTo(AssignmentState.RECEIVED);
        refused("campaign.refused.answered", () -> declines.takeBack(id, units(), REPORTER));
    }

    @Test
    void whoever_is_insisted_on_must_acknowledge_and_cannot_decline_again() {
        decline();
        declines.insist(sent.directive(), sent.unit(), departments(), "Xã có đài truyền thanh", OFFICER);
        assertThat(last().answer()).isEqualTo(DeclineAnswer.INSISTED);
        assertThat(last().answerWords()).isEqualTo("Xã có đài truyền thanh");
        assertThat(view().declinedAt()).isNull();
        assertThat(view().state()).isEqualTo(AssignmentState.NOT_OPENED);
        refused("campaign.refused.insisted", this::decline);
        assignments.received(id, REPORTER);
        assertThat(view().state()).isEqualTo(AssignmentState.RECEIVED);
        assertThat(actions()).containsExactly("assignment.decline", "assignment.insist", "assignment.receipt");
    }

    @Test
    void only_what_waits_is_answered_and_only_by_the_issuing_department() {
        refused(
                "campaign.refused.answered",
                () -> declines.insist(sent.directive(), sent.unit(), departments(), "x", OFFICER));
        decline();
        assertThatThrownBy(() -> declines.insist(sent.directive(), sent.unit(), Set.of(UnitId.next()), "x", OFFICER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> declines.decline(id, Set.of(sent.units().get(1)), "r", "", REPORTER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> declines.takeBack(id, Set.of(sent.units().get(1)), REPORTER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_refusal_concerns_all_reports_that_the_unit_owes_on_the_directive() {
        Instant due = Instant.parse("2030-09-28T16:59:59Z");
        List<Sent> two =
                directives.send(sent.department(), List.of(sent.unit()), List.of(due, due.plus(Duration.ofDays(90))));
        declines.decline(two.getFirst().assignment(), units(), "Gửi nhầm đơn vị", "", REPORTER);
        assertThat(assignments.view(two.getLast().assignment(), units()).declinedAt())
                .isNotNull();
        refused(
                "campaign.refused.declined",
                () -> assignments.drafting(two.getLast().assignment(), REPORTER));
    }

    @Test
    void of_filing_and_refusal_at_once_one_holds() throws Exception {
        for (int round = 0; round < 10; round++) {
            Sent race = directives.send(1, Instant.parse("2030-09-28T16:59:59Z"));
            AtomicInteger number = new AtomicInteger();
            List<Object> outcomes = AssignmentsTest.atOnce(2, () -> {
                if (number.getAndIncrement() == 0) {
                    assignments.submitted(race.assignment(), Instant.now(), false, REPORTER);
                } else {
                    declines.decline(race.assignment(), Set.of(race.unit()), "r", "", REPORTER);
                }
                return "done";
            });
            assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
            AssignmentView after = assignments.view(race.assignment(), Set.of(race.unit()));
            assertThat(after.declinedAt() == null).isEqualTo(after.firstSubmittedAt() != null);
        }
    }

    @Test
    void taking_the_unit_off_the_list_answers_its_refusal_and_ends_what_it_owes() {
        decline();
        list.remove(sent.directive(), departments(), sent.unit(), "Không thuộc xã", OFFICER);
        assertThat(last().answer()).isEqualTo(DeclineAnswer.REMOVED);
        AssignmentView view = view();
        assertThat(view.endedAt()).isNotNull();
        assertThat(view.endedReason()).isEqualTo("Không thuộc xã");
        assertThat(view.declinedAt()).isNull();
        assertThat(view.editable()).isFalse();
        refused("campaign.refused.ended", () -> assignments.received(id, REPORTER));
        refused("campaign.refused.ended", () -> assignments.drafting(id, REPORTER));
        refused("campaign.refused.ended", () -> assignments.submitted(id, Instant.now(), false, REPORTER));
        refused("campaign.refused.ended", this::decline);
    }

    @Test
    void a_unit_that_has_filed_stays_on_the_list() {
        assignments.submitted(id, Instant.now(), false, REPORTER);
        refused(
                "campaign.refused.remove-filed",
                () -> list.remove(sent.directive(), departments(), sent.unit(), "x", OFFICER));
        assertThat(list.changes(sent.directive())).isEmpty();
        assertThat(view().endedAt()).isNull();
    }

    @Test
    void of_filing_and_taking_off_at_once_one_holds() throws Exception {
        for (int round = 0; round < 10; round++) {
            Sent race = directives.send(1, Instant.parse("2030-09-28T16:59:59Z"));
            AtomicInteger number = new AtomicInteger();
            List<Object> outcomes = AssignmentsTest.atOnce(2, () -> {
                if (number.getAndIncrement() == 0) {
                    assignments.submitted(race.assignment(), Instant.now(), false, REPORTER);
                } else {
                    list.remove(race.directive(), Set.of(race.department()), race.unit(), "x", OFFICER);
                }
                return "done";
            });
            assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
            AssignmentView after = assignments.view(race.assignment(), Set.of(race.unit()));
            assertThat(after.endedAt() == null).isEqualTo(after.firstSubmittedAt() != null);
        }
    }

    @Test
    void a_unit_that_is_added_gets_its_assignments_and_the_frozen_list_stays() {
        UnitId newcomer = directives.unit("Đài truyền thanh xã bổ sung", "COMMUNE_STATION");
        assertThat(list.add(sent.directive(), departments(), List.of(newcomer, sent.unit()), "Thành lập mới", OFFICER))
                .containsExactly(newcomer);
        AssignmentId its =
                new AssignmentId(jdbc.sql("select id from campaign_assignment where directive_id = ? and unit_id = ?")
                        .params(sent.directive().value(), newcomer.value())
                        .query(UUID.class)
                        .single());
        assertThat(assignments.view(its, Set.of(newcomer)).dueAt()).isEqualTo("2030-09-28T16:59:59Z");
        assertThat(list.changes(sent.directive())).singleElement().satisfies(change -> {
            assertThat(change.added()).isTrue();
            assertThat(change.reason()).isEqualTo("Thành lập mới");
            assertThat(change.by()).isEqualTo(OFFICER.name());
        });
        assertThat(list.add(sent.directive(), departments(), List.of(newcomer), "Lần nữa", OFFICER))
                .isEmpty();
        assertThat(list.changes(sent.directive())).hasSize(1);
    }

    @Test
    void a_unit_that_was_taken_off_may_come_back_and_goes_on_where_it_stopped() {
        assignments.drafting(id, REPORTER);
        list.remove(sent.directive(), departments(), sent.unit(), "Nhầm", OFFICER);
        refused(
                "directive.refused.not-listed",
                () -> list.remove(sent.directive(), departments(), sent.unit(), "Nhầm", OFFICER));
        list.add(sent.directive(), departments(), List.of(sent.unit()), "Vẫn thực hiện", OFFICER);
        assertThat(view().endedAt()).isNull();
        assertThat(view().state()).isEqualTo(AssignmentState.DRAFTING);
        assignments.submitted(id, Instant.now(), false, REPORTER);
        assertThat(list.changes(sent.directive())).hasSize(2);
    }

    @Test
    void the_list_of_a_withdrawn_directive_or_of_another_department_cannot_be_changed() {
        assertThatThrownBy(() -> list.remove(sent.directive(), Set.of(UnitId.next()), sent.unit(), "x", OFFICER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> list.add(sent.directive(), Set.of(), List.of(sent.unit()), "x", OFFICER))
                .isInstanceOf(NotFound.class);
        directives.withdraw(sent.directive(), "Nhầm");
        refused(
                "directive.refused.list",
                () -> list.remove(sent.directive(), departments(), sent.unit(), "x", OFFICER));
    }

    @Test
    void the_ledger_is_never_changed() {
        list.remove(sent.directive(), departments(), sent.unit(), "Nhầm", OFFICER);
        assertThatThrownBy(() -> jdbc.sql("update directive_recipient_change set reason = 'x' where directive_id = ?")
                        .param(sent.directive().value())
                        .update())
                .hasMessageContaining("never changed");
    }

    private void decline() {
        declines.decline(id, units(), "Gửi nhầm đơn vị", "Đề nghị gửi xã bên cạnh", REPORTER);
    }

    private DeclineView last() {
        return declines.of(sent.directive(), sent.unit()).getFirst();
    }

    private AssignmentView view() {
        return assignments.view(id, units());
    }

    private Set<UnitId> units() {
        return Set.of(sent.unit());
    }

    private Set<UnitId> departments() {
        return Set.of(sent.department());
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
