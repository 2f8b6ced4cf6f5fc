package vn.kiphan.letter;

import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letterdate.Dates;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;

/**
 * Place and date of a letter in one line of its head: {@code Đắk Nông, ngày 05 tháng 7 năm 2023}. Drafts and unsigned copies leave the
 * day, the month or the year blank.
 *
 * @param place null when it is left blank or stands elsewhere
 * @param start where the place starts in the line, or the date when there is no place
 * @param dateStart where the date starts in the line
 * @param end where the date ends in the line
 */
record PlaceAndDate(Found<PartialDate> issuedOn, @Nullable Found<String> place, int start, int dateStart, int end) {

    private static final int LONGEST_PLACE = 60;
    private static final String BLANK = "[.…_\\s]{0,12}+";

    private static final Pattern DATE = Pattern.compile(
            "\\bngay" + BLANK + "(?<day>[\\dlio]{1,2})?" + BLANK + "thang" + BLANK + "(?<month>[\\dlio]{1,2})?" + BLANK
                    + ",?" + "\\s?nam" + BLANK + "(?<year>[\\dlo]{4})(?![a-z\\d])");
    private static final Pattern SHORT_DATE = Pattern.compile(
            "(?:ngay\\s)?\\s*+(?<day>\\d{1,2})\\s?[/-]\\s?(?<month>\\d{1,2})\\s?[/-]\\s?(?<year>\\d{4})$");

    /** Forms that count only when nothing but the place stands before them on the line. */
    private static final Pattern BEHIND_THE_PLACE = Pattern.compile(
            "(?:ngay\\s?(?<day>\\d{1,2})(?:" + BLANK + "thang\\s?|\\s?[/-]\\s?)(?<month>\\d{1,2})(?:" + BLANK
                    + "nam[.…_\\s]*+(?:20)?[.…_\\s]*+)?|(?:thang\\s?(?<only>\\d{1,2})(?:,?\\snam\\s?|\\s?/\\s?)|nam\\s?)(?<year>\\d{4}))$");

    private static final Pattern PLACE = Pattern.compile(
            "(?:TP\\.?\\s?|Tp\\.?\\s?)?\\p{Lu}[\\p{L}'’.]*+(?:(?: [-–] | |[-–])\\p{Lu}[\\p{L}'’.]*+){0,6}(?: \\d{1,2})?,?\\s*+$");
    private static final Pattern BLANK_PLACE = Pattern.compile("^[.…_\\s]{3,},?\\s*+$");

    /** Place and date on a line; null when it has none, or a day that does not exist. */
    static @Nullable PlaceAndDate in(Line line) {
        Matcher date = DATE.matcher(line.folded());
        boolean found = date.find();
        if (!found) {
            date = SHORT_DATE.matcher(line.folded());
            found = date.find() && line.folded().substring(0, date.start()).matches(".*,\\s*");
        }
        PartialDate read = found ? partial(date.group("day"), date.group("month"), date.group("year")) : null;
        if (!found) {
            date = BEHIND_THE_PLACE.matcher(line.folded());
            read = date.find() && standsAlone(line, date.start()) ? halfKnown(date) : null;
        }
        if (read == null) {
            return null;
        }
        Confidence confidence =
                read.year() != null && !Dates.isMisread(date.group()) ? Confidence.HIGH : Confidence.MEDIUM;
        Matcher before = placeBefore(line, date.start());
        Found<String> place = null;
        int start = date.start();
        if (before.find()) {
            start = before.start();
            String name = LetterText.clean(before.group()).replaceAll("[,.\\s]+$", "");
            place = Found.of(name, line.start() + start, line.start() + start + name.length(), Confidence.HIGH);
        }
        Found<PartialDate> issuedOn =
                Found.of(read, line.start() + date.start(), line.start() + date.end(), confidence);
        return new PlaceAndDate(issuedOn, place, start, date.start(), date.end());
    }

    /** Whether the line ends with the date and shows where the place stands, known or blank. */
    boolean closes(Line line) {
        return end == line.folded().length() && place != null && start < dateStart && hasComma(line);
    }

    private boolean hasComma(Line line) {
        return line.text().substring(start, dateStart).contains(",");
    }

    /** Whether nothing else stands on the line: a subject does not go on with it. */
    boolean isOwnLine(Line line) {
        return place != null
                || BLANK_PLACE.matcher(line.folded().substring(0, dateStart)).matches();
    }

    private static boolean standsAlone(Line line, int dateStart) {
        Matcher place = placeBefore(line, dateStart);
        boolean atStart = place.find() && place.start() == 0 && place.group().contains(",");
        return atStart
                || BLANK_PLACE.matcher(line.folded().substring(0, dateStart)).matches();
    }

    private static Matcher placeBefore(Line line, int end) {
        return PLACE.matcher(line.text()).region(Math.max(0, end - LONGEST_PLACE), end);
    }

    private static @Nullable PartialDate halfKnown(Matcher date) {
        return date.group("day") == null
                ? partial(null, date.group("only"), date.group("year"))
                : partial(date.group("day"), date.group("month"), null);
    }

    private static @Nullable PartialDate partial(@Nullable String day, @Nullable String month, @Nullable String year) {
        try {
            Integer inMonth = month == null ? null : Dates.digits(month);
            Integer onDay = inMonth == null || day == null ? null : Dates.digits(day);
            Integer inYear = year == null ? null : Dates.digits(year);
            return inYear == null || Dates.plausible(inYear) ? new PartialDate(inYear, inMonth, onDay) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
