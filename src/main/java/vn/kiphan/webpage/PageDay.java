package vn.kiphan.webpage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiphan.shared.Vietnam;

/**
 * The day in Viet Nam of a time as pages and feeds write it: ISO 8601 with or without a zone, RFC 1123 as in RSS, or a day as people write
 * it. A day before the web or after tomorrow is none.
 */
public final class PageDay {

    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final Pattern ISO_DAY = Pattern.compile("^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:$|[T ])");
    private static final Pattern WRITTEN = Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)");

    private PageDay() {}

    public static Optional<LocalDate> of(String written, LocalDate today) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > 100) {
            return Optional.empty();
        }
        return zoned(text)
                .or(() -> day(ISO_DAY.matcher(text), 1, 2, 3))
                .or(() -> day(WRITTEN.matcher(text), 3, 2, 1))
                .filter(day -> !day.isBefore(FIRST) && !day.isAfter(today.plusDays(1)));
    }

    private static Optional<LocalDate> zoned(String text) {
        return instant(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                // "+0700", as many pages write it
                .or(() -> instant(
                        text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"), DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .or(() -> instant(text.replaceFirst("\\s+", "T"), DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .or(() -> instant(text, DateTimeFormatter.RFC_1123_DATE_TIME))
                .map(Vietnam::day);
    }

    private static Optional<Instant> instant(String text, DateTimeFormatter format) {
        try {
            return Optional.of(OffsetDateTime.parse(text, format).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(Matcher found, int year, int month, int day) {
        try {
            return found.find()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(found.group(year)),
                            Integer.parseInt(found.group(month)),
                            Integer.parseInt(found.group(day))))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
