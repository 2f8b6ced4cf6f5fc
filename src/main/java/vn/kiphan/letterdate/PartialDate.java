package vn.kiphan.letterdate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A letter's date as far as it is written: drafts and unsigned copies leave the day, the day and the month, or the year blank.
 *
 * @param year null when only the day and the month are known
 * @param month 1 to 12, or null when only the year is known
 * @param day null when it is not known; never known without the month
 */
public record PartialDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    /** How much of the date is known: to the day, to the month, the year only, or the day and the month without the year. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        NO_YEAR
    }

    public PartialDate {
        if (month == null && day != null) {
            throw new DateTimeException("a day without a month");
        }
        if (year == null) {
            if (month == null || day == null) {
                throw new DateTimeException("neither a year nor a day");
            }
            MonthDay.of(month, day);
        } else if (month != null) {
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
        if (year == null) {
            return Precision.NO_YEAR;
        }
        if (day != null) {
            return Precision.DAY;
        }
        return month != null ? Precision.MONTH : Precision.YEAR;
    }

    /** The day, when all of it is known; null otherwise. */
    public @Nullable LocalDate date() {
        return year != null && month != null && day != null ? LocalDate.of(year, month, day) : null;
    }

    /** As far as it is known: {@code 2023-07-12}, {@code 2023-07}, {@code 2023}, or {@code --07-12} without the year. */
    @Override
    public String toString() {
        if (year == null && month != null && day != null) {
            return MonthDay.of(month, day).toString();
        }
        String known = "%04d".formatted(year);
        known = month == null ? known : known + "-%02d".formatted(month);
        return day == null ? known : known + "-%02d".formatted(day);
    }

    /** The first day that the date can mean; null when the year is not known. */
    public @Nullable LocalDate earliest() {
        return year == null ? null : LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }
}
