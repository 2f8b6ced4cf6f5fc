package vn.kiphan.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which days are worked. Monday to Friday are, unless a holiday falls on them; Saturday and Sunday are not, unless they were swapped for
 * a day off (Labour Code 45/2019/QH14, articles 111 and 112, and the yearly notices).
 */
public final class WorkCalendar {

    /** No holiday and its bridge days last so long; a longer run of days off is wrong data. */
    private static final int LONGEST_REST = 60;

    private final Map<LocalDate, SpecialDay> special;

    public WorkCalendar(Collection<SpecialDay> days) {
        this.special = days.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::day, Function.identity()));
    }

    public boolean isWorkingDay(LocalDate day) {
        SpecialDay known = special.get(day);
        return known == null ? !weekend(day) : known.kind() == DayKind.WORKING;
    }

    /** What is special about the day, if anything. */
    public Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(special.get(day));
    }

    /** The day itself when it is worked, else the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        return seek(day, 1);
    }

    /** The day itself when it is worked, else the last one before it that is. */
    public LocalDate onOrBefore(LocalDate day) {
        return seek(day, -1);
    }

    /** The first day after this one that is worked. */
    public LocalDate next(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }

    /** So many working days later; the day itself does not count, as "within three working days of receipt" is counted. 0 is the day itself. */
    public LocalDate plus(LocalDate day, int workingDays) {
        return shift(day, Math.abs(workingDays), workingDays < 0 ? -1 : 1);
    }

    /** So many working days earlier; the day itself does not count. */
    public LocalDate minus(LocalDate day, int workingDays) {
        return shift(day, Math.abs(workingDays), workingDays < 0 ? 1 : -1);
    }

    /** How many working days lie after the first day up to and including the second; negative when the second is the earlier one. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private LocalDate shift(LocalDate day, int workingDays, int step) {
        LocalDate reached = day;
        for (int i = 0; i < workingDays; i++) {
            reached = seek(reached.plusDays(step), step);
        }
        return reached;
    }

    private LocalDate seek(LocalDate day, int step) {
        LocalDate found = day;
        for (int i = 0; i <= LONGEST_REST; i++) {
            if (isWorkingDay(found)) {
                return found;
            }
            found = found.plusDays(step);
        }
        throw new IllegalStateException("no working day near " + day);
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
