package vn.kiphan.officialdocument;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The date of an official document. The day is often left blank for the pen of the one who signs; in an early draft the month is, too.
 *
 * @param month null while it is open, and then the day is as well
 */
public record OfficialDocumentDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    private static final String BLANK = "\u00a0".repeat(6);

    public OfficialDocumentDate {
        if (day != null && (month == null || !YearMonth.of(year, month).isValidDay(day))) {
            throw new IllegalArgumentException("no day " + day + " in " + month + "/" + year);
        }
    }

    public static OfficialDocumentDate of(LocalDate day) {
        return new OfficialDocumentDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public static OfficialDocumentDate dayUnknown(YearMonth month) {
        return new OfficialDocumentDate(month.getYear(), month.getMonthValue(), null);
    }

    /** “ngày 05 tháng 02 năm 2023”: days below 10 and the months 1 and 2 with a zero before them, other months without. */
    public String inWords() {
        return "ngày " + (day == null ? BLANK : twoDigits(day)) + " tháng " + shownMonth() + " năm " + year;
    }

    private String shownMonth() {
        if (month == null) {
            return BLANK;
        }
        return month <= 2 ? twoDigits(month) : String.valueOf(month);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
