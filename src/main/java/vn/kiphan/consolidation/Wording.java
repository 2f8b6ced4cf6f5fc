package vn.kiphan.consolidation;

import java.text.BreakIterator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Vietnam;

/** Numbers, days and texts as official documents write them, whatever language the reader of the page has chosen. */
final class Wording {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/M/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_EARLY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút'", Locale.ROOT);
    private static final Pattern ABOUT =
            Pattern.compile("^\\s*(?:v\\s*/\\s*v|về việc)\\s*:?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CAMPAIGN = Pattern.compile(
            "^tuyên truyền\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    private Wording() {}

    /** “05”, “12”, “1.234”: in running text numbers below 10 have a zero before them. */
    static String count(long number) {
        return number > 0 && number < 10 ? "0" + number : Amounts.vietnamese(number);
    }

    /** “05/10/2023”, “05/02/2023”: days below 10 and the months 1 and 2 have a zero before them (Decree 30/2020/NĐ-CP, Annex I). */
    static String day(@Nullable LocalDate day) {
        if (day == null) {
            return "…";
        }
        return (day.getMonthValue() <= 2 ? DAY_EARLY : DAY).format(day);
    }

    /** “14 giờ 03 phút ngày 05/10/2023”. */
    static String moment(Instant instant) {
        ZonedDateTime at = Vietnam.at(instant);
        return HOUR.format(at) + " ngày " + day(at.toLocalDate());
    }

    /** What the directive is about, without “V/v”: “tuyên truyền hưởng ứng …”. */
    static String matter(String subject) {
        return lowerFirst(ABOUT.matcher(subject).replaceFirst("").strip());
    }

    /** The title of the report on a directive: “Kết quả tuyên truyền hưởng ứng …”. */
    static String title(String subject) {
        String matter = matter(subject);
        return CAMPAIGN.matcher(matter).matches() ? "Kết quả " + matter : "Kết quả thực hiện việc " + matter;
    }

    /** The first letter small, unless the word is an abbreviation or an opening quotation mark stands there. */
    static String lowerFirst(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || abbreviation ? text : text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
    }

    /** At most so many characters, cut between words, with “…” where something was left out. */
    static String shortened(String text, int most) {
        String line = text.strip();
        if (line.length() <= most) {
            return line;
        }
        BreakIterator words = BreakIterator.getWordInstance(VIETNAMESE);
        words.setText(line);
        int end = words.preceding(most);
        return line.substring(0, end > most / 2 ? end : most).strip() + "…";
    }
}
