package vn.kiphan.directivetext;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Ids;

/**
 * A periodic duty: a report that returns with every period, from one day to another.
 *
 * @param dueDay of the week, Monday being 1, or of the month, at most its last; 0 for what returns every day
 * @param dueMonth the month within the period in which the deadline lies, from 1; 0 where the cycle has no choice of months
 * @param phrase the letter's own words
 * @param firstOn between which the deadlines fall; null, as {@code lastOn}, as long as nobody has said so
 * @param closesAfter so many days after its deadline a report is not taken any more; null when it stays open
 * @param outline of each of the reports, as are the destinations
 */
@Embeddable
public record PeriodicRule(
        UUID id,
        @Enumerated(EnumType.STRING) ReportingCycle cycle,
        int dueDay,
        int dueMonth,
        @Nullable LocalTime dueHour,
        String phrase,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,
        @Enumerated(EnumType.STRING) PeriodWindow dataWindow,
        @Nullable Integer closesAfter,
        String outline,
        String destinations) {

    /** Enough for a year of weeks and for a campaign of a hundred days. */
    public static final int MOST = 100;

    /** Whether it is known when the reports begin and end. */
    public boolean whole() {
        return firstOn != null && lastOn != null;
    }

    /**
     * The days on which the reports are due, the earliest first, at most {@code most}; none as long as it is not whole.
     *
     * @param worked which days are worked: what is due on working days is due on all of these, a Saturday that was swapped for a day off
     *     among them, and on no others
     */
    public List<LocalDate> days(int most, Predicate<LocalDate> worked) {
        List<LocalDate> days = new ArrayList<>();
        if (firstOn == null || lastOn == null) {
            return days;
        }
        if (cycle == ReportingCycle.WORKDAY) {
            return lastOn.isBefore(firstOn)
                    ? days
                    : firstOn.datesUntil(lastOn.plusDays(1))
                            .filter(worked)
                            .limit(most)
                            .toList();
        }
        LocalDate due = cycle.due(firstOn, dueDay, dueMonth);
        while (!due.isAfter(lastOn) && days.size() < most) {
            if (!due.isBefore(firstOn)) {
                days.add(due);
            }
            due = cycle.due(cycle.next(due), dueDay, dueMonth);
        }
        return days;
    }

    /** Whether what is due in one period is about the one before: the rule says so, or the deadline lies in the first of several months. */
    public boolean aboutThePeriodBefore() {
        return dataWindow == PeriodWindow.PREVIOUS
                || (dataWindow != PeriodWindow.CURRENT && dueMonth == 1 && cycle.months() > 1);
    }

    /** The same duty in another directive, with its days moved; the letter's own words stay. */
    public PeriodicRule moved(DateShift shift) {
        return new PeriodicRule(
                Ids.next(),
                cycle,
                dueDay,
                dueMonth,
                dueHour,
                phrase,
                shift.of(firstOn),
                shift.of(lastOn),
                dataWindow,
                closesAfter,
                outline,
                destinations);
    }
}
