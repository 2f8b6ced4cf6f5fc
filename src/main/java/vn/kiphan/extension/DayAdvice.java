package vn.kiphan.extension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiphan.workday.SpecialDay;
import vn.kiphan.workday.WorkCalendar;

/**
 * What to know about a day before it becomes a deadline.
 *
 * @param working whether it is worked
 * @param name of the holiday or the swapped day, if it is one
 * @param next the day itself when it is worked, else the next one that is
 * @param workingDays how many working days from today to that day
 */
record DayAdvice(LocalDate day, boolean working, @Nullable String name, LocalDate next, int workingDays) {

    static DayAdvice of(LocalDate day, LocalDate today, WorkCalendar calendar) {
        return new DayAdvice(
                day,
                calendar.isWorkingDay(day),
                calendar.special(day).map(SpecialDay::name).orElse(null),
                calendar.onOrAfter(day),
                calendar.between(today, day));
    }
}
