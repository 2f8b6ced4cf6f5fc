package vn.kiphan.directivetext;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import vn.kiphan.shared.DateRange;
import vn.kiphan.shared.Vietnam;

/** How often a periodic report comes (Decree 09/2019/ND-CP, article 12, and weekly and daily usage), and what its periods are called. */
public enum ReportingCycle {
    DAY(0),
    /** From Monday to Friday; where the calendar is known, without holidays and with the Saturdays that are worked. */
    WORKDAY(0),
    WEEK(0),
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private final int months;

    ReportingCycle(int months) {
        this.months = months;
    }

    /** The last month of the period in which the day lies; of a week its Monday decides nothing here. */
    public YearMonth lastMonth(LocalDate day) {
        int last = ((day.getMonthValue() - 1) / months + 1) * months;
        return YearMonth.of(day.getYear(), last);
    }

    /** Whether it returns with every day, so that nothing has to be said about the day. */
    public boolean daily() {
        return this == DAY || this == WORKDAY;
    }

    /** How many months a period has; 0 for a day or a week. */
    public int months() {
        return months;
    }

    /**
     * The deadline in the period of that day: on a day of the week, or on a day of one of the period's months, at most its last.
     *
     * @param month within the period, from 1; 0 for its last
     */
    public LocalDate due(LocalDate inPeriod, int day, int month) {
        if (daily()) {
            return falls(inPeriod) ? inPeriod : next(inPeriod);
        }
        if (this == WEEK) {
            return monday(inPeriod).plusDays(day - 1L);
        }
        YearMonth its = lastMonth(inPeriod).minusMonths(month == 0 ? 0 : months - month);
        return its.atDay(Math.min(day, its.lengthOfMonth()));
    }

    /** A day in the period after that of the day. */
    public LocalDate next(LocalDate due) {
        if (daily()) {
            LocalDate next = due.plusDays(1);
            return falls(next) ? next : next.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        }
        return this == WEEK
                ? due.plusWeeks(1)
                : lastMonth(due).plusMonths(months).atDay(1);
    }

    private boolean falls(LocalDate day) {
        return this != WORKDAY || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    public LocalDate inThePeriodBefore(LocalDate due) {
        if (daily()) {
            LocalDate before = due.minusDays(1);
            return falls(before) ? before : before.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        }
        return this == WEEK
                ? due.minusWeeks(1)
                : lastMonth(due).minusMonths(months).atEndOfMonth();
    }

    /** The whole period in which the day lies, by the calendar; a week begins on Monday. */
    public DateRange calendarPeriod(LocalDate day) {
        if (daily()) {
            return new DateRange(day, day);
        }
        return this == WEEK
                ? new DateRange(monday(day), monday(day).plusDays(6))
                : new DateRange(
                        lastMonth(day).minusMonths(months - 1L).atDay(1),
                        lastMonth(day).atEndOfMonth());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * The days whose figures the report due then covers.
     *
     * @param toDay the last day of the figures: of the period's last month, or of the week, Monday being 1
     */
    public DateRange window(LocalDate due, int toDay) {
        if (daily()) {
            return new DateRange(due, due);
        }
        if (this == WEEK) {
            LocalDate to = due.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(toDay)));
            return new DateRange(to.minusDays(6), to);
        }
        LocalDate to = lastMonth(due).atDay(toDay);
        return new DateRange(to.minusMonths(months).plusDays(1), to);
    }

    /**
     * {@code Quý III/2023}: a label of the document, so in its language.
     *
     * @param inPeriod a day of the period that the report is about
     */
    public String label(LocalDate inPeriod, LocalDate due) {
        YearMonth month = months == 0 ? YearMonth.from(due) : lastMonth(inPeriod);
        return switch (this) {
            case DAY, WORKDAY -> "Ngày " + Vietnam.DAY.format(due);
            case WEEK -> "Tuần đến " + Vietnam.DAY.format(due);
            case MONTH -> "Tháng " + month.getMonthValue() + "/" + month.getYear();
            case QUARTER -> "Quý " + ROMAN[month.getMonthValue() / 3 - 1] + "/" + month.getYear();
            case HALF_YEAR -> "6 tháng " + (month.getMonthValue() == 6 ? "đầu" : "cuối") + " năm " + month.getYear();
            case YEAR -> "Năm " + month.getYear();
        };
    }
}
