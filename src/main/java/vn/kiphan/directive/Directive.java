package vn.kiphan.directive;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.addressing.Addressed;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.addressing.RecipientRule;
import vn.kiphan.approval.ApprovalStep;
import vn.kiphan.approval.ApprovalStep.Step;
import vn.kiphan.approval.Paper;
import vn.kiphan.approval.Standing;
import vn.kiphan.directivetext.ChosenIndicator;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.document.FileId;
import vn.kiphan.numbering.GivenNumber;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/** A directive from its first draft on: corrected and addressed while it is a draft, then issued as it stands, perhaps withdrawn. */
@Entity
@Table(name = "directive")
class Directive implements Paper, Draft {

    private static final Duration AUTOSAVE_NOTED_EVERY = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID issuingUnitId;

    @Embedded
    private DirectiveCourse course;

    @Embedded
    private LetterParts parts;

    private String letterText;
    private @Nullable UUID letterFileId;

    @ElementCollection
    @CollectionTable(name = "directive_recipient_rule", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<RecipientRule> rules = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_chosen_unit", joinColumns = @JoinColumn(name = "directive_id"))
    private Set<ChosenUnit> chosen = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "drafted_at"))
    @AttributeOverride(name = "byId", column = @Column(name = "drafted_by_id"))
    @AttributeOverride(name = "byName", column = @Column(name = "drafted_by_name"))
    private Happening drafting;

    private Instant changedAt;
    private @Nullable String typedForm;
    private @Nullable UUID copiedFromId;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "autosave_at"))
    @AttributeOverride(name = "byId", column = @Column(name = "autosave_by_id"))
    @AttributeOverride(name = "byName", column = @Column(name = "autosave_by_name"))
    private @Nullable Happening autosave;

    private @Nullable UUID registerId;
    private @Nullable Integer registerYear;
    private @Nullable Integer registerNumber;

    @SuppressWarnings("NullAway.Init")
    protected Directive() {}

    private Directive(UnitId issuingUnit, String letterText, @Nullable FileId letterFile, Happening drafting) {
        this.id = DirectiveId.next().value();
        this.issuingUnitId = issuingUnit.value();
        this.course = DirectiveCourse.begun();
        this.letterText = letterText;
        this.letterFileId = letterFile == null ? null : letterFile.value();
        this.drafting = drafting;
        this.changedAt = drafting.at();
        this.parts = LetterParts.blank();
    }

    /** A new draft of the department, pre-filled with what was read from a letter, or blank. */
    static Directive drafted(
            UnitId issuingUnit, DraftText read, String letterText, @Nullable FileId letterFile, Author by, Instant at) {
        Directive directive = new Directive(issuingUnit, letterText, letterFile, Happening.of(by, at));
        directive.correct(read, at);
        return directive;
    }

    /** A new draft made of an earlier directive. */
    static Directive copied(Directive source, DraftText text, Author by, Instant at) {
        Directive directive = drafted(source.issuingUnit(), text, "", null, by, at);
        directive.copiedFromId = source.id;
        return directive;
    }

    /** Takes what the officer put right. Units picked under a line stay picked; see {@link #choose}. */
    void correct(DraftText text, Instant at) {
        refuseUnlessDraft();
        parts.correct(text);
        this.typedForm = null;
        this.changedAt = at;
    }

    /** Keeps what was typed and is not right yet, beside the last text that was. */
    void keepTyped(String typed, Instant at) {
        refuseUnlessDraft();
        this.typedForm = typed;
        this.changedAt = at;
    }

    /** Whether a save that the page made by itself is worth a note: the first of this person in ten minutes. */
    boolean noteAutosave(Author by, Instant at) {
        boolean noted = autosave != null
                && autosave.byId().equals(by.personId())
                && autosave.at().isAfter(at.minus(AUTOSAVE_NOTED_EVERY));
        if (!noted) {
            this.autosave = Happening.of(by, at);
        }
        return !noted;
    }

    /** Takes the number that the document bears already, given elsewhere, and the date that goes with it. */
    void number(String number, LocalDate issuedOn, Instant at) {
        if (status() != DirectiveStatus.APPROVED) {
            refuseUnlessDraft();
        }
        parts.number(head().numbered(number, issuedOn));
        this.changedAt = at;
    }

    /** Takes the number that a register has given for a document of that date. */
    void register(GivenNumber given, LocalDate issuedOn, Instant at) {
        number(given.written(), issuedOn, at);
        this.registerId = given.register().value();
        this.registerYear = given.year();
        this.registerNumber = given.number();
    }

    /** Takes the units for which the draft is meant, instead of those picked before. */
    void choose(Collection<ChosenUnit> units, Instant at) {
        refuseUnlessDraft();
        Set<ChosenUnit> wanted = Set.copyOf(units);
        chosen.retainAll(wanted);
        chosen.addAll(wanted);
        this.changedAt = at;
    }

    /** Takes the units, and the rules by which some of them were added or kept out. */
    void choose(Collection<ChosenUnit> units, List<RecipientRule> by, Instant at) {
        choose(units, at);
        LetterParts.replace(rules, by);
    }

    /** Takes the indicators that the reports are to give, instead of those chosen before. */
    void ask(List<ChosenIndicator> wanted, Instant at) {
        refuseUnlessDraft();
        parts.ask(wanted);
        this.changedAt = at;
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
        if (!missing().isEmpty()) {
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

    @Override
    public Set<MissingPart> missing() {
        Set<MissingPart> missing = parts.missing();
        if (typedForm != null) {
            missing.add(MissingPart.UNFINISHED);
        }
        if (chosen.isEmpty()) {
            missing.add(MissingPart.UNITS);
        }
        return missing;
    }

    @Override
    public DraftText text() {
        return parts.text();
    }

    void refuseUnlessDraft() {
        course.refuseUnlessDraft(page());
    }

    @Override
    public DirectiveId id() {
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

    @Override
    public DirectiveStatus status() {
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

    @Override
    public LetterHead head() {
        return parts.head();
    }

    @Override
    public String letterText() {
        return letterText;
    }

    @Nullable
    FileId letterFile() {
        return letterFileId == null ? null : new FileId(letterFileId);
    }

    @Override
    public List<ReportingTerms> terms() {
        return parts.terms();
    }

    @Override
    public List<ChosenIndicator> indicators() {
        return parts.indicators();
    }

    @Override
    public List<RecipientRule> rules() {
        return List.copyOf(rules);
    }

    @Override
    public Addressed addressed() {
        return new Addressed(text().lines(), chosen, rules, head().fullDate());
    }

    @Override
    public Set<ChosenUnit> chosen() {
        return Set.copyOf(chosen);
    }

    Happening drafting() {
        return drafting;
    }

    @Override
    public boolean copied() {
        return copiedFromId != null;
    }

    @Override
    public @Nullable String typedForm() {
        return typedForm;
    }

    @Override
    public Instant changedAt() {
        return changedAt;
    }

    @Override
    public boolean hasLetterFile() {
        return letterFileId != null;
    }

    @Override
    public List<ApprovalStep> steps() {
        return course.steps();
    }

    @Override
    public @Nullable ApprovalStep sentBack() {
        return course.sentBack();
    }

    /** How far it has come, and the steps on its way there. */
    DirectiveCourse course() {
        return course;
    }

    /** Whether a register gave the number; else the document bore it already. */
    boolean registered() {
        return registerId != null;
    }

    @Override
    public DirectiveView view() {
        return DirectiveReading.of(this);
    }
}
