package vn.kiphan.drafting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.directivetext.HourText;
import vn.kiphan.directivetext.PeriodWindow;
import vn.kiphan.directivetext.PeriodicRule;
import vn.kiphan.directivetext.ReportingCycle;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.TypedText;
import vn.kiphan.workday.WorkingDays;

/** A periodic duty as the draft's form shows it, with its reports. */
record PeriodRow(
        String id,
        String cycle,
        String day,
        String month,
        String hour,
        @DayText String from,
        @DayText String until,

        @Size(max = 500, message = "{drafting.text.long}") String phrase,

        String window,
        String closesAfter,

        @Size(max = 20_000, message = "{drafting.text.long}")
        String outline,

        @Size(max = 4_000, message = "{drafting.text.long}") String destinations,

        @Valid List<OccurrenceRow> occurrences) {

    static final PeriodRow BLANK =
            new PeriodRow("", "", "", "", "", "", "", "", PeriodWindow.LAW.name(), "", "", "", List.of());

    private static final int LAST_DAY_OF_WEEK = 7;
    private static final int LAST_DAY_OF_MONTH = 31;
    private static final int LONGEST_OPEN = 366;

    PeriodRow {
        id = TypedText.words(id);
        cycle = TypedText.words(cycle);
        day = TypedText.words(day);
        month = TypedText.words(month);
        hour = TypedText.words(hour);
        from = TypedText.words(from);
        until = TypedText.words(until);
        phrase = TypedText.words(phrase);
        window = TypedText.words(window).isEmpty() ? PeriodWindow.LAW.name() : TypedText.words(window);
        closesAfter = TypedText.words(closesAfter);
        outline = TypedText.words(outline);
        destinations = TypedText.words(destinations);
        occurrences = occurrences == null
                ? List.of()
                : occurrences.stream().filter(Objects::nonNull).toList();
    }

    static PeriodRow of(PeriodicRule rule, List<ReportingTerms> terms) {
        return new PeriodRow(
                rule.id().toString(),
                rule.cycle().name(),
                rule.dueDay() == 0 ? "" : Integer.toString(rule.dueDay()),
                rule.dueMonth() == 0 ? "" : Integer.toString(rule.dueMonth()),
                TermsRow.typed(rule.dueHour()),
                TypedText.of(rule.firstOn()),
                TypedText.of(rule.lastOn()),
                rule.phrase(),
                rule.dataWindow().name(),
                rule.closesAfter() == null ? "" : rule.closesAfter().toString(),
                rule.outline(),
                rule.destinations(),
                terms.stream()
                        .filter(its -> its.isOf(rule.id()))
                        .map(OccurrenceRow::of)
                        .toList());
    }

    /** The rows that say something, and one empty row at the end. */
    static List<PeriodRow> inviting(@Nullable List<? extends @Nullable PeriodRow> rows) {
        List<PeriodRow> inviting = new ArrayList<>();
        if (rows != null) {
            rows.stream()
                    .filter(row -> row != null && !row.isBlank())
                    .map(Objects::requireNonNull)
                    .forEach(inviting::add);
        }
        inviting.add(BLANK);
        return List.copyOf(inviting);
    }

    /** Whether nothing was typed; the choice of the window alone says nothing. A rule whose fields were emptied is dropped with its reports. */
    boolean isBlank() {
        return (cycle + day + month + hour + from + until + phrase + closesAfter + outline + destinations).isEmpty();
    }

    /** What is missing or wrong; a rule may wait for the days on which it begins and ends. {@code row} is its name in the form. */
    void check(String row, Errors errors, WorkingDays workingDays) {
        if (isBlank()) {
            return;
        }
        if (known().isEmpty()) {
            errors.rejectValue(row + ".cycle", "drafting.period.cycle.missing");
        }
        int lastDay = known().filter(ReportingCycle.WEEK::equals).isPresent() ? LAST_DAY_OF_WEEK : LAST_DAY_OF_MONTH;
        if (!daily() && number(day, 1, lastDay) == null) {
            errors.rejectValue(row + ".day", "drafting.period.day.wrong", new Object[] {lastDay}, null);
        }
        int months = known().map(ReportingCycle::months).orElse(0);
        if (!month.isEmpty() && months > 1 && number(month, 1, months) == null) {
            errors.rejectValue(row + ".month", "drafting.period.month.wrong", new Object[] {months}, null);
        }
        if (!hour.isEmpty() && HourText.parse(hour).isEmpty()) {
            errors.rejectValue(row + ".hour", "drafting.deadline.hour.wrong");
        }
        if (!closesAfter.isEmpty() && number(closesAfter, 0, LONGEST_OPEN) == null) {
            errors.rejectValue(row + ".closesAfter", "drafting.period.closes.wrong", new Object[] {LONGEST_OPEN}, null);
        }
        checkDays(row, errors, workingDays);
        for (int at = 0; at < occurrences.size(); at++) {
            occurrences.get(at).check(row + ".occurrences[" + at + "]", errors);
        }
    }

    private void checkDays(String row, Errors errors, WorkingDays workingDays) {
        LocalDate first = typed(from);
        LocalDate last = typed(until);
        if (first != null && last != null && last.isBefore(first)) {
            errors.rejectValue(row + ".until", "drafting.period.reversed");
            return;
        }
        rule().filter(PeriodicRule::whole).ifPresent(rule -> {
            boolean workdays = rule.cycle() == ReportingCycle.WORKDAY;
            Predicate<LocalDate> worked = workdays ? workingDays.calendar()::isWorkingDay : day -> true;
            int count = rule.days(PeriodicRule.MOST + 1, worked).size();
            if (count == 0) {
                errors.rejectValue(row + ".until", workdays ? "drafting.period.none.worked" : "drafting.period.none");
            } else if (count > PeriodicRule.MOST) {
                errors.rejectValue(row + ".until", "drafting.period.many", new Object[] {PeriodicRule.MOST}, null);
            }
        });
    }

    /** The rule that was typed, when {@link #check} found nothing. */
    Optional<PeriodicRule> rule() {
        Integer itsDay = daily() ? Integer.valueOf(0) : number(day, 1, LAST_DAY_OF_MONTH);
        LocalDate first = typed(from);
        LocalDate last = typed(until);
        boolean reversed = first != null && last != null && last.isBefore(first);
        return isBlank() || itsDay == null || reversed
                ? Optional.empty()
                : known().map(its -> new PeriodicRule(
                        known(id),
                        its,
                        itsDay,
                        its.months() > 1 ? Objects.requireNonNullElse(number(month, 1, its.months()), its.months()) : 0,
                        HourText.parse(hour).orElse(null),
                        phrase,
                        first,
                        last,
                        figures(),
                        number(closesAfter, 0, LONGEST_OPEN),
                        outline,
                        destinations));
    }

    /** The reports that do not follow the rule any more. */
    List<ReportingTerms> alone() {
        return rule().stream()
                .flatMap(rule ->
                        occurrences.stream().filter(OccurrenceRow::standsAlone).map(row -> row.terms(rule)))
                .toList();
    }

    private PeriodWindow figures() {
        return Arrays.stream(PeriodWindow.values())
                .filter(its -> its.name().equals(window))
                .findFirst()
                .orElse(PeriodWindow.LAW);
    }

    private boolean daily() {
        return known().filter(ReportingCycle::daily).isPresent();
    }

    private Optional<ReportingCycle> known() {
        return Arrays.stream(ReportingCycle.values())
                .filter(its -> its.name().equals(cycle))
                .findFirst();
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return Ids.next();
        }
    }

    private static @Nullable Integer number(String typed, int least, int most) {
        OptionalLong count = TypedText.count(typed);
        return count.isPresent() && count.getAsLong() >= least && count.getAsLong() <= most
                ? (int) count.getAsLong()
                : null;
    }

    private static @Nullable LocalDate typed(String day) {
        return TypedText.day(day).orElse(null);
    }
}
