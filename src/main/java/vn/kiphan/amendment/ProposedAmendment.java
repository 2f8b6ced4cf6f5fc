package vn.kiphan.amendment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.approval.ApprovalStep;
import vn.kiphan.approval.ApprovalStep.Step;
import vn.kiphan.approval.Endorsement;
import vn.kiphan.approval.Paper;
import vn.kiphan.approval.Standing;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/** An amendment that the leader has to approve before the clerk numbers it. Nothing about the directive changes until then. */
@Entity
@Table(name = "amendment_proposal")
class ProposedAmendment implements Paper {

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
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID directiveId;
    private UUID issuingUnitId;
    private String directiveName;
    private String directiveSubject;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private AmendmentKind kind;

    private String reason;
    private @Nullable UUID termsId;
    private @Nullable Instant dueAt;
    private String duePhrase;
    private boolean dueInclusive;
    private String taskPath;
    private String saidBefore;
    private String saysNow;
    private @Nullable UUID replacementId;
    private Instant draftedAt;
    private UUID draftedById;
    private String draftedByName;

    @Embedded
    private @Nullable Endorsement endorsement;

    @ElementCollection
    @CollectionTable(name = "amendment_step", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    private List<ApprovalStep> steps = new ArrayList<>();

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected ProposedAmendment() {}

    /** A draft of the officer, to be handed in. */
    @SuppressWarnings("NullAway.Init")
    ProposedAmendment(DirectiveView directive, PlannedChange change, String reason, Author by, Instant at) {
        this.id = Ids.next();
        this.directiveId = directive.id().value();
        this.issuingUnitId = directive.issuingUnit().value();
        this.directiveName = directive.numberAndSymbol();
        this.directiveSubject = directive.subject();
        this.state = State.DRAFT;
        this.draftedAt = at;
        this.draftedById = by.personId();
        this.draftedByName = by.name();
        take(change, reason, at);
    }

    /** Takes what the officer put right after it came back. */
    void revise(PlannedChange change, String why, Instant at) {
        if (state != State.DRAFT) {
            throw refused();
        }
        take(change, why, at);
    }

    private void take(PlannedChange change, String why, Instant at) {
        NewDeadline deadline = change.deadline();
        this.kind = change.kind();
        this.reason = why;
        this.termsId = deadline == null ? null : deadline.terms();
        this.dueAt = deadline == null ? null : deadline.at();
        this.duePhrase = deadline == null ? "" : deadline.phrase();
        this.dueInclusive = deadline == null || deadline.inclusive();
        this.taskPath = change.taskPath();
        this.saidBefore = change.saidBefore();
        this.saysNow = change.saysNow();
        this.replacementId = change.replacement();
        this.changedAt = at;
    }

    @Override
    public void submit(Author by, Instant at) {
        become(State.AWAITING_APPROVAL, at);
        this.endorsement = Endorsement.submitted(by, at);
        steps.add(ApprovalStep.of(Step.SUBMITTED, by, at, ""));
    }

    @Override
    public void approve(Author by, Instant at) {
        refuseUnlessItMayBecome(State.APPROVED);
        Endorsement submitted = Objects.requireNonNull(endorsement);
        if (!submitted.mayBeApprovedBy(by) || draftedById.equals(by.personId())) {
            throw new Refusal("amendment.refused.own-approval", page());
        }
        become(State.APPROVED, at);
        this.endorsement = submitted.approved(by, at);
        steps.add(ApprovalStep.of(Step.APPROVED, by, at, ""));
    }

    @Override
    public void sendBack(String why, Author by, Instant at) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("what is sent back needs a reason");
        }
        becomeDraftAgain(ApprovalStep.of(Step.SENT_BACK, by, at, why));
    }

    @Override
    public void takeBack(Author by, Instant at) {
        becomeDraftAgain(ApprovalStep.of(Step.TAKEN_BACK, by, at, ""));
    }

    private void becomeDraftAgain(ApprovalStep step) {
        if (state == State.DRAFT) {
            throw refused();
        }
        become(State.DRAFT, step.at());
        this.endorsement = null;
        steps.add(step);
    }

    /** The clerk has numbered it, and the change was made. */
    void made(Instant at) {
        become(State.MADE, at);
    }

    /** The officer gives it up. */
    void drop(Instant at) {
        become(State.DROPPED, at);
    }

    private void become(State next, Instant at) {
        refuseUnlessItMayBecome(next);
        this.state = next;
        this.changedAt = at;
    }

    private void refuseUnlessItMayBecome(State next) {
        if (!state.mayBecome(next)) {
            throw refused();
        }
    }

    private Refusal refused() {
        return new Refusal("amendment.refused." + state, page());
    }

    void refuseUnlessApproved() {
        refuseUnlessItMayBecome(State.MADE);
    }

    PlannedChange change() {
        return new PlannedChange(
                kind,
                termsId == null || dueAt == null ? null : new NewDeadline(termsId, dueAt, duePhrase, dueInclusive),
                taskPath,
                saidBefore,
                saysNow,
                replacementId);
    }

    @Override
    public Standing standing() {
        return switch (state) {
            case DRAFT -> Standing.WITH_OFFICER;
            case AWAITING_APPROVAL -> Standing.WITH_LEADER;
            case APPROVED -> Standing.WITH_CLERK;
            case MADE, DROPPED -> Standing.DONE;
        };
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public String page() {
        return "/directives/" + directiveId + "/amendments";
    }

    @Override
    public String name() {
        return directiveName;
    }

    @Override
    public String subject() {
        return reason;
    }

    UUID id() {
        return id;
    }

    DirectiveId directive() {
        return new DirectiveId(directiveId);
    }

    @Override
    public UnitId issuingUnit() {
        return new UnitId(issuingUnitId);
    }

    State state() {
        return state;
    }

    String reason() {
        return reason;
    }

    String draftedBy() {
        return draftedByName;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    List<ApprovalStep> steps() {
        return List.copyOf(steps);
    }
}
