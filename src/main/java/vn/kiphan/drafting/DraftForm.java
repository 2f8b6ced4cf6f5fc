package vn.kiphan.drafting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.validation.Errors;
import vn.kiphan.directive.Draft;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;
import vn.kiphan.workday.WorkingDays;

/** A draft as its form shows it: what was typed stays as it was typed, until it is right. */
record DraftForm(
        long version,

        @Size(max = 300, message = "{drafting.text.long}") String parentBody,

        @Size(max = 300, message = "{drafting.text.long}") String issuer,

        @Size(max = 100, message = "{drafting.text.long}") String documentType,

        @Pattern(regexp = "|\\d{1,10}\\p{L}?", message = "{directive.number.wrong}")
        String number,

        @Size(max = 80, message = "{drafting.text.long}") String symbol,

        String urgency,

        @Size(max = 120, message = "{drafting.text.long}") String place,

        @DayText String issuedOn,

        @Size(max = 2000, message = "{drafting.subject.long}")
        String subject,

        @Valid List<DraftRows.Line> lines,
        @Valid List<DraftRows.Basis> bases,
        @Valid List<TaskRow> tasks,
        @Valid List<DraftRows.Copy> copies,

        @Valid List<TermsRow> terms,
        @Valid List<PeriodRow> periods,

        @Size(max = 200, message = "{drafting.text.long}") String signerPrefix,

        @Size(max = 200, message = "{drafting.text.long}") String signerPosition,

        @Size(max = 120, message = "{drafting.text.long}") String signerName,

        @Size(max = 120, message = "{drafting.text.long}") String draftingSection) {

    DraftForm {
        parentBody = TypedText.words(parentBody);
        issuer = TypedText.words(issuer);
        documentType = TypedText.words(documentType);
        number = TypedText.words(number);
        symbol = TypedText.words(symbol);
        urgency = TypedText.words(urgency);
        place = TypedText.words(place);
        issuedOn = TypedText.words(issuedOn);
        subject = TypedText.words(subject);
        lines = DraftRows.inviting(lines, DraftRows.Line.BLANK);
        bases = DraftRows.inviting(bases, DraftRows.Basis.BLANK);
        tasks = DraftRows.inviting(tasks, TaskRow.BLANK);
        copies = DraftRows.inviting(copies, DraftRows.Copy.BLANK);
        terms = TermsRow.inviting(terms);
        periods = PeriodRow.inviting(periods);
        signerPrefix = TypedText.words(signerPrefix);
        signerPosition = TypedText.words(signerPosition);
        signerName = TypedText.words(signerName);
        draftingSection = TypedText.words(draftingSection);
    }

    static DraftForm of(Draft draft) {
        LetterHead head = draft.head();
        return new DraftForm(
                draft.version(),
                head.parentBody(),
                head.issuer(),
                head.documentType(),
                head.number() == null ? "" : head.number(),
                head.symbol(),
                head.urgency().name(),
                head.place(),
                TypedText.of(head.fullDate()),
                head.subject(),
                draft.text().lines().stream().map(DraftRows.Line::of).toList(),
                draft.text().bases().stream().map(DraftRows.Basis::of).toList(),
                draft.text().tasks().stream().map(TaskRow::of).toList(),
                draft.text().copies().stream().map(DraftRows.Copy::of).toList(),
                draft.terms().stream()
                        .filter(its -> its.occurrence() == null)
                        .map(TermsRow::of)
                        .toList(),
                draft.text().periods().stream()
                        .map(rule -> PeriodRow.of(rule, draft.terms()))
                        .toList(),
                draft.text().signature().prefix(),
                draft.text().signature().position(),
                draft.text().signature().name(),
                draft.text().draftingSection());
    }

    /** The same over another version of the draft. */
    DraftForm over(long now) {
        return with(now, tasks, periods);
    }

    /** The same with other tasks and a periodic duty. */
    DraftForm asking(List<TaskRow> otherTasks, PeriodRow duty) {
        return with(version, otherTasks, List.of(duty));
    }

    private DraftForm with(long itsVersion, List<TaskRow> itsTasks, List<PeriodRow> itsPeriods) {
        return new DraftForm(
                itsVersion,
                parentBody,
                issuer,
                documentType,
                number,
                symbol,
                urgency,
                place,
                issuedOn,
                subject,
                lines,
                bases,
                itsTasks,
                copies,
                terms,
                itsPeriods,
                signerPrefix,
                signerPosition,
                signerName,
                draftingSection);
    }

    /** What cannot be said about one field alone; reports of working days are told from the calendar. */
    void check(Errors errors, WorkingDays workingDays) {
        for (int row = 0; row < terms.size(); row++) {
            terms.get(row).check("terms[" + row + "]", errors);
        }
        for (int row = 0; row < periods.size(); row++) {
            periods.get(row).check("periods[" + row + "]", errors, workingDays);
        }
        for (int row = 0; row < tasks.size(); row++) {
            tasks.get(row).check("tasks[" + row + "]", errors);
        }
        for (int row = 0; row < bases.size(); row++) {
            DraftRows.Basis basis = bases.get(row);
            if (basis.text().isEmpty() && !basis.equals(DraftRows.Basis.BLANK)) {
                errors.rejectValue("bases[" + row + "].text", "drafting.basis.text.missing");
            }
        }
    }
}
