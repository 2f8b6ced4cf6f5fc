package vn.kiphan.letterdate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Vietnam;

/**
 * A deadline that a letter sets, in its own words and as a date.
 *
 * <p>"Before the 28th" counts the 28th itself ({@code inclusive}) as offices do, unless an officer says otherwise; no decree settles it.
 *
 * @param phrase the letter's own words
 * @param date null for a periodic deadline, which has a {@link Recurrence} instead, and for one whose day the letter does not surely say:
 *     relative, without a year, or with a day that does not exist
 * @param time the hour that the letter names, or null
 */
public record Deadline(
        String phrase,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        boolean inclusive,
        Kind kind,
        @Nullable Recurrence recurrence) {

    /** What is due: a report to the issuer, something to be done, or a report that returns with every period. */
    public enum Kind {
        REPORT,
        ACTION,
        PERIODIC
    }

    /** The period after which a periodic deadline returns. */
    public enum Cycle {
        DAY,
        /** Every working day. */
        WORKDAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * When a periodic deadline falls.
     *
     * @param month the month of the year (YEAR), or of the quarter (QUARTER, 1 to 3); 0 otherwise
     * @param day the day of the month; for WEEK the day of the week, Monday being 1; 0 for DAY and WORKDAY
     * @param from on which day the duty begins, as {@code until} is the one on which it ends; null where the letter does not surely say
     */
    public record Recurrence(
            Cycle cycle,
            int month,
            int day,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** One that begins with the letter, and of which nobody has said when it ends. */
        public Recurrence(Cycle cycle, int month, int day) {
            this(cycle, month, day, null, null);
        }

        /** Whether it is said when it begins or ends. */
        boolean bounded() {
            return from != null || until != null;
        }

        /** Whether it falls on the same days, where one of the two does not say when it begins or ends. */
        boolean sameDuty(Recurrence other) {
            boolean sameDays = cycle == other.cycle && month == other.month && day == other.day;
            return sameDays && (!bounded() || !other.bounded() || equals(other));
        }

        Recurrence within(DutySpan span) {
            return new Recurrence(cycle, month, day, span.from(), span.until());
        }
    }

    public Deadline {
        boolean returns = kind == Kind.PERIODIC;
        if (returns != (recurrence != null) || returns && date != null) {
            throw new IllegalArgumentException("a deadline returns with a period, or not at all");
        }
    }

    /**
     * The last instant in time, in Vietnam: the hour named; without one 23:59:59 of the day, or of the day before when the day itself no
     * longer counts. Null when it has no date.
     */
    public @Nullable Instant due() {
        if (date == null) {
            return null;
        }
        if (time != null) {
            return date.atTime(time).atZone(Vietnam.ZONE).toInstant();
        }
        return Vietnam.endOf(inclusive ? date : date.minusDays(1));
    }
}
