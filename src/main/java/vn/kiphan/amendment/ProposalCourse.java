package vn.kiphan.amendment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.approval.ApprovalStep;
import vn.kiphan.approval.ApprovalStep.Step;
import vn.kiphan.approval.Endorsement;
import vn.kiphan.approval.Standing;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;

/** How far a proposed amendment has come, and each step on its way there. What the state does not allow is refused. */
@Embeddable
class ProposalCourse {

    enum State {
        DRAFT,
        AWAITING_APPROVAL,
        APPROVED,
        MADE,
        DROPPED;

        boolean mayBecome(State next) {
            return switch (this) {
                case DRAFT -> next == AWAITING_APPROVAL || next == DROPPED;
                case AWAITING_APPROVAL -> next == APPROVED || next == DRAFT;
                case APPROVED -> next == MADE || next == DRAFT;
                case MADE, DROPPED -> false;
            };
        }

        Standing standing() {
            return switch (this) {
                case DRAFT -> Standing.WITH_OFFICER;
                case AWAITING_APPROVAL -> Standing.WITH_LEADER;
                case APPROVED -> Standing.WITH_CLERK;
                case MADE, DROPPED -> Standing.DONE;
            };
        }
    }

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private @Nullable Endorsement endorsement;

    @ElementCollection
    @CollectionTable(name = "amendment_step", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    private List<ApprovalStep> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ProposalCourse() {}

    static ProposalCourse begun() {
        ProposalCourse course = new ProposalCourse();
        course.state = State.DRAFT;
        return course;
    }

    void submit(Author by, Instant at, String page) {
        become(State.AWAITING_APPROVAL, page);
        this.endorsement = Endorsement.submitted(by, at);
        steps.add(ApprovalStep.of(Step.SUBMITTED, by, at, ""));
    }

    /** Whoever drafted it or handed it in may not. */
    void approve(Author by, UUID drafter, Instant at, String page) {
        refuseUnlessItMayBecome(State.APPROVED, page);
        Endorsement submitted = Objects.requireNonNull(endorsement);
        if (!submitted.mayBeApprovedBy(by) || drafter.equals(by.personId())) {
            throw new Refusal("amendment.refused.own-approval", page);
        }
        become(State.APPROVED, page);
        this.endorsement = submitted.approved(by, at);
        steps.add(ApprovalStep.of(Step.APPROVED, by, at, ""));
    }

    /** It is a draft again, and an approval is lost. */
    void becomeDraftAgain(ApprovalStep step, String page) {
        if (state == State.DRAFT) {
            throw refused(page);
        }
        become(State.DRAFT, page);
        this.endorsement = null;
        steps.add(step);
    }

    /** To an end that is no step over the desks. */
    void end(State made, String page) {
        become(made, page);
    }

    private void become(State next, String page) {
        refuseUnlessItMayBecome(next, page);
        this.state = next;
    }

    void refuseUnlessItMayBecome(State next, String page) {
        if (!state.mayBecome(next)) {
            throw refused(page);
        }
    }

    void refuseUnlessDraft(String page) {
        if (state != State.DRAFT) {
            throw refused(page);
        }
    }

    private Refusal refused(String page) {
        return new Refusal("amendment.refused." + state, page);
    }

    State state() {
        return state;
    }

    List<ApprovalStep> steps() {
        return List.copyOf(steps);
    }
}
