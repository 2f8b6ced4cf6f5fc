package vn.kiphan.directive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.kiphan.addressing.RecipientLine;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.ChosenIndicator;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LegalBasis;
import vn.kiphan.directivetext.LetterCopy;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.directivetext.PeriodicRule;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.directivetext.SignatureBlock;

/** What a directive says, part by part. The parts of a list keep their ids by their places. */
@Embeddable
class LetterParts {

    @Embedded
    private LetterHead head;

    @Embedded
    private SignatureBlock signature;

    private String draftingSection;

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
    @CollectionTable(name = "directive_period", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<PeriodicRule> periods = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_terms_indicator", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<ChosenIndicator> indicators = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected LetterParts() {}

    static LetterParts blank() {
        LetterParts parts = new LetterParts();
        DraftText blank = DraftText.blank();
        parts.head = blank.head();
        parts.signature = blank.signature();
        parts.draftingSection = blank.draftingSection();
        parts.terms.addAll(blank.terms());
        return parts;
    }

    void correct(DraftText text) {
        this.head = text.head();
        this.signature = text.signature();
        this.draftingSection = text.draftingSection();
        replace(lines, text.lines());
        replace(bases, text.bases());
        replace(copies, text.copies());
        replace(tasks, tasksInTheirPlaces(text.tasks()));
        replace(indicators, followingTheirTerms(text.terms()));
        replace(terms, termsInTheirPlaces(text.terms()));
        replace(periods, text.periods());
    }

    void number(LetterHead numbered) {
        this.head = numbered;
    }

    void ask(List<ChosenIndicator> wanted) {
        replace(indicators, wanted);
    }

    DraftText text() {
        return new DraftText(head, lines, bases, tasks, copies, terms, periods, signature, draftingSection);
    }

    LetterHead head() {
        return head;
    }

    List<ReportingTerms> terms() {
        return List.copyOf(terms);
    }

    List<ChosenIndicator> indicators() {
        return List.copyOf(indicators);
    }

    /** What still has to be filled in before the draft can go on; number and date are given at issue. */
    Set<MissingPart> missing() {
        Set<MissingPart> missing = EnumSet.noneOf(MissingPart.class);
        boolean waitsForItsDays = periods.stream().anyMatch(rule -> !rule.whole());
        boolean noDeadline = terms.stream().anyMatch(its -> its.dueAt() == null && !(waitsForItsDays && its.isBlank()));
        addIf(head.symbol().isEmpty(), MissingPart.SYMBOL, missing);
        addIf(head.issuer().isEmpty(), MissingPart.ISSUER, missing);
        addIf(head.subject().isEmpty(), MissingPart.SUBJECT, missing);
        addIf(noDeadline, MissingPart.DEADLINE, missing);
        addIf(waitsForItsDays, MissingPart.PERIOD, missing);
        addIf(tasks.isEmpty(), MissingPart.TASKS, missing);
        return missing;
    }

    private static void addIf(boolean lacks, MissingPart part, Set<MissingPart> missing) {
        if (lacks) {
            missing.add(part);
        }
    }

    /** An unchanged list stays untouched, so that nothing is written for it. */
    static <T> void replace(List<T> kept, List<T> wanted) {
        if (!kept.equals(wanted)) {
            kept.clear();
            kept.addAll(wanted);
        }
    }

    private List<CampaignTask> tasksInTheirPlaces(List<CampaignTask> wanted) {
        List<CampaignTask> placed = new ArrayList<>();
        for (CampaignTask task : wanted) {
            placed.add(placed.size() < tasks.size() ? task.inPlaceOf(tasks.get(placed.size())) : task);
        }
        return placed;
    }

    /** The indicators of terms that moved up because others were dropped move with them; a new report of a rule asks what its others ask. */
    private List<ChosenIndicator> followingTheirTerms(List<ReportingTerms> wanted) {
        List<ChosenIndicator> following = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            int now = place;
            int before = placeBefore(wanted.get(place));
            indicators.stream()
                    .filter(chosen -> chosen.termsPosition() == before)
                    .forEach(chosen -> following.add(chosen.at(now)));
        }
        return following;
    }

    private int placeBefore(ReportingTerms wanted) {
        UUID itsRule = wanted.occurrence() == null ? null : wanted.occurrence().periodId();
        return IntStream.range(0, terms.size())
                .filter(place -> terms.get(place).id().equals(wanted.id()))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, terms.size())
                        .filter(place -> itsRule != null && terms.get(place).isOf(itsRule))
                        .findFirst()
                        .orElse(-1));
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
}
