package vn.kiphan.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LegalBasis;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.letter.Oddity;
import vn.kiphan.letter.Oddity.Code;
import vn.kiphan.shared.Vietnam;

/** What looks odd in a draft as it stands now, so that a correction makes the remark go. Nothing is changed because of it. */
public final class DraftOddities {

    /** What only the letter shows, and only until the deadline has been filled in. */
    private static final Set<Code> OF_THE_DEADLINE = Set.of(Code.SEVERAL_DEADLINES, Code.DEADLINE_UNCLEAR);

    private static final Set<Code> OF_THE_WINDOW =
            Set.of(Code.DEADLINE_BEFORE_WINDOW_ENDS, Code.WINDOW_STARTS_BEFORE_BASES);

    private static final Set<Code> OF_SEVERAL_REPORTS = Set.of(Code.SEVERAL_DEADLINES, Code.PERIODIC_DEADLINE);

    private final List<Oddity> found = new ArrayList<>();

    private DraftOddities() {}

    static List<Oddity> of(DraftText draft, @Nullable LetterDraft letter) {
        DraftOddities oddities = new DraftOddities();
        oddities.head(draft.head(), letter != null && letter.has(Code.YEAR_UNKNOWN));
        oddities.addIf(draft.lines().isEmpty(), Code.NO_RECIPIENTS);
        oddities.addIf(draft.tasks().isEmpty(), Code.NO_ITEMS);
        oddities.terms(draft);
        if (letter != null) {
            oddities.letter(letter, draft);
        }
        return List.copyOf(oddities.found);
    }

    /** What looks odd beyond what is missing. */
    public static List<Oddity> ofComplete(DraftText draft) {
        return of(draft, null).stream()
                .filter(oddity -> OF_THE_WINDOW.contains(oddity.code()))
                .toList();
    }

    private void head(LetterHead head, boolean yearUnknown) {
        addIf(head.issuer().isEmpty(), Code.NO_ISSUER);
        addIf(head.number() == null, Code.NO_NUMBER);
        addIf(head.subject().isEmpty(), Code.NO_SUBJECT);
        addIf(head.issuedOn() == null && !yearUnknown, Code.NO_DATE);
        if (head.issuedOn() != null && head.fullDate() == null) {
            add(Code.DAY_UNKNOWN, head.knownDate());
        }
    }

    private void terms(DraftText draft) {
        addIf(
                draft.terms().stream()
                        .anyMatch(its -> its.dueAt() == null && (draft.periods().isEmpty() || !its.isBlank())),
                Code.NO_DEADLINE);
        LocalDate earliest = draft.bases().stream()
                .map(LegalBasis::issuedOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        for (ReportingTerms its : draft.terms()) {
            window(its, earliest);
        }
    }

    private void window(ReportingTerms terms, @Nullable LocalDate earliestBasis) {
        LocalDate due = terms.dueAt() == null ? null : Vietnam.day(terms.dueAt());
        LocalDate to = terms.windowTo();
        LocalDate from = terms.windowFrom();
        if (due != null && to != null && due.isBefore(to)) {
            add(Code.DEADLINE_BEFORE_WINDOW_ENDS, Vietnam.DAY.format(due), Vietnam.DAY.format(to));
        }
        if (from != null && earliestBasis != null && from.isBefore(earliestBasis)) {
            add(Code.WINDOW_STARTS_BEFORE_BASES, Vietnam.DAY.format(from), Vietnam.DAY.format(earliestBasis));
        }
    }

    private void letter(LetterDraft letter, DraftText draft) {
        List<ReportingTerms> terms = draft.terms();
        boolean dateOpen = draft.head().issuedOn() == null;
        boolean oneReport = terms.size() < 2 && draft.periods().isEmpty();
        boolean noDeadline = terms.stream().allMatch(its -> its.dueAt() == null);
        boolean noWindow = terms.stream().allMatch(its -> its.windowTo() == null);
        for (Oddity oddity : letter.oddities()) {
            boolean deadlineOpen = OF_THE_DEADLINE.contains(oddity.code()) && noDeadline;
            boolean yearOpen = oddity.code() == Code.YEAR_UNKNOWN && dateOpen;
            boolean misread = oddity.code() == Code.DEADLINE_MISREAD;
            boolean windowOpen = oddity.code() == Code.WINDOW_REVERSED && noWindow;
            if (deadlineOpen
                    || windowOpen
                    || yearOpen
                    || misread
                    || (OF_SEVERAL_REPORTS.contains(oddity.code()) && oneReport)) {
                found.add(oddity);
            }
        }
    }

    private void addIf(boolean odd, Code code) {
        if (odd) {
            add(code);
        }
    }

    private void add(Code code, String... arguments) {
        found.add(new Oddity(code, List.of(arguments), null));
    }
}
