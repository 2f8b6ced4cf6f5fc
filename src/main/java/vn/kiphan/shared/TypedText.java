package vn.kiphan.shared;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads days, times and counts as people here type them. Forms keep the typed text, so that a wrong one is shown again as it was.
 *
 * <p>Days: {@code 28/9/2023}, {@code 28-09-2023}, {@code 28.9.2023}, {@code 28 9 2023}, {@code 28092023}, {@code 2023-09-28}. Counts:
 * {@code 1234}, {@code 1.234}, {@code 1 234}; the dot groups thousands, so {@code 1.5} is no count. Minutes: counts, {@code 90'},
 * {@code 1h30}, {@code 1 giờ 30 phút}, {@code 1,5 giờ}. Amounts: counts, and {@code 12,5},
 * {@code 12.5}, {@code 1.234,5}; three digits behind a dot are thousands.
 */
public final class TypedText {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}) ?(?:[:.]|h|gio) ?(\\d{2})?(?: ?(?:phut|p))?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,12}|[1-9]\\d{0,2}([. ]\\d{3}){1,3}");
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,2})?) ?(?:gio|h|tieng)(?: ?(\\d{1,2}) ?(?:phut|ph|p|')?)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,6}|\\d{1,3}[. ]\\d{3}) ?(?:phut|ph|p|'|m|min)?");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<whole>\\d{1,12}|[1-9]\\d{0,2}(?:[. ]\\d{3}){1,3})(?:,(?<part>\\d{1,6}))?|(?<plain>\\d{1,12})\\.(?<rest>\\d{1,2}|\\d{4,6})");

    private TypedText() {}

    /** What was typed, without control characters and without blanks around it; never null. */
    public static String words(@Nullable String text) {
        return text == null ? "" : XmlText.clean(text).strip();
    }

    /** A day as it stands in a field; blank where there is none. */
    public static String of(@Nullable LocalDate day) {
        return day == null ? "" : Vietnam.DAY.format(day);
    }

    public static Optional<LocalDate> day(String text) {
        String typed = text.strip();
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        for (Pattern dayFirst : new Pattern[] {DAY_FIRST, DIGITS}) {
            Matcher matcher = dayFirst.matcher(typed);
            if (matcher.matches()) {
                return day(matcher.group(3), matcher.group(2), matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A time of the day: {@code 19:30}, {@code 19h30}, {@code 19 gio 30 phut} with marks or without, {@code 7h}. */
    public static Optional<LocalTime> time(String text) {
        Matcher matcher = TIME.matcher(MarklessText.fold(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        int hour = Integer.parseInt(matcher.group(1));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    public static OptionalLong count(String text) {
        // sheets and word processors keep a group together by blanks that do not break
        String typed = text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        return COUNT.matcher(typed).matches()
                ? OptionalLong.of(Long.parseLong(typed.replaceAll("[. ]", "")))
                : OptionalLong.empty();
    }

    /** Whole minutes: 90, "90 phút", "90'", "1h30", "1 giờ 30 phút", "1,5 giờ"; not "1:30", which may be minutes or hours. */
    public static OptionalLong minutes(String text) {
        OptionalLong plain = count(text);
        if (plain.isPresent()) {
            return plain;
        }
        String typed = MarklessText.fold(text.strip()).replace("′", "'").toLowerCase(Locale.ROOT);
        Matcher minutes = MINUTES.matcher(typed);
        if (minutes.matches()) {
            return OptionalLong.of(Long.parseLong(minutes.group(1).replaceAll("[. ]", "")));
        }
        Matcher hours = HOURS.matcher(typed);
        if (!hours.matches()) {
            return OptionalLong.empty();
        }
        BigDecimal whole = new BigDecimal(hours.group(1).replace(',', '.')).multiply(BigDecimal.valueOf(60));
        long more = hours.group(2) == null ? 0 : Long.parseLong(hours.group(2));
        boolean exact = whole.stripTrailingZeros().scale() <= 0 && more < 60;
        return exact ? OptionalLong.of(whole.longValueExact() + more) : OptionalLong.empty();
    }

    /** An amount that may have a fraction, without trailing noughts; {@code 0.125} and {@code 1,234.5} are not guessed at. */
    public static Optional<BigDecimal> amount(String text) {
        Matcher matcher = AMOUNT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String whole = matcher.group("whole") == null ? matcher.group("plain") : matcher.group("whole");
        String part = matcher.group("whole") == null ? matcher.group("rest") : matcher.group("part");
        BigDecimal amount = new BigDecimal(whole.replaceAll("[. ]", "") + (part == null ? "" : "." + part));
        return Optional.of(even(amount));
    }

    /** The same amount without noughts behind the comma, so that equal amounts are equal. */
    public static BigDecimal even(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
