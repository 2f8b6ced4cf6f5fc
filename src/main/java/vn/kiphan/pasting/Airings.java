package vn.kiphan.pasting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often and how long something was broadcast, as stations say it in a chat: "10 lần, mỗi lần 5 phút", "phát 3 lượt x 5'", "5 phút/lần x
 * 10 lần", "2 lần/ngày trong 5 ngày", "12 cụm loa". Whole minutes only; minutes that stand alone belong to the title.
 */
final class Airings {

    private static final String TIMES = "(?:lần|lan|lượt|luot|số|kỳ)";
    private static final String LONG =
            "(?:(?<hours>\\d{1,2}) ?(?:giờ|gio|h|tiếng) ?)?(?:(?<minutes>\\d{1,3}) ?(?:phút|phut|ph|p|'))?";
    private static final String NO_SECONDS = "(?![\\p{L}\\d]| ?\\d+ ?(?:giây|giay|s|\"))";
    private static final String EACH =
            "(?:(?:mỗi|moi|một) " + TIMES + " )?(?:có )?(?:thời lượng |thoi luong )?(?:là |dài )?";
    private static final String PER_TIME = "(?: ?/ ?" + TIMES + ")?";
    private static final String AIRED = "(?:(?:đã )?phát(?: thanh| sóng| lại)? )?(?:được )?";
    private static final String VILLAGE = "(?:thôn|bon|buôn|bản|tổ dân phố|khu phố|xã|điểm|trạm)";
    private static final String BETWEEN = "(?: phát(?: sóng)?)?[ ,;:(x×*–-]*";

    /** Longest first: what one takes, the next do not see. */
    private static final List<Pattern> SAID = List.of(
            said("(?<![\\p{L}\\d/])" + AIRED + "(?<times>\\d{1,4}) ?" + TIMES + "(?! ?/)" + BETWEEN + EACH + LONG
                    + PER_TIME + NO_SECONDS + "\\)?"),
            said("(?<![\\p{L}\\d/])(?:thời lượng )?" + LONG + PER_TIME + NO_SECONDS + "[ ,;x×*]+" + AIRED
                    + "(?<times>\\d{1,4}) ?" + TIMES + "(?![\\p{L}/])"),
            said("(?<![\\p{L}\\d/])" + AIRED + "(?<times>\\d{1,4}) ?[x×*] ?" + LONG + PER_TIME + NO_SECONDS),
            said("(?<!\\p{L})phát(?: thanh| sóng| lại)? (?:được )?(?<times>\\d{1,4}) ?(?:lần|lượt)(?![\\p{L}/]| ?/)"),
            said("(?<=[,;(–-]) ?(?<times>\\d{1,4}) ?(?:lần|lượt)(?: phát(?: sóng)?)?(?=\\)? *(?:$|[,;–-]))"));

    private static final Pattern LENGTH = said("(?<!\\p{L})(?:thời lượng|dài) (?:là )?" + LONG + PER_TIME + NO_SECONDS);
    private static final Pattern DAILY = said(
            "(?<times>\\d{1,2}) ?(?:lần|lượt) ?(?:/ ?|mỗi |một |trong )ngày[ ,x×*]*(?:trong )?(?<days>\\d{1,3}) ngày");
    private static final Pattern PLACES =
            said("(?:[x×*] ?)?(?<!\\p{L})(?:(?:(?:tại|trên|qua|ở) )?(?<places>\\d{1,4}) (?:cụm loa|cụm|loa|điểm loa)"
                    + "|(?:tại|trên|qua|ở) (?<villages>\\d{1,4}) " + VILLAGE + "(?:, ?" + VILLAGE + ")*)(?!\\p{L})");

    /** How often each day, on days that are not said: how often in all only the person knows. */
    private static final Pattern EACH_DAY =
            said("(?<![\\p{L}\\d/])" + AIRED + "(?<daily>\\d{1,2} ?(?:lần|lượt) ?(?:/ ?|mỗi |một )ngày)" + BETWEEN
                    + EACH + LONG + PER_TIME + NO_SECONDS);

    private static final Pattern MAY_BE = said("\\d ?(?:phút|phut|ph\\b|lần|lượt|')");

    private Airings() {}

    /** Whether the line may speak of a broadcast at all. */
    static boolean mayBe(String line) {
        return MAY_BE.matcher(line).find();
    }

    private static Pattern said(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Takes them out of the texts of a line; both are as they were when nothing of a broadcast is said. */
    static void take(List<String> texts, Map<String, String> fields) {
        for (int i = 0; i < texts.size() && !fields.containsKey("airings"); i++) {
            Map<String, String> found = new HashMap<>();
            String rest = taken(daily(texts.get(i)), found);
            if (found.containsKey("airings")) {
                texts.set(i, rest);
                found.forEach(fields::putIfAbsent);
            }
        }
        for (int i = 0; i < texts.size() && !fields.containsKey("airings"); i++) {
            Matcher daily = EACH_DAY.matcher(texts.get(i));
            Map<String, String> found = new HashMap<>();
            if (daily.find() && length(daily, found)) {
                found.put("note", daily.group("daily"));
                texts.set(i, places(without(texts.get(i), daily), found));
                found.forEach(fields::putIfAbsent);
                return;
            }
        }
    }

    private static String taken(String text, Map<String, String> found) {
        String rest = text.replace('′', '\'').replace('’', '\'');
        for (Pattern pattern : SAID) {
            Matcher said = pattern.matcher(rest);
            if (said.find() && Integer.parseInt(said.group("times")) > 0 && length(said, found)) {
                found.put("airings", bare(said.group("times")));
                rest = without(rest, said);
                break;
            }
        }
        if (!found.containsKey("airings")) {
            return text;
        }
        Matcher length = LENGTH.matcher(rest);
        if (!found.containsKey("minutesPerAiring") && length.find() && length(length, found)) {
            rest = without(rest, length);
        }
        return places(rest, found);
    }

    private static String places(String text, Map<String, String> found) {
        Matcher places = PLACES.matcher(text);
        if (!places.find()) {
            return text;
        }
        found.put("places", bare(places.group(places.group("places") == null ? "villages" : "places")));
        return without(text, places);
    }

    /** Keeps the minutes that a match says; false when it has room for them and says none. */
    private static boolean length(Matcher said, Map<String, String> found) {
        if (!said.namedGroups().containsKey("minutes")) {
            return true;
        }
        String hours = said.group("hours");
        String minutes = said.group("minutes");
        long whole = (hours == null ? 0 : Long.parseLong(hours) * 60) + (minutes == null ? 0 : Long.parseLong(minutes));
        if (whole > 0) {
            found.put("minutesPerAiring", String.valueOf(whole));
        }
        return whole > 0;
    }

    /** "2 lần/ngày trong 5 ngày" is ten times. */
    private static String daily(String text) {
        return DAILY.matcher(text)
                .replaceAll(
                        said -> Integer.parseInt(said.group("times")) * Integer.parseInt(said.group("days")) + " lần");
    }

    private static String bare(String number) {
        return String.valueOf(Integer.parseInt(number));
    }

    private static String without(String text, Matcher said) {
        return LineReading.trimmed(text.substring(0, said.start()) + " " + text.substring(said.end()))
                .replaceAll(" ?[,;(] ?(?=[,;)])", "")
                .replaceAll("\\( ?\\)", "")
                .strip();
    }
}
