package vn.kiphan.directive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import vn.kiphan.shared.DateRange;
import vn.kiphan.shared.Vietnam;

/** How often a periodic report comes (Decree 09/2019/ND-CP, article 12, and its weekly usage), and what its periods are called. */
enum ReportingCycle {
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
    YearMonth lastMonth(LocalDate day) {
        int last = ((day.getMonthValue() - 1) / months + 1) * months;
        return YearMonth.of(day.getYear(), last);
    }

    /** The deadline in the period of that day: on a day of the week, or on a day of the period's last month, at most its last. */
    LocalDate due(LocalDate inPeriod, int dayOfPeriod) {
        if (this == WEEK) {
            return inPeriod.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusDays(dayOfPeriod - 1L);
        }
        YearMonth month = lastMonth(inPeriod);
        return month.atDay(Math.min(dayOfPeriod, month.lengthOfMonth()));
    }

    LocalDate next(LocalDate due) {
        return this == WEEK
                ? due.plusWeeks(1)
                : lastMonth(due).plusMonths(months).atDay(1);
    }

    /**
     * The days whose figures the report due then covers.
     *
     * @param toDay the last day of the figures: of the period's last month, or of the week, Monday being 1
     */
    DateRange window(LocalDate due, int toDay) {
        if (this == WEEK) {
            LocalDate to = due.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(toDay)));
            return new DateRange(to.minusDays(6), to);
        }
        LocalDate to = lastMonth(due).atDay(toDay);
        return new DateRange(to.minusMonths(months).plusDays(1), to);
    }

    /** {@code Quý III/2023}: a label of the document, so in its language. */
    String label(LocalDate due) {
        YearMonth month = this == WEEK ? YearMonth.from(due) : lastMonth(due);
        return switch (this) {
            case WEEK -> "Tuần đến " + Vietnam.DAY.format(due);
            case MONTH -> "Tháng " + month.getMonthValue() + "/" + month.getYear();
            case QUARTER -> "Quý " + ROMAN[month.getMonthValue() / 3 - 1] + "/" + month.getYear();
            case HALF_YEAR -> "6 tháng " + (month.getMonthValue() == 6 ? "đầu" : "cuối") + " năm " + month.getYear();
            case YEAR -> "Năm " + month.getYear();
        };
    }
}
