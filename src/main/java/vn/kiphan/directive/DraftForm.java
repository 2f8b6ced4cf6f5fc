package vn.kiphan.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.TypedText;
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
        @Valid List<DraftRows.Task> tasks,
        @Valid List<DraftRows.Copy> copies,

        @Size(max = 500, message = "{directive.text.long}") String deadlinePhrase,

        @DayText String deadlineDay,
        String deadlineHour,
        String inclusive,
        @DayText String windowFrom,
        @DayText String windowTo,

        @Size(max = 500, message = "{directive.text.long}") String windowPhrase,

        @Size(max = 200, message = "{directive.text.long}") String signerPrefix,

        @Size(max = 200, message = "{directive.text.long}") String signerPosition,

        @Size(max = 120, message = "{directive.text.long}") String signerName,

        @Size(max = 120, message = "{directive.text.long}") String draftingSection) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

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
        tasks = DraftRows.inviting(tasks, DraftRows.Task.BLANK);
        copies = DraftRows.inviting(copies, DraftRows.Copy.BLANK);
        deadlinePhrase = DraftRows.clean(deadlinePhrase);
        deadlineDay = DraftRows.clean(deadlineDay);
        deadlineHour = DraftRows.clean(deadlineHour);
        inclusive = DraftRows.clean(inclusive);
        windowFrom = DraftRows.clean(windowFrom);
        windowTo = DraftRows.clean(windowTo);
        windowPhrase = DraftRows.clean(windowPhrase);
        signerPrefix = DraftRows.clean(signerPrefix);
        signerPosition = DraftRows.clean(signerPosition);
        signerName = DraftRows.clean(signerName);
        draftingSection = DraftRows.clean(draftingSection);
    }

    static DraftForm of(Directive directive) {
        LetterHead head = directive.head();
        ReportingTerms terms = directive.terms();
        ReportDeadline deadline = terms.deadline();
        LocalTime hour = deadline == null ? null : deadline.hour();
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
                directive.tasks().stream().map(DraftRows.Task::of).toList(),
                directive.copies().stream().map(DraftRows.Copy::of).toList(),
                terms.deadlinePhrase(),
                deadline == null ? "" : typed(deadline.day()),
                hour == null ? "" : HOUR.format(hour),
                terms.deadlineInclusive() ? "yes" : "",
                typed(terms.windowFrom()),
                typed(terms.windowTo()),
                terms.windowPhrase(),
                directive.signature().prefix(),
                directive.signature().position(),
                directive.signature().name(),
                directive.draftingSection());
    }

    /** What cannot be said about one field alone. */
    void check(Errors errors) {
        if (!deadlineHour.isEmpty() && HourText.parse(deadlineHour).isEmpty()) {
            errors.rejectValue("deadlineHour", "directive.deadline.hour.wrong");
        }
        if (!deadlineHour.isEmpty() && deadlineDay.isEmpty()) {
            errors.rejectValue("deadlineDay", "directive.deadline.day.missing");
        }
        LocalDate from = day(windowFrom);
        LocalDate to = day(windowTo);
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue("windowTo", "directive.window.reversed");
        }
        for (int row = 0; row < bases.size(); row++) {
            DraftRows.Basis basis = bases.get(row);
            if (basis.text().isEmpty() && !basis.equals(DraftRows.Basis.BLANK)) {
                errors.rejectValue("bases[" + row + "].text", "directive.basis.text.missing");
            }
        }
    }

    /** The text of the draft; {@code now} is the head as it stands, whose half-known date stays until a whole one is typed. */
    DraftText text(LetterHead now, List<UUID> groups) {
        List<CampaignTask> kept = new ArrayList<>();
        for (DraftRows.Task task : tasks) {
            if (!task.text().isEmpty()) {
                kept.add(task.task(kept.size() + 1));
            }
        }
        return new DraftText(
                head(now),
                lines.stream()
                        .filter(line -> !line.text().isEmpty())
                        .map(line -> line.line(groups))
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
                terms(),
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

    private ReportingTerms terms() {
        return new ReportingTerms(
                Ids.next(), deadlinePhrase, isInclusive(), dueAt(), windowPhrase, day(windowFrom), day(windowTo));
    }

    public boolean isInclusive() {
        return !inclusive.isEmpty();
    }

    /** The instant that day, hour and box mean together; null as long as they mean none. */
    public @Nullable Instant dueAt() {
        LocalDate day = day(deadlineDay);
        return day == null
                ? null
                : new ReportDeadline(day, HourText.parse(deadlineHour).orElse(null), isInclusive()).instant();
    }

    private static @Nullable LocalDate day(String typed) {
        return TypedText.day(typed).orElse(null);
    }

    static String typed(@Nullable LocalDate day) {
        return day == null ? "" : Vietnam.DAY.format(day);
    }
}
