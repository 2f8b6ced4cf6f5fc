package vn.kiphan.pasting;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.Vietnam;

/**
 * Takes the day of a line out of its words, and the hour that stands with it: in figures, as "ngày 28 tháng 9 năm 2023", or as "hôm qua".
 * A day in the middle of a sentence is read and stays in it.
 */
final class DayWords {

    private static final String TIME =
            "(?:[01]?\\d|2[0-3])(?:[h:]|\\s?giờ\\s?)(?:[0-5]\\d)?(?!\\d)(?::[0-5]\\d)?(?:\\s?phút)?";
    private static final String WEEKDAY =
            "(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7])\\s*[,-]?\\s*)?";
    private static final Pattern DAY = Pattern.compile("(?iu)(?<![\\d/.\\-:\\p{L}])" + WEEKDAY + "(?:(?<before>" + TIME
            + ")\\s*(?:,|-|–)?\\s*(?<between>ngày\\s+)?)?" + WEEKDAY
            + "(?<![\\d/.-])(?<day>\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d{2}-\\d{2})(?![\\d/])"
            + "(?:(?:T|\\s*[,|–-]\\s*|\\s+)(?<behind>" + TIME + "))?(?:\\s*\\(?GMT ?\\+ ?0?7(?::00)?\\)?)?");
    private static final Pattern SPOKEN = Pattern.compile(
            "(?iu)(?<=^|[,;:|(–-]|[,;:|(–-]\\s)ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:\\s+năm\\s+(\\d{4}))?(?=\\s*(?:$|[,;:|)–-]))");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?iu)(?:^|\\s*[,;|(–-]\\s*)(?:(?:đăng|phát|viết|đưa)\\s+)?(?:(?:sáng|trưa|chiều|tối)\\s+)?(?<word>hôm qua|hôm kia|hôm nay|(?<=sáng |trưa |chiều |tối )(?:qua|nay))\\)?\\s*(?=$|[,;:|–-])");
    private static final Pattern IN_A_SENTENCE = Pattern.compile("(?iu)\\p{L}\\s+ngày\\s+$");
    private static final Pattern STARTS_WITH_A_WORD = Pattern.compile("^,?\\s+\\p{Ll}");

    private DayWords() {}

    /**
     * The cell without them.
     *
     * @param timed whether the line is of something that has an hour: a page or a broadcast
     * @param said the day on which the line was said
     */
    static String taken(String cell, Map<String, String> fields, boolean timed, LocalDate said) {
        if (fields.containsKey("publishedOn")) {
            return cell;
        }
        String figures = SPOKEN.matcher(cell)
                .replaceAll(day ->
                        "ngày " + day.group(1) + "/" + day.group(2) + (day.group(3) == null ? "" : "/" + day.group(3)));
        Matcher found = DAY.matcher(figures);
        if (found.find()) {
            return inFigures(figures, found, fields, timed);
        }
        Matcher relative = RELATIVE.matcher(figures);
        if (relative.find()) {
            fields.put("publishedOn", Vietnam.DAY.format(said.minusDays(daysAgo(relative.group("word")))));
            return LineReading.trimmed(
                    figures.substring(0, relative.start()) + " " + figures.substring(relative.end()));
        }
        return figures;
    }

    private static String inFigures(String cell, Matcher found, Map<String, String> fields, boolean timed) {
        String written = found.group("day");
        fields.put(
                "publishedOn", TypedText.day(written).map(Vietnam.DAY::format).orElse(written));
        String time = found.group("before") == null ? found.group("behind") : found.group("before");
        if (time != null && timed) {
            TypedText.time(time.replaceFirst("(\\d:\\d\\d):\\d\\d$", "$1"))
                    .ifPresent(hour -> fields.put("publishedTime", hour.toString()));
        }
        boolean whole = time == null || fields.containsKey("publishedTime");
        String before = cell.substring(0, whole ? found.start() : found.start("day"));
        String behind = cell.substring(whole ? found.end() : found.end("day"));
        // a day in the middle of a sentence is part of it
        return IN_A_SENTENCE.matcher(before).find()
                        && STARTS_WITH_A_WORD.matcher(behind).find()
                ? cell
                : LineReading.trimmed(before + " " + behind);
    }

    private static int daysAgo(String word) {
        return switch (MarklessText.fold(word)) {
            case "hom nay", "nay" -> 0;
            case "hom kia" -> 2;
            default -> 1;
        };
    }
}
