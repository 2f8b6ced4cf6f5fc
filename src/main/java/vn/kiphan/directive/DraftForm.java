package vn.kiphan.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Units;

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
        @Valid PeriodRow period,

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
        terms = invitingTerms(terms);
        period = period == null ? PeriodRow.BLANK : period;
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
                directive.lines().stream().map(DraftRows.Line::of).toList(),
                directive.bases().stream().map(DraftRows.Basis::of).toList(),
                directive.tasks().stream().map(TaskRow::of).toList(),
                directive.copies().stream().map(DraftRows.Copy::of).toList(),
                directive.terms().stream().map(TermsRow::of).toList(),
                PeriodRow.BLANK,
                directive.signature().prefix(),
                directive.signature().position(),
                directive.signature().name(),
                directive.draftingSection());
    }

    /** The same over another version of the draft. */
    DraftForm over(long now) {
        return with(now, tasks, period);
    }

    /** The same with other tasks and a periodic duty to be spread. */
    DraftForm asking(List<TaskRow> otherTasks, PeriodRow duty) {
        return with(version, otherTasks, duty);
    }

    private DraftForm with(long itsVersion, List<TaskRow> itsTasks, PeriodRow itsPeriod) {
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
                itsPeriod,
                signerPrefix,
                signerPosition,
                signerName,
                draftingSection);
    }

    /** What cannot be said about one field alone, also of the periodic duty that is to be spread. */
    void check(Errors errors) {
        checkText(errors);
        if (!period.equals(PeriodRow.BLANK)) {
            period.check(errors);
        }
    }

    /** What cannot be said about one field of the text alone. */
    void checkText(Errors errors) {
        for (int row = 0; row < terms.size(); row++) {
            terms.get(row).check("terms[" + row + "]", errors);
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

    /**
     * The text of the draft.
     *
     * @param now the head as it stands, whose half-known date stays until a whole one is typed
     * @param periods the reports of a periodic duty, to come after the terms that were typed
     */
    DraftText text(LetterHead now, List<Units.Group> groups, List<ReportingTerms> periods) {
        List<UUID> groupIds = groups.stream().map(Units.Group::id).toList();
        List<CampaignTask> kept = new ArrayList<>();
        for (TaskRow task : tasks) {
            if (task.saysSomething()) {
                kept.add(task.task(kept.size() + 1, groups));
            }
        }
        return new DraftText(
                head(now),
                lines.stream()
                        .filter(line -> !line.text().isEmpty())
                        .map(line -> line.line(groupIds))
                        .toList(),
                bases.stream()
                        .filter(basis -> !basis.text().isEmpty())
                        .map(DraftRows.Basis::basis)
                        .toList(),
                kept,
                copies.stream()
                        .filter(copy -> !copy.text().isEmpty())
                        .map(DraftRows.Copy::copy)
                        .toList(),
                reportingTerms(periods),
                new SignatureBlock(signerPrefix, signerPosition, signerName),
                draftingSection);
    }

    private LetterHead head(LetterHead now) {
        LocalDate typedDay = day(issuedOn);
        boolean halfKnown = typedDay == null && now.fullDate() == null;
        DatePrecision typedPrecision = typedDay == null ? null : DatePrecision.DAY;
        return new LetterHead(
                documentType,
                number.isEmpty() ? null : LetterHead.written(number),
                LetterHead.tidySymbol(symbol),
                parentBody,
                issuer,
                place,
                halfKnown ? now.issuedOn() : typedDay,
                halfKnown ? now.issuedOnPrecision() : typedPrecision,
                Arrays.stream(DirectiveUrgency.values())
                        .filter(known -> known.name().equals(urgency))
                        .findFirst()
                        .orElse(DirectiveUrgency.NORMAL),
                subject);
    }

    /** The reports of a periodic duty have the outline and the destinations of the first that was typed. */
    private List<ReportingTerms> reportingTerms(List<ReportingTerms> periods) {
        List<ReportingTerms> typed = terms.stream()
                .filter(row -> !row.isBlank())
                .map(TermsRow::terms)
                .toList();
        Stream<ReportingTerms> spread =
                typed.isEmpty() ? periods.stream() : periods.stream().map(its -> its.reportedLike(typed.getFirst()));
        return Stream.concat(typed.stream(), spread).toList();
    }

    /** The rows that say something, and one empty row at the end. */
    private static List<TermsRow> invitingTerms(@Nullable List<? extends @Nullable TermsRow> rows) {
        List<TermsRow> inviting = new ArrayList<>();
        if (rows != null) {
            rows.stream()
                    .filter(row -> row != null && !row.isBlank())
                    .map(Objects::requireNonNull)
                    .forEach(inviting::add);
        }
        inviting.add(TermsRow.BLANK);
        return List.copyOf(inviting);
    }

    private static @Nullable LocalDate day(String typed) {
        return TypedText.day(typed).orElse(null);
    }

    static String typed(@Nullable LocalDate day) {
        return day == null ? "" : Vietnam.DAY.format(day);
    }
}
