package vn.kiphan.pasting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Vietnam;

/** "2 lần/ngày từ 25/9 đến 30/9/2023" is twelve times, the first of them on 25 September. */
final class AiredDays {

    private static final Pattern DAILY =
            Pattern.compile("(?iu)(?<times>\\d{1,2}) ?(?:lần|lượt) ?(?:/ ?|mỗi |một |trong )ngày");
    private static final Pattern RANGE = Pattern.compile(
            "(?iu)[\\s,;(]*(?<!\\p{L})từ (?:ngày )?(\\d{1,2})(?:[/.](\\d{1,2}))?(?:[/.](\\d{4}))? ?(?:đến|tới|-|–) ?(?:hết )?(?:ngày )?(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?\\)?");

    private AiredDays() {}

    /** The line with the number of airings in place of both; as it was when it does not say both. */
    static String counted(String line, Map<String, String> fields, LocalDate today) {
        Matcher range = RANGE.matcher(line);
        Matcher daily = DAILY.matcher(line);
        if (!range.find() || !daily.find()) {
            return line;
        }
        try {
            LocalDate last = last(range, today);
            String month = range.group(2) == null ? range.group(5) : range.group(2);
            LocalDate first = day(range.group(3), month, range.group(1), last.getYear());
            first = first.isAfter(last) && range.group(3) == null ? first.minusYears(1) : first;
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            if (days < 1 || days > 366) {
                return line;
            }
            fields.put("publishedOn", Vietnam.DAY.format(first));
            String without = line.substring(0, range.start()) + " " + line.substring(range.end());
            return DAILY.matcher(without)
                    .replaceFirst(Long.parseLong(daily.group("times")) * days + " lần")
                    .replaceAll(" {2,}| (?=,)", " ");
        } catch (DateTimeException noSuchDay) {
            return line;
        }
    }

    private static LocalDate last(Matcher range, LocalDate today) {
        LocalDate last = day(range.group(6), range.group(5), range.group(4), today.getYear());
        // what was broadcast may go on for some weeks; what lies further ahead was a year ago
        return range.group(6) == null && last.isAfter(today.plusMonths(3)) ? last.minusYears(1) : last;
    }

    private static LocalDate day(@Nullable String year, String month, String day, int otherwise) {
        return LocalDate.of(
                year == null ? otherwise : Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
