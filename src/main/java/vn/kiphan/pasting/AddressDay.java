package vn.kiphan.pasting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of publication that an address tells: {@code /2023/09/28/}, {@code /28-9-2023/}, {@code -20230928}, or the time in the number
 * of an article, as {@code -20230928093512345.htm} and {@code -185230928093512345.htm} have it. A day to come is none.
 */
final class AddressDay {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(20\\d\\d)[/_-](0?[1-9]|1[0-2])[/_-](3[01]|[12]\\d|0?[1-9])(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(3[01]|[12]\\d|0?[1-9])[/_-](0?[1-9]|1[0-2])[/_-](20\\d\\d)(?!\\d)");
    private static final Pattern DIGITS =
            Pattern.compile("(?<!\\d)(20\\d\\d)(\\d\\d)(\\d\\d)(?:[0-2]\\d[0-5]\\d\\d{0,7})?(?!\\d)");

    /** Three digits of the site, then year, month, day, hour and minute with two digits each. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?<!\\d)\\d{3}([1-4]\\d)(\\d\\d)(\\d\\d)[0-2]\\d[0-5]\\d\\d{2,6}(?!\\d)");

    private AddressDay() {}

    static Optional<LocalDate> of(String address, LocalDate today) {
        String path = address.replaceFirst("^https?://[^/]*", "");
        Matcher dayFirst = DAY_FIRST.matcher(path);
        for (Pattern pattern : List.of(YEAR_FIRST, DIGITS, NUMBERED)) {
            Matcher found = pattern.matcher(path);
            while (found.find()) {
                String year = found.group(1).length() == 2 ? "20" + found.group(1) : found.group(1);
                Optional<LocalDate> day = day(year, found.group(2), found.group(3), today);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return dayFirst.find() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), today) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day, LocalDate today) {
        try {
            LocalDate found = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return found.isBefore(FIRST) || found.isAfter(today) ? Optional.empty() : Optional.of(found);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
