package vn.kiphan.drafting;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.directivetext.HourText;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.Vietnam;

/** One set of reporting terms as the draft's form shows it. */
record TermsRow(
        String id,

        @Size(max = 200, message = "{drafting.text.long}") String label,

        @Size(max = 500, message = "{drafting.text.long}") String deadlinePhrase,

        @DayText String deadlineDay,
        String deadlineHour,
        String inclusive,
        @DayText String closesDay,
        String closesHour,
        @DayText String windowFrom,
        @DayText String windowTo,

        @Size(max = 500, message = "{drafting.text.long}") String windowPhrase,

        @Size(max = 20_000, message = "{drafting.text.long}")
        String outline,

        @Size(max = 4_000, message = "{drafting.text.long}") String destinations) {

    static final TermsRow BLANK = new TermsRow("", "", "", "", "", "yes", "", "", "", "", "", "", "");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    TermsRow {
        id = TypedText.words(id);
        label = TypedText.words(label);
        deadlinePhrase = TypedText.words(deadlinePhrase);
        deadlineDay = TypedText.words(deadlineDay);
        deadlineHour = TypedText.words(deadlineHour);
        inclusive = TypedText.words(inclusive);
        closesDay = TypedText.words(closesDay);
        closesHour = TypedText.words(closesHour);
        windowFrom = TypedText.words(windowFrom);
        windowTo = TypedText.words(windowTo);
        windowPhrase = TypedText.words(windowPhrase);
        outline = TypedText.words(outline);
        destinations = TypedText.words(destinations);
    }

    static TermsRow of(ReportingTerms terms) {
        ReportDeadline deadline = terms.deadline();
        return new TermsRow(
                terms.id().toString(),
                terms.label(),
                terms.deadlinePhrase(),
                deadline == null ? "" : TypedText.of(deadline.day()),
                deadline == null ? "" : typed(deadline.hour()),
                terms.deadlineInclusive() ? "yes" : "",
                terms.closesAt() == null ? "" : TypedText.of(Vietnam.day(terms.closesAt())),
                terms.closesAt() == null ? "" : hourOf(terms.closesAt()),
                TypedText.of(terms.windowFrom()),
                TypedText.of(terms.windowTo()),
                terms.windowPhrase(),
                terms.outline(),
                terms.destinations());
    }

    static String typed(@Nullable LocalTime hour) {
        return hour == null ? "" : HOUR.format(hour);
    }

    /** The rows that say something, and one empty row at the end. */
    static List<TermsRow> inviting(@Nullable List<? extends @Nullable TermsRow> rows) {
        List<TermsRow> inviting = new ArrayList<>();
        if (rows != null) {
            rows.stream()
                    .filter(row -> row != null && !row.isBlank())
                    .map(Objects::requireNonNull)
                    .forEach(inviting::add);
        }
        inviting.add(BLANK);
        return List.copyOf(inviting);
    }

    /** An hour is said in minutes, so the last second of a day can only mean a whole day. */
    private static String hourOf(Instant at) {
        LocalTime hour = Vietnam.at(at).toLocalTime();
        return hour.equals(LAST_SECOND) ? "" : HOUR.format(hour);
    }

    /** Whether nothing was typed; the box of the inclusive day alone says nothing. */
    boolean isBlank() {
        return equals(new TermsRow(id, "", "", "", "", inclusive, "", "", "", "", "", "", ""));
    }

    /** What cannot be said about one field alone; {@code row} is the name of the row in the form. */
    void check(String row, Errors errors) {
        checkHour(row + ".deadlineHour", deadlineHour, row + ".deadlineDay", deadlineDay, errors);
        checkHour(row + ".closesHour", closesHour, row + ".closesDay", closesDay, errors);
        Instant due = dueAt();
        Instant closes = closesAt();
        if (closes != null && due == null) {
            errors.rejectValue(row + ".deadlineDay", "drafting.closing.without-deadline");
        } else if (closes != null && closes.isBefore(due)) {
            errors.rejectValue(row + ".closesDay", "drafting.closing.early");
        }
        LocalDate from = day(windowFrom);
        LocalDate to = day(windowTo);
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue(row + ".windowTo", "drafting.window.reversed");
        }
    }

    private static void checkHour(String hourField, String hour, String dayField, String day, Errors errors) {
        if (!hour.isEmpty() && HourText.parse(hour).isEmpty()) {
            errors.rejectValue(hourField, "drafting.deadline.hour.wrong");
        }
        if (!hour.isEmpty() && day.isEmpty()) {
            errors.rejectValue(dayField, "drafting.deadline.day.missing");
        }
    }

    ReportingTerms terms() {
        return new ReportingTerms(
                known(),
                label,
                deadlinePhrase,
                isInclusive(),
                dueAt(),
                closesAt(),
                windowPhrase,
                day(windowFrom),
                day(windowTo),
                outline,
                destinations,
                null);
    }

    /** The id with which the row was shown, so that what belongs to the terms follows them; a new one for a new row. */
    private UUID known() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return Ids.next();
        }
    }

    public boolean isInclusive() {
        return !inclusive.isEmpty();
    }

    /** The instant that day, hour and box mean together; null as long as they mean none. */
    public @Nullable Instant dueAt() {
        return instant(deadlineDay, deadlineHour, isInclusive());
    }

    /** When it closes; null as long as it stays open. */
    public @Nullable Instant closesAt() {
        return instant(closesDay, closesHour, true);
    }

    private static @Nullable Instant instant(String typedDay, String typedHour, boolean inclusive) {
        LocalDate day = day(typedDay);
        return day == null
                ? null
                : new ReportDeadline(day, HourText.parse(typedHour).orElse(null), inclusive).instant();
    }

    private static @Nullable LocalDate day(String typed) {
        return TypedText.day(typed).orElse(null);
    }
}
