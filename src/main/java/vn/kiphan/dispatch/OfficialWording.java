package vn.kiphan.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.Vietnam;

/** Days, deadlines and phrases as official letters write them. */
final class OfficialWording {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/M/yyyy", Locale.ROOT);
    private static final DateTimeFormatter EARLY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH 'giờ' mm", Locale.ROOT);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final Pattern ABOUT =
            Pattern.compile("^\\s*(?:v\\s*/\\s*v|về việc)\\s*:?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern END = Pattern.compile("[\\s;.,]+$");
    private static final Pattern SAYS_WHEN = Pattern.compile(
            "^(?:xong )?(?:truoc|cham nhat|muon nhat|tre nhat|khong qua|trong|het|den het|vao|dinh ky|hang thang|hang quy)\\b.*");

    private OfficialWording() {}

    /** “05/10/2023”, “05/02/2023”: a zero before days below 10 and before the months 1 and 2. */
    static String day(LocalDate day) {
        return (day.getMonthValue() <= 2 ? EARLY : DAY).format(day);
    }

    /** “chậm nhất ngày 28/9/2023”, or with the hour: words that leave no doubt whether the day itself counts. */
    static String latest(Instant due) {
        ZonedDateTime at = Vietnam.at(due);
        String day = "ngày " + day(at.toLocalDate());
        return "chậm nhất " + (at.toLocalTime().equals(LAST_SECOND) ? day : HOUR.format(at) + " " + day);
    }

    /** “16 giờ 00”. */
    static String hour(LocalTime hour) {
        return HOUR.format(hour);
    }

    /** “từ ngày 01/8/2023 đến ngày 31/8/2023”; an end that is open is left out. */
    static String between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return ((from == null ? "" : "từ ngày " + day(from)) + (to == null ? "" : " đến ngày " + day(to))).strip();
    }

    /** Whether the letter's phrase can follow a verb: “báo cáo … trước ngày 28/9/2023”. */
    static boolean saysWhen(String phrase) {
        return SAYS_WHEN.matcher(MarklessText.fold(phrase)).matches();
    }

    /** Whether a text names the day, with or without its year: “28/9”, “28/09/2023”, “28 tháng 9 năm 2023”. */
    static boolean names(String text, LocalDate day) {
        String written =
                "(?<!\\d)0?" + day.getDayOfMonth() + "(?:\\s?[/.-]\\s?0?|\\s+tháng\\s+0?)" + day.getMonthValue()
                        + "(?:(?:\\s?[/.-]\\s?|\\s+năm\\s+)" + day.getYear() + "(?!\\d)|(?!\\s?[/.-]?\\d))";
        return Pattern.compile(written).matcher(text).find();
    }

    /** Whether a text holds a phrase, whatever their capitals and line ends. */
    static boolean holds(String text, String phrase) {
        String sought = MarklessText.fold(phrase);
        return !sought.isEmpty() && MarklessText.fold(text).contains(sought);
    }

    /** The subject without “V/v” or “Về việc”. */
    static String matter(String subject) {
        return ABOUT.matcher(subject).replaceFirst("").strip();
    }

    static String withoutEnd(String text) {
        return END.matcher(text.strip()).replaceFirst("");
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }

    /** The first letter small, unless the word is an abbreviation. */
    static String lowerFirst(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || abbreviation ? text : text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
    }
}
