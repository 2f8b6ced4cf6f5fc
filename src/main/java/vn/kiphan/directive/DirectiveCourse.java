package vn.kiphan.directive;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;

/** How far a directive has come, and each step on its way there. What the state does not allow is refused. */
@Embeddable
class DirectiveCourse {

    @Enumerated(EnumType.STRING)
    private DirectiveStatus status;

    @Embedded
    private @Nullable Endorsement endorsement;

    @ElementCollection
    @CollectionTable(name = "directive_step", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<ApprovalStep> steps = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "issuance_at"))
    @AttributeOverride(name = "byId", column = @Column(name = "issuance_by_id"))
    @AttributeOverride(name = "byName", column = @Column(name = "issuance_by_name"))
    private @Nullable Happening issuance;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "withdrawal_at"))
    @AttributeOverride(name = "byId", column = @Column(name = "withdrawal_by_id"))
    @AttributeOverride(name = "byName", column = @Column(name = "withdrawal_by_name"))
    private @Nullable Happening withdrawal;

    private @Nullable String withdrawalReason;

    @SuppressWarnings("NullAway.Init")
    protected DirectiveCourse() {}

    static DirectiveCourse begun() {
        DirectiveCourse course = new DirectiveCourse();
        course.status = DirectiveStatus.DRAFT;
        return course;
    }

    void submit(Author by, Instant at, String page) {
        become(DirectiveStatus.AWAITING_APPROVAL, page);
        this.endorsement = Endorsement.submitted(by, at);
        steps.add(ApprovalStep.of(Step.SUBMITTED, by, at, ""));
    }

    /** Whoever drafted it or handed it in may not. */
    void approve(Author by, UUID drafter, Instant at, String page) {
        refuseUnlessItMayBecome(DirectiveStatus.APPROVED, page);
        Endorsement submitted = Objects.requireNonNull(endorsement);
        if (!submitted.mayBeApprovedBy(by) || drafter.equals(by.personId())) {
            throw new Refusal("directive.refused.own-approval", page);
        }
        become(DirectiveStatus.APPROVED, page);
        this.endorsement = submitted.approved(by, at);
        steps.add(ApprovalStep.of(Step.APPROVED, by, at, ""));
    }

    /** It is a draft again, and an approval is lost. */
    void becomeDraftAgain(ApprovalStep step, String page) {
        if (status == DirectiveStatus.DRAFT) {
            throw new Refusal("directive.refused.DRAFT", page);
        }
        become(DirectiveStatus.DRAFT, page);
        this.endorsement = null;
        steps.add(step);
    }

    void issue(Author by, Instant at, String page) {
        become(DirectiveStatus.ISSUED, page);
        this.issuance = Happening.of(by, at);
    }

    void withdraw(String reason, Author by, Instant at, String page) {
        become(DirectiveStatus.WITHDRAWN, page);
        this.withdrawal = Happening.of(by, at);
        this.withdrawalReason = reason;
    }

    private void become(DirectiveStatus next, String page) {
        refuseUnlessItMayBecome(next, page);
        this.status = next;
    }

    private void refuseUnlessItMayBecome(DirectiveStatus next, String page) {
        if (!status.mayBecome(next)) {
            throw new Refusal("directive.refused." + status, page);
        }
    }

    void refuseUnlessDraft(String page) {
        if (status != DirectiveStatus.DRAFT) {
            throw new Refusal("directive.refused." + status, page);
        }
    }

    void refuseUnlessApproved(String page) {
        if (status != DirectiveStatus.APPROVED) {
            throw new Refusal(status.issued() ? "directive.refused." + status : "directive.refused.not-approved", page);
        }
    }

    DirectiveStatus status() {
        return status;
    }

    /** The steps between draft and issue, in their order. */
    List<ApprovalStep> steps() {
        return List.copyOf(steps);
    }

    /** Why the draft came back, if it came back and was not handed on since. */
    @Nullable
    ApprovalStep sentBack() {
        boolean back = status == DirectiveStatus.DRAFT
                && !steps.isEmpty()
                && steps.getLast().step() == Step.SENT_BACK;
        return back ? steps.getLast() : null;
    }

    @Nullable
    Happening issuance() {
        return issuance;
    }

    @Nullable
    Happening withdrawal() {
        return withdrawal;
    }

    String withdrawalReason() {
        return withdrawalReason == null ? "" : withdrawalReason;
    }
}
