package vn.kiphan.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.Vietnam;

/** A draft as its form shows it: what was typed stays as it was typed, until it is right. */
record DraftForm(
        long version,

        @Size(max = 300, message = "{directive.text.long}") String parentBody,

        @Size(max = 300, message = "{directive.text.long}") String issuer,

        @Size(max = 100, message = "{directive.text.long}") String documentType,

        @Pattern(regexp = "|\\d{1,10}\\p{L}?", message = "{directive.number.wrong}")
        String number,

        @Size(max = 80, message = "{directive.text.long}") String symbol,

        String urgency,

        @Size(max = 120, message = "{directive.text.long}") String place,

        @DayText String issuedOn,

        @Size(max = 2000, message = "{directive.subject.long}")
        String subject,

        @Valid List<DraftRows.Line> lines,
        @Valid List<DraftRows.Basis> bases,
        @Valid List<TaskRow> tasks,
        @Valid List<DraftRows.Copy> copies,

        @Valid List<TermsRow> terms,
        @Valid List<PeriodRow> periods,

        @Size(max = 200, message = "{directive.text.long}") String signerPrefix,

        @Size(max = 200, message = "{directive.text.long}") String signerPosition,

        @Size(max = 120, message = "{directive.text.long}") String signerName,

        @Size(max = 120, message = "{directive.text.long}") String draftingSection) {

    DraftForm {
        parentBody = DraftRows.clean(parentBody);
        issuer = DraftRows.clean(issuer);
        documentType = DraftRows.clean(documentType);
        number = DraftRows.clean(number);
        symbol = DraftRows.clean(symbol);
        urgency = DraftRows.clean(urgency);
        place = DraftRows.clean(place);
        issuedOn = DraftRows.clean(issuedOn);
        subject = DraftRows.clean(subject);
        lines = DraftRows.inviting(lines, DraftRows.Line.BLANK);
        bases = DraftRows.inviting(bases, DraftRows.Basis.BLANK);
        tasks = DraftRows.inviting(tasks, TaskRow.BLANK);
        copies = DraftRows.inviting(copies, DraftRows.Copy.BLANK);
        terms = TermsRow.inviting(terms);
        periods = PeriodRow.inviting(periods);
        signerPrefix = DraftRows.clean(signerPrefix);
        signerPosition = DraftRows.clean(signerPosition);
        signerName = DraftRows.clean(signerName);
        draftingSection = DraftRows.clean(draftingSection);
    }

    static DraftForm of(Directive directive) {
        LetterHead head = directive.head();
        return new DraftForm(
                directive.version(),
                head.parentBody(),
                head.issuer(),
                head.documentType(),
                head.number() == null ? "" : head.number(),
                head.symbol(),
                head.urgency().name(),
                head.place(),
                typed(head.fullDate()),
                head.subject(),
                directive.text().lines().stream().map(DraftRows.Line::of).toList(),
                directive.text().bases().stream().map(DraftRows.Basis::of).toList(),
                directive.text().tasks().stream().map(TaskRow::of).toList(),
                directive.text().copies().stream().map(DraftRows.Copy::of).toList(),
                directive.terms().stream()
                        .filter(its -> its.occurrence() == null)
                        .map(TermsRow::of)
                        .toList(),
                directive.text().periods().stream()
                        .map(rule -> PeriodRow.of(rule, directive.terms()))
                        .toList(),
                directive.text().signature().prefix(),
                directive.text().signature().position(),
                directive.text().signature().name(),
                directive.text().draftingSection());
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

    /** What cannot be said about one field alone. */
    void check(Errors errors) {
        for (int row = 0; row < terms.size(); row++) {
            terms.get(row).check("terms[" + row + "]", errors);
        }
        for (int row = 0; row < periods.size(); row++) {
            periods.get(row).check("periods[" + row + "]", errors);
        }
        for (int row = 0; row < tasks.size(); row++) {
            tasks.get(row).check("tasks[" + row + "]", errors);
        }
        for (int row = 0; row < bases.size(); row++) {
            DraftRows.Basis basis = bases.get(row);
            if (basis.text().isEmpty() && !basis.equals(DraftRows.Basis.BLANK)) {
                errors.rejectValue("bases[" + row + "].text", "directive.basis.text.missing");
            }
        }
    }

    static String typed(@Nullable LocalDate day) {
        return day == null ? "" : Vietnam.DAY.format(day);
    }
}
