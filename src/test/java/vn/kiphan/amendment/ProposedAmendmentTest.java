package vn.kiphan.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiphan.amendment.ProposalCourse.State;
import vn.kiphan.approval.ApprovalStep;
import vn.kiphan.approval.ApprovalStep.Step;
import vn.kiphan.approval.Standing;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveViews;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;

/** The way of an amendment over the leader's and the clerk's desk. */
class ProposedAmendmentTest {

    private static final Author OFFICER = new Author(UUID.randomUUID(), "Chuyên viên");
    private static final Author SECOND_OFFICER = new Author(UUID.randomUUID(), "Chuyên viên khác");
    private static final Author DIRECTOR = new Author(UUID.randomUUID(), "Lãnh đạo");
    private static final Instant MORNING = Instant.parse("2023-07-20T01:30:00Z");
    private static final Instant NOON = Instant.parse("2023-07-20T05:00:00Z");
    private static final Instant EVENING = Instant.parse("2023-07-20T10:00:00Z");
    private static final NewDeadline DEADLINE =
            new NewDeadline(UUID.randomUUID(), Instant.parse("2023-08-01T10:00:00Z"), "trước 17 giờ ngày 01/8", true);
    private static final PlannedChange CHANGE =
            new PlannedChange(AmendmentKind.NEW_DEADLINE, DEADLINE, "", "", "", null);
    private static final PlannedChange CORRECTION =
            new PlannedChange(AmendmentKind.CORRECTION, null, "", "ngày 31/6", "ngày 30/6", null);

    private final DirectiveView directive = DirectiveViews.sample();

    @Test
    void a_proposal_is_the_officers_and_keeps_what_is_to_change() {
        ProposedAmendment proposal = in(State.DRAFT);

        assertThat(proposal.standing()).isEqualTo(Standing.WITH_OFFICER);
        assertThat(proposal.directive()).isEqualTo(directive.id());
        assertThat(proposal.issuingUnit()).isEqualTo(directive.issuingUnit());
        assertThat(proposal.change()).isEqualTo(CHANGE);
        assertThat(proposal.reason()).isEqualTo("Đợt cao điểm kéo dài");
        assertThat(proposal.draftedBy()).isEqualTo(OFFICER.name());
        assertThat(proposal.draftedAt()).isEqualTo(MORNING);
        assertThat(proposal.steps()).isEmpty();
    }

    @Test
    void what_is_handed_in_approved_and_numbered_is_made_and_says_who_did_what_when() {
        ProposedAmendment proposal = in(State.DRAFT);

        proposal.submit(OFFICER, MORNING);
        assertThat(proposal.standing()).isEqualTo(Standing.WITH_LEADER);
        proposal.approve(DIRECTOR, NOON);
        assertThat(proposal.standing()).isEqualTo(Standing.WITH_CLERK);
        proposal.refuseUnlessApproved();
        proposal.made(EVENING);

        assertThat(proposal.state()).isEqualTo(State.MADE);
        assertThat(proposal.standing()).isEqualTo(Standing.DONE);
        assertThat(proposal.steps())
                .containsExactly(
                        ApprovalStep.of(Step.SUBMITTED, OFFICER, MORNING, ""),
                        ApprovalStep.of(Step.APPROVED, DIRECTOR, NOON, ""));
    }

    @Test
    void what_is_sent_back_is_put_right_and_needs_a_new_approval() {
        ProposedAmendment proposal = in(State.AWAITING_APPROVAL);

        proposal.sendBack("Hạn quá xa", DIRECTOR, NOON);
        assertThat(proposal.standing()).isEqualTo(Standing.WITH_OFFICER);
        assertThat(proposal.steps().getLast()).isEqualTo(ApprovalStep.of(Step.SENT_BACK, DIRECTOR, NOON, "Hạn quá xa"));
        proposal.revise(CORRECTION, "Sai ngày", NOON);
        assertThat(proposal.change()).isEqualTo(CORRECTION);
        assertThat(proposal.reason()).isEqualTo("Sai ngày");
        assertRefused(proposal, State.DRAFT, its -> its.approve(DIRECTOR, EVENING));

        proposal.submit(OFFICER, EVENING);
        proposal.approve(DIRECTOR, EVENING);
        assertThat(proposal.steps())
                .extracting(ApprovalStep::step)
                .containsExactly(Step.SUBMITTED, Step.SENT_BACK, Step.SUBMITTED, Step.APPROVED);
    }

    @Test
    void sending_back_without_a_reason_is_no_decision() {
        ProposedAmendment proposal = in(State.AWAITING_APPROVAL);

        assertThatThrownBy(() -> proposal.sendBack(" ", DIRECTOR, NOON)).isInstanceOf(IllegalArgumentException.class);

        assertThat(proposal.state()).isEqualTo(State.AWAITING_APPROVAL);
    }

    @Test
    void the_clerk_sends_back_what_was_approved_and_the_approval_is_lost() {
        ProposedAmendment proposal = in(State.APPROVED);

        proposal.sendBack("Sai thể thức", SECOND_OFFICER, EVENING);

        assertThat(proposal.standing()).isEqualTo(Standing.WITH_OFFICER);
        assertThatThrownBy(proposal::refuseUnlessApproved).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"AWAITING_APPROVAL", "APPROVED"})
    void the_officer_takes_it_back_from_either_desk(State state) {
        ProposedAmendment proposal = in(state);

        proposal.takeBack(OFFICER, EVENING);

        assertThat(proposal.state()).isEqualTo(State.DRAFT);
        assertThat(proposal.steps().getLast()).isEqualTo(ApprovalStep.of(Step.TAKEN_BACK, OFFICER, EVENING, ""));
    }

    @Test
    void neither_who_drafted_it_nor_who_handed_it_in_approves_it() {
        ProposedAmendment proposal = in(State.DRAFT);
        proposal.submit(SECOND_OFFICER, MORNING);

        for (Author own : List.of(OFFICER, SECOND_OFFICER)) {
            assertThat(catchThrowableOfType(Refusal.class, () -> proposal.approve(own, NOON)))
                    .hasMessageContaining("amendment.refused.own-approval");
        }

        assertThat(proposal.state()).isEqualTo(State.AWAITING_APPROVAL);
        assertThat(proposal.steps()).hasSize(1);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        move("submit", its -> its.submit(OFFICER, EVENING), State.DRAFT),
                        move("approve", its -> its.approve(DIRECTOR, EVENING), State.AWAITING_APPROVAL),
                        move(
                                "send back",
                                its -> its.sendBack("Hạn quá xa", DIRECTOR, EVENING),
                                State.AWAITING_APPROVAL,
                                State.APPROVED),
                        move(
                                "take back",
                                its -> its.takeBack(OFFICER, EVENING),
                                State.AWAITING_APPROVAL,
                                State.APPROVED),
                        move("make", its -> its.made(EVENING), State.APPROVED),
                        move("drop", its -> its.drop(EVENING), State.DRAFT),
                        move("revise", its -> its.revise(CORRECTION, "Sai ngày", EVENING), State.DRAFT))
                .flatMap(move -> Stream.of(State.values())
                        .filter(state -> !move.allowed().contains(state))
                        .map(state -> Arguments.of(move, state)));
    }

    @ParameterizedTest(name = "{0} when {1}")
    @MethodSource("refused")
    void what_does_not_fit_is_refused_and_changes_nothing(Move move, State state) {
        ProposedAmendment proposal = in(state);
        List<ApprovalStep> before = proposal.steps();

        assertRefused(proposal, state, move.made());

        assertThat(proposal.change()).isEqualTo(CHANGE);
        assertThat(proposal.steps()).isEqualTo(before);
    }

    private record Move(String name, Consumer<ProposedAmendment> made, Set<State> allowed) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Move move(String name, Consumer<ProposedAmendment> made, State... allowed) {
        return new Move(name, made, Set.of(allowed));
    }

    private static void assertRefused(ProposedAmendment proposal, State state, Consumer<ProposedAmendment> move) {
        assertThatThrownBy(() -> move.accept(proposal))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("amendment.refused." + state);
        assertThat(proposal.state()).isEqualTo(state);
    }

    private ProposedAmendment in(State state) {
        ProposedAmendment proposal = new ProposedAmendment(directive, CHANGE, "Đợt cao điểm kéo dài", OFFICER, MORNING);
        if (state == State.DROPPED) {
            proposal.drop(NOON);
            return proposal;
        }
        if (state != State.DRAFT) {
            proposal.submit(OFFICER, MORNING);
        }
        if (state == State.APPROVED || state == State.MADE) {
            proposal.approve(DIRECTOR, NOON);
        }
        if (state == State.MADE) {
            proposal.made(NOON);
        }
        return proposal;
    }
}
