package vn.kiphan.issuing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.addressing.FrozenRecipient;
import vn.kiphan.approval.ApprovalStep;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveTitle;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.MissingPart;
import vn.kiphan.letter.LetterType;
import vn.kiphan.letter.Oddity;
import vn.kiphan.numbering.NextNumber;

/**
 * What is about to happen, in numbers, and what stands in its way.
 *
 * @param gone picked units that are in no group any more; as long as there are any, nothing can be issued
 * @param needsApproval whether the department wants its leader's approval first
 * @param next the number that the register would give; null when no register is open for this document
 * @param usual number and date as they are usually given to this document
 */
record IssuancePage(
        DirectiveView view,
        long version,
        Set<MissingPart> missing,
        List<Oddity> oddities,
        List<DirectiveTitle> sharingNumber,
        List<String> gone,
        int units,
        Map<String, List<FrozenRecipient>> recipients,
        boolean needsApproval,
        @Nullable NextNumber next,
        IssuanceForm usual,
        List<ApprovalStep> steps,
        @Nullable ApprovalStep sentBack) {

    public DirectiveId id() {
        return view.id();
    }

    public DirectiveStatus status() {
        return view.status();
    }

    /** How many reports the units will owe together. */
    public int reports() {
        return units * view.terms().size();
    }

    /** Whether what was typed is wrong or incomplete, or something has to be known that was not said yet. */
    boolean asksAgain(IssuanceForm form, Errors errors, LocalDate today) {
        form.checkNumber(next, today, errors);
        return errors.hasErrors()
                || (!sharingNumber.isEmpty() && !form.knows(form.written()))
                || form.toldOfOrder(next);
    }

    /** Whether it is an official letter, whose subject follows "V/v"; documents of a named type bear the type instead. */
    public boolean officialLetter() {
        String type = view.documentType();
        return type.isEmpty() || type.equalsIgnoreCase(LetterType.OFFICIAL_LETTER.officialName());
    }

    /** Whoever handed it in last. */
    public @Nullable ApprovalStep submission() {
        return lastOf(ApprovalStep.Step.SUBMITTED);
    }

    public @Nullable ApprovalStep approval() {
        return lastOf(ApprovalStep.Step.APPROVED);
    }

    private @Nullable ApprovalStep lastOf(ApprovalStep.Step kind) {
        return steps.stream()
                .filter(step -> step.step() == kind)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
