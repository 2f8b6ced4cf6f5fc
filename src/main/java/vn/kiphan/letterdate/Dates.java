package vn.kiphan.letterdate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which letters write a date, as parts of patterns over folded text, and what they come to. */
public final class Dates {

    /** A date with its year: {@code 28/9/2023}, {@code 28-9-2023}, {@code 15 tháng 5 năm 2021}. Three groups. */
    public static final String FULL =
            "(\\d{1,2})(?:\\s?[/.-]\\s?|,?\\s*+thang\\s*+)(\\d{1,2})(?:\\s?[/.-]\\s?|,?\\s*+nam\\s*+)(\\d{4})(?!\\d)";

    /** A date without its year: {@code 28/9}, {@code 15 tháng 5}. Two groups. */
    public static final String YEARLESS = "(\\d{1,2})(?:\\s?[/-]\\s?|\\s+thang\\s+)(\\d{1,2})(?![\\d/]|\\s?-\\s?\\d)";

    /** A scanner takes 1 for l or i and 0 for o. */
    private static final Pattern LETTER_FOR_DIGIT = Pattern.compile("\\d[lio]|[lio]\\d|(?<![a-z])[lio]{1,2}(?![a-z])");

    private Dates() {}

    /** The date in three groups of a match, or null when there is no such day (31/9). */
    public static @Nullable LocalDate full(Matcher match, int firstGroup) {
        return date(match.group(firstGroup), match.group(firstGroup + 1), match.group(firstGroup + 2));
    }

    public static @Nullable LocalDate date(@Nullable String day, @Nullable String month, @Nullable String year) {
        if (day == null || month == null || year == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(digits(year), digits(month), digits(day));
            return plausible(date.getYear()) ? date : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Letters are of this state and of its time: anything else is a slip of the pen or of the scanner. */
    public static boolean plausible(int year) {
        return year >= 1945 && year <= 2100;
    }

    /** Whether a scanner has put letters into the digits of folded words. */
    public static boolean isMisread(String folded) {
        return LETTER_FOR_DIGIT.matcher(folded).find();
    }

    /** The number that digits say, read by a scanner or not. */
    public static int digits(String read) {
        return Integer.parseInt(read.replace('l', '1').replace('i', '1').replace('o', '0'));
    }
}
