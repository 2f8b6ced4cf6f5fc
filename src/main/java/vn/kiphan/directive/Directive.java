package vn.kiphan.directive;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.approval.ApprovalStep;
import vn.kiphan.approval.ApprovalStep.Step;
import vn.kiphan.approval.Paper;
import vn.kiphan.approval.Standing;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.document.FileId;
import vn.kiphan.numbering.GivenNumber;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/** A directive from its first draft on: corrected and addressed while it is a draft, then issued as it stands, perhaps withdrawn. */
@Entity
@Table(name = "directive")
class Directive implements Paper {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID issuingUnitId;

    @Embedded
    private DirectiveCourse course;

    @Embedded
    private DirectiveContent content;

    @Embedded
    private LetterSource source;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "drafted_at"))
    @AttributeOverride(name = "byId", column = @Column(name = "drafted_by_id"))
    @AttributeOverride(name = "byName", column = @Column(name = "drafted_by_name"))
    private Happening drafting;

    private Instant changedAt;

    @Embedded
    private @Nullable RegisteredNumber register;

    @SuppressWarnings("NullAway.Init")
    protected Directive() {}

    private Directive(UnitId issuingUnit, DraftText text, LetterSource source, Happening drafting) {
        this.id = DirectiveId.next().value();
        this.issuingUnitId = issuingUnit.value();
        this.course = DirectiveCourse.begun();
        this.content = DirectiveContent.of(text);
        this.source = source;
        this.drafting = drafting;
        this.changedAt = drafting.at();
    }

    /** A new draft of the department, pre-filled with what was read from a letter, or blank. */
    static Directive drafted(
            UnitId issuingUnit, DraftText read, String letterText, @Nullable FileId letterFile, Author by, Instant at) {
        return new Directive(issuingUnit, read, LetterSource.letter(letterText, letterFile), Happening.of(by, at));
    }

    /** A new draft made of an earlier directive. */
    static Directive copied(Directive source, DraftText text, Author by, Instant at) {
        return new Directive(source.issuingUnit(), text, LetterSource.copyOf(source.id()), Happening.of(by, at));
    }

    /** What it says and to whom, to be changed at that moment; refused unless it is a draft. */
    DirectiveContent changing(Instant at) {
        refuseUnlessDraft();
        this.changedAt = at;
        return content;
    }

    /** Takes the number that the document bears already, given elsewhere, and the date that goes with it. */
    void number(String number, LocalDate issuedOn, Instant at) {
        if (status() != DirectiveStatus.APPROVED) {
            refuseUnlessDraft();
        }
        content.number(number, issuedOn);
        this.changedAt = at;
    }

    /** Takes the number that a register has given for a document of that date. */
    void register(GivenNumber given, LocalDate issuedOn, Instant at) {
        number(given.written(), issuedOn, at);
        this.register = RegisteredNumber.of(given);
    }

    /** Hands the draft to the leader; until it comes back nobody changes it. */
    @Override
    public void submit(Author by, Instant at) {
        refuseUnlessDraft();
        refuseUnlessComplete();
        course.submit(by, at, page());
        this.changedAt = at;
    }

    /** Approves the text as it stands. Whoever drafted it or handed it in may not. */
    @Override
    public void approve(Author by, Instant at) {
        course.approve(by, drafting.byId(), at, page());
        this.changedAt = at;
    }

    /** Gives it back to be mended, before or after the approval, which is lost. */
    @Override
    public void sendBack(String reason, Author by, Instant at) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("what is sent back needs a reason");
        }
        becomeDraftAgain(ApprovalStep.of(Step.SENT_BACK, by, at, reason));
    }

    /** Takes it back to change it; an approval is lost. */
    @Override
    public void takeBack(Author by, Instant at) {
        becomeDraftAgain(ApprovalStep.of(Step.TAKEN_BACK, by, at, ""));
    }

    private void becomeDraftAgain(ApprovalStep step) {
        course.becomeDraftAgain(step, page());
        this.changedAt = step.at();
    }

    /** Issues a draft that nobody has to approve. */
    void issue(Author by, Instant at) {
        refuseUnlessDraft();
        issueComplete(by, at);
    }

    /** Issues what the leader has approved. */
    void issueApproved(Author by, Instant at) {
        refuseUnlessApproved();
        issueComplete(by, at);
    }

    void refuseUnlessApproved() {
        course.refuseUnlessApproved(page());
    }

    private void issueComplete(Author by, Instant at) {
        refuseUnlessComplete();
        if (head().number() == null || head().fullDate() == null) {
            throw new Refusal("directive.refused.unnumbered", page());
        }
        course.issue(by, at, page());
        this.changedAt = at;
    }

    private void refuseUnlessComplete() {
        if (!content.missing().isEmpty()) {
            throw new Refusal("directive.refused.incomplete", page() + "/issuance");
        }
    }

    /** Withdraws what was issued; the reason goes to its units. */
    void withdraw(String reason, Author by, Instant at) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a withdrawal needs a reason");
        }
        course.withdraw(reason, by, at, page());
        this.changedAt = at;
    }

    void refuseUnlessDraft() {
        course.refuseUnlessDraft(page());
    }

    DirectiveId id() {
        return new DirectiveId(id);
    }

    /** The address of the record. */
    @Override
    public String page() {
        return "/directives/" + id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public UnitId issuingUnit() {
        return new UnitId(issuingUnitId);
    }

    DirectiveStatus status() {
        return course.status();
    }

    @Override
    public Standing standing() {
        return status().standing();
    }

    @Override
    public String name() {
        return head().numberAndSymbol();
    }

    @Override
    public String subject() {
        return head().subject();
    }

    /** What it says and to whom, to be read. */
    DirectiveContent content() {
        return content;
    }

    LetterHead head() {
        return content.head();
    }

    LetterSource source() {
        return source;
    }

    Happening drafting() {
        return drafting;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** How far it has come, and the steps on its way there. */
    DirectiveCourse course() {
        return course;
    }

    /** Whether a register gave the number; else the document bore it already. */
    boolean registered() {
        return register != null;
    }

    DirectiveView view() {
        return DirectiveReading.of(this);
    }
}
