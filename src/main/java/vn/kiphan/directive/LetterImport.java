package vn.kiphan.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.Deadline;
import vn.kiphan.letter.Found;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.letter.LetterType;
import vn.kiphan.letter.PartialDate;
import vn.kiphan.letter.Urgency;
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
                List.of(terms(letter)),
                signature(letter),
                text(letter.draftingSection()));
    }

    /** The deadline that counts for the reports: the first that the letter sets for a report to the issuer. */
    static @Nullable Found<Deadline> reportDeadline(LetterDraft letter) {
        return letter.deadlines().stream()
                .filter(found -> found.value().kind() == Deadline.Kind.REPORT)
                .findFirst()
                .orElse(null);
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
                date == null
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
                basis.text());
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

    private static ReportingTerms terms(LetterDraft letter) {
        Found<Deadline> deadline = reportDeadline(letter);
        Found<LetterDraft.DataWindow> window = letter.dataWindow();
        LocalDate from = window == null ? null : window.value().from();
        LocalDate to = window == null ? null : window.value().to();
        return ReportingTerms.due(
                deadline == null ? "" : deadline.value().phrase(),
                deadline == null || deadline.value().inclusive(),
                deadline == null ? null : deadline.value().due(),
                window == null ? "" : window.value().phrase(),
                from,
                to);
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
