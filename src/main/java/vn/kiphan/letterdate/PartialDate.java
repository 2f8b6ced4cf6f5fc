package vn.kiphan.letterdate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A letter's date as far as it is written: drafts and unsigned copies leave the day, or the day and the month, blank.
 *
 * @param month 1 to 12, or null when only the year is known
 * @param day null when it is not known; never known without the month
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    /** How much of the date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public PartialDate {
        if (month == null && day != null) {
            throw new DateTimeException("a day without a month");
        }
        if (month != null) {
            YearMonth in = YearMonth.of(year, month);
            if (day != null) {
                in.atDay(day);
            }
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public Precision precision() {
        if (day != null) {
            return Precision.DAY;
        }
        return month != null ? Precision.MONTH : Precision.YEAR;
    }

    /** The day, when all of it is known; null otherwise. */
    public @Nullable LocalDate date() {
        return month != null && day != null ? LocalDate.of(year, month, day) : null;
    }

    /** As far as it is known: {@code 2023-07-12}, {@code 2023-07} or {@code 2023}. */
    @Override
    public String toString() {
        String known = "%04d".formatted(year);
        known = month == null ? known : known + "-%02d".formatted(month);
        return day == null ? known : known + "-%02d".formatted(day);
    }

    /** The first day that the date can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }
}
