package vn.kiphan.pasting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.TypedText;

/**
 * A day without its year, or with two digits of it, that stands by itself: in a cell, or at an end of the text behind a sign. The year is
 * that of the last such day. "Ngày toàn dân phòng, chống mua bán người - 30/7" names an observance and is left alone.
 */
final class ShortDay {

    private static final String DAY = "(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{2}))?";
    private static final Pattern ALONE = Pattern.compile("\\(?" + DAY + "\\)?");
    private static final Pattern BEHIND = Pattern.compile(
            "^(.+?)(?:\\s*[,;|–—-]\\s*|\\s+\\()(?:(?:[Đđ]ăng|[Pp]hát)(?: sóng| tải)?\\s+)?(?:[Nn]gày\\s+)?" + DAY
                    + "\\)?$");
    private static final Pattern WHOLE_BEHIND = Pattern.compile("^(.+?)\\s+(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2})$");
    private static final Pattern BEFORE = Pattern.compile("^()\\(?" + DAY + "\\)?\\s*[,:;|–—-]\\s+(.+)$");

    private ShortDay() {}

    /** Takes the day out of the texts of a line; they are as they were when there is none. */
    static Optional<LocalDate> taken(List<String> texts, LocalDate today) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Matcher alone = ALONE.matcher(text);
            if (alone.matches()) {
                Optional<LocalDate> day = day(alone, 1, today);
                if (day.isPresent()) {
                    texts.remove(i);
                    return day;
                }
            }
            for (Pattern pattern : List.of(BEHIND, WHOLE_BEHIND)) {
                Matcher behind = pattern.matcher(text);
                if (behind.matches() && !observance(behind.group(1))) {
                    Optional<LocalDate> day = day(behind, 2, today);
                    if (day.isPresent()) {
                        texts.set(i, behind.group(1).strip());
                        return day;
                    }
                }
            }
            Matcher before = BEFORE.matcher(text);
            if (before.matches()) {
                Optional<LocalDate> day = day(before, 2, today);
                if (day.isPresent()) {
                    texts.set(i, before.group(5).strip());
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /** The last such day, with its year or without. */
    static Optional<LocalDate> last(String text, LocalDate today) {
        Matcher alone = ALONE.matcher(text);
        return alone.matches() ? day(alone, 1, today) : TypedText.day(text);
    }

    private static boolean observance(String text) {
        return MarklessText.fold(text).matches(".*\\bngay\\b.*");
    }

    private static Optional<LocalDate> day(Matcher found, int group, LocalDate today) {
        int day = Integer.parseInt(found.group(group));
        int month = Integer.parseInt(found.group(group + 1));
        String year = found.group(group + 2);
        try {
            if (year != null) {
                return Optional.of(LocalDate.of(2000 + Integer.parseInt(year), month, day))
                        .filter(one -> !one.isAfter(today));
            }
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            return Optional.of(thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
