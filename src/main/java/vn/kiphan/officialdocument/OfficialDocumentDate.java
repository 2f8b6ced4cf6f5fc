package vn.kiphan.officialdocument;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The date of an official document; the day is often left blank for the pen of the one who signs. */
public record OfficialDocumentDate(
        YearMonth month, @Nullable Integer day) {

    private static final String BLANK = "\u00a0".repeat(6);

    public OfficialDocumentDate {
        if (day != null && !month.isValidDay(day)) {
            throw new IllegalArgumentException("no day " + day + " in " + month);
        }
    }

    public static OfficialDocumentDate of(LocalDate day) {
        return new OfficialDocumentDate(YearMonth.from(day), day.getDayOfMonth());
    }

    public static OfficialDocumentDate dayUnknown(YearMonth month) {
        return new OfficialDocumentDate(month, null);
    }

    /** “ngày 05 tháng 02 năm 2023”: days below 10 and the months 1 and 2 with a zero before them, other months without. */
    public String inWords() {
        int number = month.getMonthValue();
        String shownDay = day == null ? BLANK : twoDigits(day);
        String shownMonth = number <= 2 ? twoDigits(number) : String.valueOf(number);
        return "ngày " + shownDay + " tháng " + shownMonth + " năm " + month.getYear();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
