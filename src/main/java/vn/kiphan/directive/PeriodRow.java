package vn.kiphan.directive;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.shared.DateRange;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/** The part of the draft's form in which a periodic duty is typed, to be spread into its reports. Nothing of it is kept. */
record PeriodRow(
        String cycle,
        String day,
        @DayText String from,
        @DayText String until,

        @Size(max = 500, message = "{directive.text.long}") String phrase) {

    static final PeriodRow BLANK = new PeriodRow("", "", "", "", "");

    private static final int LAST_DAY_OF_WEEK = 7;
    private static final int LAST_DAY_OF_MONTH = 31;

    PeriodRow {
        cycle = DraftRows.clean(cycle);
        day = DraftRows.clean(day);
        from = DraftRows.clean(from);
        until = DraftRows.clean(until);
        phrase = DraftRows.clean(phrase);
    }

    /** Says what is missing or wrong for the rule to be spread. */
    void check(Errors errors) {
        if (known().isEmpty()) {
            errors.rejectValue("period.cycle", "directive.period.cycle.missing");
        }
        int last = known().filter(ReportingCycle.WEEK::equals).isPresent() ? LAST_DAY_OF_WEEK : LAST_DAY_OF_MONTH;
        OptionalLong count = TypedText.count(day);
        if (count.isEmpty() || count.getAsLong() < 1 || count.getAsLong() > last) {
            errors.rejectValue("period.day", "directive.period.day.wrong", new Object[] {last}, null);
        }
        checkDay("period.from", from, errors);
        checkDay("period.until", until, errors);
        LocalDate first = typed(from);
        LocalDate end = typed(until);
        if (first != null && end != null && end.isBefore(first)) {
            errors.rejectValue("period.until", "directive.period.reversed");
        }
    }

    private static void checkDay(String field, String day, Errors errors) {
        if (day.isEmpty()) {
            errors.rejectValue(field, "directive.period.days.missing");
        }
    }

    /** The rule that was typed, when {@link #check} found nothing. */
    Optional<PeriodicTerms.Rule> rule() {
        LocalDate first = typed(from);
        LocalDate end = typed(until);
        OptionalLong count = TypedText.count(day);
        return first == null || end == null || end.isBefore(first) || count.isEmpty()
                ? Optional.empty()
                : known().map(its ->
                        new PeriodicTerms.Rule(its, (int) count.getAsLong(), new DateRange(first, end), phrase));
    }

    private Optional<ReportingCycle> known() {
        return Arrays.stream(ReportingCycle.values())
                .filter(its -> its.name().equals(cycle))
                .findFirst();
    }

    private static @Nullable LocalDate typed(String day) {
        return TypedText.day(day).orElse(null);
    }
}
