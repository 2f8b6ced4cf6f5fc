package vn.kiphan.pasting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.coverage.EntryOptions;
import vn.kiphan.coverage.EntryOptions.Choice;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.Vietnam;

/**
 * Understands a pasted line as far as it can be: the link, the day (written, or told by the address), the outlet and channel by the host,
 * a channel, kind or language that stands in a cell of its own, and the rest as the title. What is not understood stays empty.
 */
final class LineReading {

    private static final Pattern BARE_LINK = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}@./:-])(?:(?:www\\.)?(?:[a-z0-9-]+\\.)+(?:vn|com|net|org|info|tv|me|gl|ly)/[^\\s<>\"“”]+"
                    + "|www\\.(?:[a-z0-9-]+\\.)+(?:vn|com|net|org|info|tv)(?![\\p{L}\\p{N}@.-]))");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:\\d{1,3}[.)]?|[-+*•–—])$|^(?:\\d{1,3}[.)]|[-+*•–—])\\s+");
    private static final Pattern EDGES = Pattern.compile("^[\\s|;:,)\\]–—-]+|[\\s|;:,(\\[–—-]+$");

    /** What a chat puts before each line that is copied out of it: when it was said and by whom. */
    private static final Pattern CHAT = Pattern.compile(
            "^\\[(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?[,\\s]*(?<said>\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)[,\\s]*(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?\\]\\s*[^:\\t]{1,60}:\\s*");

    /** A cell that says how long each airing was, or how many there were: no outlet is called so. */
    private static final Pattern LENGTH =
            Pattern.compile("(?iu)(?:(\\d{1,2})\\s*(?:giờ|h))?\\s*(?:(\\d{1,4})\\s*(?:phút|ph|p|['’′]))?");

    private static final Pattern AIRINGS = Pattern.compile("(?iu)(\\d{1,4})\\s*(?:lần|lượt)(?:\\s*phát(?:\\s*sóng)?)?");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** What is left of the words around a day that was taken out. */
    private static final Pattern EMPTY_BRACKETS =
            Pattern.compile("(?iu)\\(\\s*(?:(?:đăng|phát)\\s*)?(?:ngày|ngay)?[\\s,]*\\)"
                    + "|(?:^|[,;(–-])\\s*(?:(?:đăng|phát)\\s+)?ngày\\s*(?=$|[,;:)])|(?<=\\s)ngày\\s*(?=$|[,;:)])"
                    + "|[,;–-]\\s*(?:đăng|phát|phát sóng|đăng tải)\\s*$"
                    + "|[\\s,;|–-]+(?=\\))|(?<=[,;|–-])\\s*[,;|–-](?=\\s|$)");

    private static final Set<String> HEADINGS = Set.of(
            "tt",
            "stt",
            "tieu de",
            "nhan de",
            "ten bai",
            "ten tin bai",
            "tin bai",
            "ngay",
            "ngay dang",
            "link",
            "duong dan",
            "loai",
            "kenh",
            "ghi chu",
            "ten bao",
            "noi dung",
            "thoi gian");

    private final Outlets.Table outlets;
    private final List<Choice> channels;
    private final List<Choice> kinds;
    private final List<Choice> languages;
    private final Broadcasters broadcasters;
    private final LocalDate today;

    /** @param used the channels of broadcasts that the unit has used, the latest first */
    LineReading(
            Outlets.Table outlets,
            List<Choice> channels,
            List<Choice> kinds,
            List<Choice> languages,
            List<String> used,
            LocalDate today) {
        this.outlets = outlets;
        this.channels = channels;
        this.kinds = kinds;
        this.languages = languages;
        this.broadcasters = new Broadcasters(channels, kinds, used);
        this.today = today;
    }

    /** Whether the line only names the columns of the lines below it. */
    static boolean isHeading(String line) {
        List<String> cells = cells(line);
        return cells.size() > 1
                && cells.stream()
                        .allMatch(cell -> HEADINGS.contains(
                                MarklessText.fold(cell).replace("*", "").strip()));
    }

    /** By field of an entry what was understood. */
    Map<String, String> read(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        String plain = PlainLine.of(line);
        String said = AiredDays.counted(CHAT.matcher(plain).replaceFirst(""), fields, today);
        boolean timed = PastedText.LINK.matcher(said).find() || Airings.mayBe(said);
        for (String cell : cells(said)) {
            String rest = DayWords.taken(takeLink(cell, fields), fields, timed, saidOn(plain));
            if (!takeChoice(rest, fields) && !takeMeasure(rest, fields) && !rest.isEmpty()) {
                words.add(rest);
            }
        }
        words.removeIf(word -> NUMBERING.matcher(word).matches());
        Optional<LocalDate> shortDay =
                fields.containsKey("publishedOn") ? Optional.empty() : ShortDay.taken(words, today);
        Airings.take(words, fields);
        words.removeIf(String::isEmpty);
        TitleWords.take(words, fields, kinds);
        words.stream().max(Comparator.comparingInt(String::length)).ifPresent(title -> {
            fields.put("title", NUMBERING.matcher(title).replaceFirst(""));
            words.remove(title);
        });
        broadcasters.fill(NUMBERING.matcher(said).replaceFirst(""), fields);
        String link = fields.getOrDefault("link", "");
        outlets.of(link).ifPresent(outlet -> {
            fields.putIfAbsent("channel", outlet.channel());
            putUnlessEmpty(fields, "kind", outlet.kind());
            putUnlessEmpty(fields, "outlet", outlet.name());
        });
        if (!link.isEmpty()) {
            if (!Shortened.is(link)) {
                fields.putIfAbsent("channel", "ONLINE");
            }
            if (!fields.containsKey("publishedOn")) {
                AddressDay.of(link, today).ifPresent(day -> fields.put("publishedOn", Vietnam.DAY.format(day)));
            }
        }
        shortDay.ifPresent(day -> fields.putIfAbsent("publishedOn", Vietnam.DAY.format(day)));
        words.stream()
                .filter(word -> word.length() <= 200 && LETTER.matcher(word).find())
                .findFirst()
                .ifPresent(word -> fields.putIfAbsent("outlet", word));
        return fields;
    }

    /** The day on which a line of a chat was said; today where it does not say. */
    private LocalDate saidOn(String line) {
        Matcher chat = CHAT.matcher(line);
        return chat.find() ? ShortDay.last(chat.group("said"), today).orElse(today) : today;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\t")) {
            if (!cell.isBlank()) {
                cells.add(cell.strip());
            }
        }
        return cells;
    }

    private static String takeLink(String cell, Map<String, String> fields) {
        if (fields.containsKey("link")) {
            return cell;
        }
        for (Pattern pattern : List.of(PastedText.LINK, BARE_LINK)) {
            Matcher found = pattern.matcher(cell);
            if (found.find()) {
                String link = bare(found.group());
                fields.put("link", pattern == PastedText.LINK ? link : "https://" + link);
                String signs = found.group()
                        .substring(Math.min(link.length(), found.group().length()));
                return trimmed(cell.substring(0, found.start()) + " " + signs.replaceAll("[^)\\],]", "")
                        + cell.substring(found.end()));
            }
        }
        return cell;
    }

    /** Without the signs of the sentence around it; a bracket that the link itself opens is its own. */
    static String bare(String link) {
        return link.replaceFirst(link.contains("(") ? "[.,;:!?…'’\\]]+$" : "[.,;:!?…'’)\\]]+$", "");
    }

    static String trimmed(String text) {
        String bare = text;
        // what one removes leaves signs for the next
        for (int i = 0; i < 2; i++) {
            bare = EMPTY_BRACKETS.matcher(bare).replaceAll(" ");
        }
        bare = bare.replaceAll("\\s{2,}", " ").replaceAll(" (?=[,;)])", "");
        return EDGES.matcher(bare).replaceAll("").strip();
    }

    private boolean takeChoice(String cell, Map<String, String> fields) {
        return takeChoice(cell, "channel", channels, fields)
                || takeChoice(cell, "kind", kinds, fields)
                || takeChoice(cell, "language", languages, fields);
    }

    private static boolean takeChoice(String cell, String field, List<Choice> choices, Map<String, String> fields) {
        String code = EntryOptions.code(choices, cell);
        boolean known = choices.stream().anyMatch(choice -> choice.code().equals(code));
        if (known && !cell.isEmpty() && !fields.containsKey(field)) {
            fields.put(field, code);
            return true;
        }
        return false;
    }

    private static boolean takeMeasure(String cell, Map<String, String> fields) {
        Matcher length = LENGTH.matcher(cell);
        if (!cell.isEmpty() && !fields.containsKey("minutesPerAiring") && length.matches()) {
            int minutes = 60 * number(length.group(1)) + number(length.group(2));
            fields.put("minutesPerAiring", Integer.toString(minutes));
            return true;
        }
        Matcher airings = AIRINGS.matcher(cell);
        if (!fields.containsKey("airings") && airings.matches()) {
            fields.put("airings", airings.group(1));
            return true;
        }
        return false;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static void putUnlessEmpty(Map<String, String> fields, String field, String value) {
        if (!value.isEmpty()) {
            fields.putIfAbsent(field, value);
        }
    }
}
