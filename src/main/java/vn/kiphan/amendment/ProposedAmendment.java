package vn.kiphan.amendment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kiphan.amendment.ProposalCourse.State;
import vn.kiphan.approval.ApprovalStep;
import vn.kiphan.approval.ApprovalStep.Step;
import vn.kiphan.approval.Paper;
import vn.kiphan.approval.Standing;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

/** An amendment that the leader has to approve before the clerk numbers it. Nothing about the directive changes until then. */
@Entity
@Table(name = "amendment_proposal")
class ProposedAmendment implements Paper {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID directiveId;
    private UUID issuingUnitId;
    private String directiveName;
    private String directiveSubject;

    @Embedded
    private ProposalCourse course;

    @Embedded
    private KeptChange change;

    private String reason;
    private Instant draftedAt;
    private UUID draftedById;
    private String draftedByName;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected ProposedAmendment() {}

    /** A draft of the officer, to be handed in. */
    ProposedAmendment(DirectiveView directive, PlannedChange change, String reason, Author by, Instant at) {
        this.id = Ids.next();
        this.directiveId = directive.id().value();
        this.issuingUnitId = directive.issuingUnit().value();
        this.directiveName = directive.numberAndSymbol();
        this.directiveSubject = directive.subject();
        this.course = ProposalCourse.begun();
        this.change = KeptChange.of(change);
        this.reason = reason;
        this.draftedAt = at;
        this.draftedById = by.personId();
        this.draftedByName = by.name();
        this.changedAt = at;
    }

    /** Takes what the officer put right after it came back. */
    void revise(PlannedChange wanted, String why, Instant at) {
        course.refuseUnlessDraft(page());
        this.change = KeptChange.of(wanted);
        this.reason = why;
        this.changedAt = at;
    }

    @Override
    public void submit(Author by, Instant at) {
        course.submit(by, at, page());
        this.changedAt = at;
    }

    @Override
    public void approve(Author by, Instant at) {
        course.approve(by, draftedById, at, page());
        this.changedAt = at;
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
        course.becomeDraftAgain(step, page());
        this.changedAt = step.at();
    }

    /** The clerk has numbered it, and the change was made. */
    void made(Instant at) {
        course.end(State.MADE, page());
        this.changedAt = at;
    }

    /** The officer gives it up. */
    void drop(Instant at) {
        course.end(State.DROPPED, page());
        this.changedAt = at;
    }

    void refuseUnlessApproved() {
        course.refuseUnlessItMayBecome(State.MADE, page());
    }

    PlannedChange change() {
        return change.planned();
    }

    @Override
    public Standing standing() {
        return course.state().standing();
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
        return course.state();
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
        return course.steps();
    }
}
