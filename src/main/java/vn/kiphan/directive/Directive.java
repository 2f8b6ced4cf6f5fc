package vn.kiphan.directive;

import jakarta.persistence.AttributeOverride;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.document.FileId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/** A directive from its first draft on: corrected and addressed while it is a draft, then issued as it stands, perhaps withdrawn. */
@Entity
@Table(name = "directive")
class Directive {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID issuingUnitId;

    @Enumerated(EnumType.STRING)
    private DirectiveStatus status;

    @Embedded
    private LetterHead head;

    @Embedded
    private SignatureBlock signature;

    private String draftingSection;
    private String letterText;
    private @Nullable UUID letterFileId;

    @ElementCollection
    @CollectionTable(name = "directive_recipient_line", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<RecipientLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_legal_basis", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<LegalBasis> bases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_task", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<CampaignTask> tasks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_copy", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<LetterCopy> copies = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_reporting_terms", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<ReportingTerms> terms = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_chosen_unit", joinColumns = @JoinColumn(name = "directive_id"))
    private Set<ChosenUnit> chosen = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "drafted_at"))
    @AttributeOverride(name = "byId", column = @Column(name = "drafted_by_id"))
    @AttributeOverride(name = "byName", column = @Column(name = "drafted_by_name"))
    private Happening drafting;

    private Instant changedAt;

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
    protected Directive() {}

    private Directive(UnitId issuingUnit, String letterText, @Nullable FileId letterFile, Happening drafting) {
        this.id = DirectiveId.next().value();
        this.issuingUnitId = issuingUnit.value();
        this.status = DirectiveStatus.DRAFT;
        this.letterText = letterText;
        this.letterFileId = letterFile == null ? null : letterFile.value();
        this.drafting = drafting;
        this.changedAt = drafting.at();
        DraftText blank = DraftText.blank();
        this.head = blank.head();
        this.signature = blank.signature();
        this.draftingSection = blank.draftingSection();
        this.terms.addAll(blank.terms());
    }

    /** A new draft of the department, pre-filled with what was read from a letter, or blank. */
    static Directive drafted(
            UnitId issuingUnit, DraftText read, String letterText, @Nullable FileId letterFile, Author by, Instant at) {
        Directive directive = new Directive(issuingUnit, letterText, letterFile, Happening.of(by, at));
        directive.correct(read, at);
        return directive;
    }

    /** Takes what the officer put right. Units picked under a line stay picked; see {@link #choose}. */
    void correct(DraftText text, Instant at) {
        refuseUnlessDraft();
        this.head = text.head();
        this.signature = text.signature();
        this.draftingSection = text.draftingSection();
        replace(lines, text.lines());
        replace(bases, text.bases());
        replace(copies, text.copies());
        replace(tasks, inTheirPlaces(text.tasks()));
        replace(terms, termsInTheirPlaces(text.terms()));
        this.changedAt = at;
    }

    /** Takes the number that the registry gave, and the date that goes with it. */
    void number(String number, LocalDate issuedOn, Instant at) {
        refuseUnlessDraft();
        this.head = head.numbered(number, issuedOn);
        this.changedAt = at;
    }

    /** Takes the units for which the draft is meant, instead of those picked before. */
    void choose(Collection<ChosenUnit> units, Instant at) {
        refuseUnlessDraft();
        Set<ChosenUnit> wanted = Set.copyOf(units);
        chosen.retainAll(wanted);
        chosen.addAll(wanted);
        this.changedAt = at;
    }

    /** Issues the directive as it stands. */
    void issue(Author by, Instant at) {
        refuseUnlessDraft();
        if (!missing().isEmpty()) {
            throw new Refusal("directive.refused.incomplete", page() + "/issuance");
        }
        become(DirectiveStatus.ISSUED, at);
        this.issuance = Happening.of(by, at);
    }

    /** Withdraws what was issued; the reason goes to its units. */
    void withdraw(String reason, Author by, Instant at) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a withdrawal needs a reason");
        }
        become(DirectiveStatus.WITHDRAWN, at);
        this.withdrawal = Happening.of(by, at);
        this.withdrawalReason = reason;
    }

    /** What still has to be filled in before the draft can be issued. */
    Set<MissingPart> missing() {
        Set<MissingPart> missing = missingInText();
        if (chosen.isEmpty()) {
            missing.add(MissingPart.UNITS);
        }
        return missing;
    }

    private Set<MissingPart> missingInText() {
        Set<MissingPart> missing = EnumSet.noneOf(MissingPart.class);
        addIf(head.number() == null, MissingPart.NUMBER, missing);
        addIf(head.symbol().isEmpty(), MissingPart.SYMBOL, missing);
        addIf(head.fullDate() == null, MissingPart.DATE, missing);
        addIf(head.issuer().isEmpty(), MissingPart.ISSUER, missing);
        addIf(head.subject().isEmpty(), MissingPart.SUBJECT, missing);
        addIf(terms.stream().anyMatch(its -> its.dueAt() == null), MissingPart.DEADLINE, missing);
        addIf(tasks.isEmpty(), MissingPart.TASKS, missing);
        return missing;
    }

    /** The text as it stands. */
    DraftText text() {
        return new DraftText(head, lines, bases, tasks, copies, terms(), signature, draftingSection);
    }

    private static void addIf(boolean lacks, MissingPart part, Set<MissingPart> missing) {
        if (lacks) {
            missing.add(part);
        }
    }

    private void become(DirectiveStatus next, Instant at) {
        if (!status.mayBecome(next)) {
            throw new Refusal("directive.refused." + status, page());
        }
        this.status = next;
        this.changedAt = at;
    }

    private void refuseUnlessDraft() {
        if (status != DirectiveStatus.DRAFT) {
            throw new Refusal("directive.refused." + status, page());
        }
    }

    /** An unchanged list stays untouched, so that nothing is written for it. */
    private static <T> void replace(List<T> kept, List<T> wanted) {
        if (!kept.equals(wanted)) {
            kept.clear();
            kept.addAll(wanted);
        }
    }

    private List<CampaignTask> inTheirPlaces(List<CampaignTask> wanted) {
        List<CampaignTask> placed = new ArrayList<>();
        for (CampaignTask task : wanted) {
            placed.add(placed.size() < tasks.size() ? task.inPlaceOf(tasks.get(placed.size())) : task);
        }
        return placed;
    }

    /** Among several, terms without a name are told apart by their day. */
    private List<ReportingTerms> termsInTheirPlaces(List<ReportingTerms> wanted) {
        List<ReportingTerms> placed = new ArrayList<>();
        for (ReportingTerms its : wanted) {
            ReportingTerms named = wanted.size() > 1 && its.label().isEmpty() ? its.labelled(its.dayOfDeadline()) : its;
            placed.add(placed.size() < terms.size() ? named.inPlaceOf(terms.get(placed.size())) : named);
        }
        return placed;
    }

    DirectiveId id() {
        return new DirectiveId(id);
    }

    /** The address of the record. */
    String page() {
        return "/directives/" + id;
    }

    long version() {
        return version;
    }

    UnitId issuingUnit() {
        return new UnitId(issuingUnitId);
    }

    DirectiveStatus status() {
        return status;
    }

    LetterHead head() {
        return head;
    }

    SignatureBlock signature() {
        return signature;
    }

    String draftingSection() {
        return draftingSection;
    }

    String letterText() {
        return letterText;
    }

    @Nullable
    FileId letterFile() {
        return letterFileId == null ? null : new FileId(letterFileId);
    }

    List<RecipientLine> lines() {
        return List.copyOf(lines);
    }

    List<LegalBasis> bases() {
        return List.copyOf(bases);
    }

    List<CampaignTask> tasks() {
        return List.copyOf(tasks);
    }

    List<LetterCopy> copies() {
        return List.copyOf(copies);
    }

    /** At least one. */
    List<ReportingTerms> terms() {
        return List.copyOf(terms);
    }

    Set<ChosenUnit> chosen() {
        return Set.copyOf(chosen);
    }

    Happening drafting() {
        return drafting;
    }

    Instant changedAt() {
        return changedAt;
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

    DirectiveView view() {
        return DirectiveReading.of(this);
    }
}
