package vn.kiphan.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kiphan.campaign.SentDirectives.OFFICER;
import static vn.kiphan.campaign.SentDirectives.REPORTER;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.KipHanTest;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.Deadlines;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.campaign.SentDirectives.Sent;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveWithdrawn;
import vn.kiphan.directive.Directives;
import vn.kiphan.directive.RecipientList;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

@KipHanTest
class AmendmentsTest {

    private static final Announcement WHY = Announcement.because("Đợt cao điểm kéo dài");

    @Autowired
    Amendments amendments;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    AmendmentRecords records;

    @Autowired
    Assignments assignments;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Directives directives;

    @Autowired
    RecipientList list;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    SentDirectives sending;
    Sent sent;
    AssignmentId id;
    Instant due;
    Instant later;

    @BeforeEach
    void send() {
        sending = new SentDirectives(jdbc, transactions, events);
        due = Vietnam.endOf(Vietnam.day(clock.instant()).plusDays(5));
        later = Vietnam.endOf(Vietnam.day(clock.instant()).plusDays(15));
        sent = sending.send(3, due);
        id = sent.assignment();
    }

    @Test
    void a_new_deadline_is_a_numbered_record_and_holds_for_those_who_have_not_filed() {
        assignments.submitted(sent.assignments().get(1), clock.instant(), false, REPORTER);
        assertThat(move(later)).isEqualTo(1);
        AmendmentView record = amendments.of(sent.directive()).getFirst();
        assertThat(record.kind()).isEqualTo(AmendmentKind.NEW_DEADLINE);
        assertThat(record.dueBefore()).isEqualTo(due);
        assertThat(record.dueAfter()).isEqualTo(later);
        assertThat(record.by()).isEqualTo(OFFICER.name());
        assertThat(view(0).dueAt()).isEqualTo(later);
        assertThat(view(0).extended()).isFalse();
        assertThat(view(1).dueAt()).as("filed before").isEqualTo(due);
        assertThat(view(1).firstOnTime()).isTrue();
        assertThat(view(1).state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(directives.view(sent.directive()).terms().getFirst().dueAt())
                .as("the directive as it was issued")
                .isEqualTo(due);
    }

    @Test
    void the_next_one_starts_from_the_deadline_that_holds() {
        move(later);
        assertThat(move(later.plus(Duration.ofDays(3)))).isEqualTo(2);
        assertThat(amendments.of(sent.directive()).getFirst().dueBefore()).isEqualTo(later);
    }

    @Test
    void an_extension_to_a_later_day_stays_in_force() {
        Instant granted = later.plus(Duration.ofDays(5));
        deadlines.extend(id, granted, OFFICER);
        assertThat(records.effect(sent.termsId(), later)).isEqualTo(new DeadlineEffect(3, 1, 0, 0));
        move(later);
        assertThat(view(0).dueAt()).isEqualTo(granted);
        assertThat(view(0).extendedFrom()).isEqualTo(later);
    }

    @Test
    void a_deadline_that_is_the_same_or_has_passed_is_refused() {
        refused("amendment.refused.same-deadline", () -> move(due));
        refused("amendment.refused.past-deadline", () -> move(clock.instant().minusSeconds(5)));
        assertThat(amendments.of(sent.directive())).isEmpty();
        assertThatThrownBy(() -> amendments.moveDeadline(
                        sent.directive(), departments(), NewDeadline.at(UUID.randomUUID(), later), WHY, OFFICER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_unit_that_is_added_later_gets_the_deadline_that_holds_and_owes_no_acknowledgement() {
        move(later);
        UnitId newcomer = sending.unit("Đài truyền thanh xã mới", "COMMUNE_STATION");
        list.add(sent.directive(), departments(), List.of(newcomer), "Thành lập mới", OFFICER);
        assertThat(jdbc.sql("select due_at from campaign_assignment where unit_id = ? and directive_id = ?")
                        .params(newcomer.value(), sent.directive().value())
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(later);
        assertThat(records.concerning(sent.directive(), newcomer)).isEmpty();
    }

    @Test
    void a_new_task_can_be_chosen_and_says_that_it_came_later() {
        amendments.addTask(sent.directive(), departments(), "2", "Tuyên truyền trên mạng xã hội", WHY, OFFICER);
        List<DirectiveView.TaskView> tasks = directives.view(sent.directive()).tasks();
        assertThat(tasks).hasSize(2);
        assertThat(tasks.getFirst().addedLater()).isFalse();
        assertThat(tasks.getLast().addedLater()).isTrue();
        assertThat(tasks.getLast().path()).isEqualTo("2");
        assertThat(amendments.of(sent.directive()).getFirst().taskPath()).isEqualTo("2");
    }

    @Test
    void a_correction_keeps_what_was_said_and_what_is_right() {
        amendments.correct(sent.directive(), departments(), "ngày 28/9", "ngày 29/9", WHY, OFFICER);
        AmendmentView record = amendments.of(sent.directive()).getFirst();
        assertThat(record.saidBefore()).isEqualTo("ngày 28/9");
        assertThat(record.saysNow()).isEqualTo("ngày 29/9");
    }

    @Test
    void a_replacement_links_both_ways_and_ends_the_old_one() {
        Sent other = sending.send(sent.department(), sent.units(), later);
        amendments.replace(sent.directive(), departments(), other.directive(), WHY, OFFICER);
        assertThat(amendments.of(sent.directive())).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(AmendmentKind.REPLACEMENT);
            assertThat(record.replacement()).isEqualTo(other.directive());
        });
        assertThat(records.replacedBy(other.directive()))
                .singleElement()
                .satisfies(title -> assertThat(title.id()).isEqualTo(sent.directive()));
        assertThat(directives.view(sent.directive()).status()).isEqualTo(DirectiveStatus.WITHDRAWN);
        refused("campaign.refused.withdrawn", () -> assignments.drafting(id, REPORTER));
    }

    @Test
    void only_a_directive_of_the_department_in_force_can_replace() {
        Sent elsewhere = sending.send(1, later);
        refused(
                "amendment.refused.replacement",
                () -> amendments.replace(sent.directive(), departments(), elsewhere.directive(), WHY, OFFICER));
        refused(
                "amendment.refused.replacement",
                () -> amendments.replace(sent.directive(), departments(), sent.directive(), WHY, OFFICER));
    }

    @Test
    void a_withdrawal_is_recorded_among_the_amendments() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sending.withdraw(sent.directive(), "Ban hành nhầm");
            events.publishEvent(new DirectiveWithdrawn(sent.directive(), OFFICER, clock.instant(), "Ban hành nhầm"));
        });
        assertThat(amendments.of(sent.directive())).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(AmendmentKind.RECALL);
            assertThat(record.reason()).isEqualTo("Ban hành nhầm");
        });
        assertThat(view(0).changePending()).isTrue();
    }

    @Test
    void a_recall_withdraws_and_is_recorded_once_with_the_letter_that_announces_it() {
        int ordinal = amendments.recall(
                sent.directive(),
                departments(),
                new Announcement("Nhầm đối tượng", new Announcement.Elsewhere("31/STTTT-TTBCXB", null), null),
                OFFICER);
        assertThat(directives.view(sent.directive()).status()).isEqualTo(DirectiveStatus.WITHDRAWN);
        assertThat(amendments.of(sent.directive())).singleElement().satisfies(record -> {
            assertThat(record.ordinal()).isEqualTo(ordinal);
            assertThat(record.kind()).isEqualTo(AmendmentKind.RECALL);
            assertThat(record.officialNumber()).isEqualTo("31/STTTT-TTBCXB");
            assertThat(record.reason()).isEqualTo("Nhầm đối tượng");
        });
        assertThat(view(0).withdrawn()).isTrue();
        refused("directive.refused.amend", () -> amendments.recall(sent.directive(), departments(), WHY, OFFICER));
    }

    @Test
    void nothing_is_amended_that_is_not_in_force_or_is_another_departments() {
        assertThatThrownBy(() -> amendments.correct(sent.directive(), Set.of(UnitId.next()), "a", "b", WHY, OFFICER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> amendments.correct(sent.directive(), Set.of(), "a", "b", WHY, OFFICER))
                .isInstanceOf(NotFound.class);
        sending.withdraw(sent.directive(), "Nhầm");
        refused("directive.refused.amend", () -> move(later));
        refused(
                "directive.refused.amend",
                () -> amendments.addTask(sent.directive(), departments(), "2", "x", WHY, OFFICER));
    }

    @Test
    void every_unit_acknowledges_again_whatever_it_has_filed() {
        assignments.submitted(sent.assignments().get(1), clock.instant(), false, REPORTER);
        move(later);
        assertThat(IntStream.range(0, 3).mapToObj(this::view)).allMatch(AssignmentView::changePending);
        acknowledgements.acknowledge(id, Set.of(sent.unit()), 1, REPORTER);
        assertThat(view(0).changePending()).isFalse();
        assertThat(view(1).changePending()).isTrue();
        AmendmentView record = amendments.of(sent.directive()).getFirst();
        assertThat(record.acknowledged()).isEqualTo(1);
        assertThat(record.units()).isEqualTo(3);
        assertThat(records.concerning(sent.directive(), sent.unit()).getFirst().acknowledgedAt())
                .isNotNull();
    }

    @Test
    void what_came_after_the_page_was_read_stays_to_be_acknowledged() {
        move(later);
        amendments.correct(sent.directive(), departments(), "a", "b", WHY, OFFICER);
        acknowledgements.acknowledge(id, Set.of(sent.unit()), 1, REPORTER);
        assertThat(view(0).changePending()).isTrue();
        acknowledgements.acknowledge(id, Set.of(sent.unit()), 2, REPORTER);
        assertThat(view(0).changePending()).isFalse();
        acknowledgements.acknowledge(id, Set.of(sent.unit()), 2, REPORTER);
        assertThat(records.concerning(sent.directive(), sent.unit())).hasSize(2);
    }

    @Test
    void a_unit_acknowledges_for_itself_only() {
        move(later);
        assertThatThrownBy(() ->
                        acknowledgements.acknowledge(id, Set.of(sent.units().get(1)), 1, REPORTER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void amendments_at_once_are_numbered_without_a_gap() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> running = IntStream.range(0, 12)
                    .mapToObj(number -> pool.submit(
                            () -> amendments.correct(sent.directive(), departments(), "a" + number, "b", WHY, OFFICER)))
                    .toList();
            for (Future<Integer> one : running) {
                one.get();
            }
        }
        assertThat(amendments.of(sent.directive()).reversed().stream().map(AmendmentView::ordinal))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void records_are_never_changed() {
        move(later);
        assertThatThrownBy(() -> jdbc.sql("update amendment_record set reason = 'x' where directive_id = ?")
                        .param(sent.directive().value())
                        .update())
                .hasMessageContaining("never changed");
    }

    private int move(Instant to) {
        return amendments.moveDeadline(
                sent.directive(), departments(), NewDeadline.at(sent.termsId(), to), WHY, OFFICER);
    }

    private Set<UnitId> departments() {
        return Set.of(sent.department());
    }

    private AssignmentView view(int number) {
        return assignments.view(
                sent.assignments().get(number), Set.of(sent.units().get(number)));
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
