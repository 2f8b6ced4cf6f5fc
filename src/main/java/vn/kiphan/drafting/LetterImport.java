package vn.kiphan.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kiphan.addressing.RecipientLine;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.DatePrecision;
import vn.kiphan.directivetext.DirectiveUrgency;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LegalBasis;
import vn.kiphan.directivetext.LetterCopy;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.directivetext.PeriodWindow;
import vn.kiphan.directivetext.PeriodicRule;
import vn.kiphan.directivetext.ReportingCycle;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.directivetext.SignatureBlock;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.letter.LetterType;
import vn.kiphan.letter.Urgency;
import vn.kiphan.letterdate.DataWindow;
import vn.kiphan.letterdate.Deadline;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Found;
import vn.kiphan.shared.Ids;
import vn.kiphan.unit.Units;

/** Turns what was read from a letter into the text of a draft. What was not found stays empty. */
final class LetterImport {

    private LetterImport() {}

    /** @param groupFor the group of units that a recipient line stands for, when that is sure */
    static DraftText textOf(LetterDraft letter, Function<String, Optional<Units.Group>> groupFor) {
        return new DraftText(
                head(letter),
                letter.recipients().stream()
                        .map(Found::value)
                        .map(line -> new RecipientLine(
                                line, groupFor.apply(line).map(Units.Group::id).orElse(null)))
                        .toList(),
                letter.bases().stream()
                        .map(Found::value)
                        .map(LetterImport::basis)
                        .toList(),
                letter.items().stream()
                        .map(Found::value)
                        .map(item -> task(item, groupFor))
                        .toList(),
                letter.copies().stream()
                        .map(Found::value)
                        .map(copy -> new LetterCopy(copy.text(), orEmpty(copy.purpose())))
                        .toList(),
                terms(letter),
                periods(letter),
                signature(letter),
                text(letter.draftingSection()));
    }

    /**
     * The deadlines that count for the reports: those that the letter sets for a report to the issuer, in its order. One whose day the
     * letter does not say counts only when there is no other.
     */
    static List<Found<Deadline>> reportDeadlines(LetterDraft letter) {
        List<Found<Deadline>> reports = letter.deadlines().stream()
                .filter(found -> found.value().kind() == Deadline.Kind.REPORT)
                .toList();
        List<Found<Deadline>> dated =
                reports.stream().filter(found -> found.value().date() != null).toList();
        return dated.isEmpty() ? reports.subList(0, Math.min(1, reports.size())) : dated;
    }

    /** Those that return with a period for which there is a rule, in the letter's order. */
    static List<Found<Deadline>> periodicDeadlines(LetterDraft letter) {
        return letter.deadlines().stream()
                .filter(found -> rule(found.value(), null).isPresent())
                .toList();
    }

    /** The duties begin after the letter, or when it says; where it does not say when they end, nobody guesses. */
    private static List<PeriodicRule> periods(LetterDraft letter) {
        LocalDate day = head(letter).fullDate();
        return periodicDeadlines(letter).stream()
                .flatMap(found -> rule(found.value(), day == null ? null : day.plusDays(1)).stream())
                .toList();
    }

    private static Optional<PeriodicRule> rule(Deadline deadline, @Nullable LocalDate first) {
        Deadline.Recurrence returns = deadline.recurrence();
        return returns == null
                ? Optional.empty()
                : Arrays.stream(ReportingCycle.values())
                        .filter(cycle -> cycle.name().equals(returns.cycle().name()))
                        .findFirst()
                        .map(cycle -> new PeriodicRule(
                                Ids.next(),
                                cycle,
                                returns.day(),
                                cycle.months() > 1 ? Math.clamp(returns.month(), 1, cycle.months()) : 0,
                                deadline.time(),
                                deadline.phrase(),
                                later(first, returns.from()),
                                returns.until(),
                                PeriodWindow.LAW,
                                null,
                                "",
                                ""));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate first, @Nullable LocalDate from) {
        return first == null || from != null && from.isAfter(first) ? from : first;
    }

    private static LetterHead head(LetterDraft letter) {
        Found<LetterType> type = letter.documentType();
        Found<String> number = letter.number();
        Found<PartialDate> date = letter.issuedOn();
        Found<Urgency> urgency = letter.urgency();
        return new LetterHead(
                type == null ? "" : type.value().officialName(),
                number == null ? null : number.value(),
                text(letter.symbol()),
                text(letter.parentBody()),
                text(letter.issuer()),
                text(letter.place()),
                date == null ? null : date.value().earliest(),
                date == null || date.value().year() == null
                        ? null
                        : DatePrecision.valueOf(date.value().precision().name()),
                urgency == null ? DirectiveUrgency.NORMAL : urgency(urgency.value()),
                text(letter.subject()));
    }

    private static DirectiveUrgency urgency(Urgency urgency) {
        return switch (urgency) {
            case TIMED_FLASH, FLASH -> DirectiveUrgency.EXPRESS;
            case VERY_URGENT -> DirectiveUrgency.VERY_URGENT;
            case URGENT -> DirectiveUrgency.URGENT;
        };
    }

    private static LegalBasis basis(LetterDraft.Basis basis) {
        return new LegalBasis(
                basis.type(),
                orEmpty(basis.number()),
                orEmpty(basis.symbol()),
                basis.issuedOn(),
                orEmpty(basis.issuer()),
                basis.text(),
                null);
    }

    /** Whom the letter names beside an item decides only when that is surely one group; else the task is for all. */
    private static CampaignTask task(LetterDraft.Item item, Function<String, Optional<Units.Group>> groupFor) {
        CampaignTask task = CampaignTask.of(item.path(), item.text());
        return item.addressedTo() == null
                ? task
                : groupFor.apply(item.addressedTo())
                        .map(group -> task.addressedTo(List.of(group.id()), group.name()))
                        .orElse(task);
    }

    /** One report to each deadline; the letter's data window is the first one's. */
    private static List<ReportingTerms> terms(LetterDraft letter) {
        List<ReportingTerms> terms = new ArrayList<>();
        for (Found<Deadline> deadline : reportDeadlines(letter)) {
            terms.add(terms(deadline.value(), terms.isEmpty() ? letter.dataWindow() : null));
        }
        return terms.isEmpty() && periodicDeadlines(letter).isEmpty()
                ? List.of(terms(null, letter.dataWindow()))
                : List.copyOf(terms);
    }

    private static ReportingTerms terms(@Nullable Deadline deadline, @Nullable Found<DataWindow> window) {
        return ReportingTerms.due(
                deadline == null ? "" : deadline.phrase(),
                deadline == null || deadline.inclusive(),
                deadline == null ? null : deadline.due(),
                window == null ? "" : window.value().phrase(),
                window == null ? null : window.value().from(),
                window == null ? null : window.value().to());
    }

    private static SignatureBlock signature(LetterDraft letter) {
        Found<LetterDraft.Signer> signer = letter.signer();
        return signer == null
                ? SignatureBlock.BLANK
                : new SignatureBlock(
                        orEmpty(signer.value().authority()),
                        orEmpty(signer.value().position()),
                        orEmpty(signer.value().name()));
    }

    private static String text(@Nullable Found<String> found) {
        return found == null ? "" : found.value();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
