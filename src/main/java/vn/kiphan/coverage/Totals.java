package vn.kiphan.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of one report add up to. What was relayed is counted apart: the station that made it counts it. An entry counts
 * for each task that it serves, so tasks may add up to more.
 */
public record Totals(
        int entries,
        int outsideWindow,
        Map<String, Integer> byKind,
        Map<String, Integer> byChannel,
        Map<UUID, Integer> byTask,
        int withoutTask,
        long minutes,
        long relayedMinutes,
        long hotlineMentions,
        long attendance,
        long views) {

    public static Totals of(List<Entry> entries) {
        Map<UUID, Integer> byTask = new LinkedHashMap<>();
        entries.forEach(entry -> entry.tasks().forEach(task -> byTask.merge(task, 1, Integer::sum)));
        return new Totals(
                entries.size(),
                (int) entries.stream().filter(Entry::outsideWindow).count(),
                count(entries, Entry::kind),
                count(entries, Entry::channel),
                byTask,
                (int) entries.stream().filter(entry -> entry.tasks().isEmpty()).count(),
                sum(entries, entry -> entry.relayed() ? 0 : zero(entry.minutes())),
                sum(entries, entry -> entry.relayed() ? zero(entry.minutes()) : 0),
                sum(entries, entry -> zero(entry.hotlineMentions())),
                sum(entries, entry -> zero(entry.attendance())),
                sum(entries, entry -> zero(entry.views())));
    }

    /** The one line that says it all: "50 tin bài, sản phẩm; 30 phút phát sóng; 1.200 lượt xem". */
    public String line(CoverageWords words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("coverage.total.entries", entries));
        add(parts, words, "coverage.total.minutes", minutes);
        add(parts, words, "coverage.total.relayed", relayedMinutes);
        add(parts, words, "coverage.total.attendance", attendance);
        add(parts, words, "coverage.total.views", views);
        add(parts, words, "coverage.total.hotline", hotlineMentions);
        if (outsideWindow > 0) {
            parts.add(words.say("coverage.total.outside", outsideWindow));
        }
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, CoverageWords words, String key, long number) {
        if (number > 0) {
            parts.add(words.say(key, number));
        }
    }

    private static Map<String, Integer> count(List<Entry> entries, Function<Entry, String> label) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        entries.forEach(entry -> counts.merge(label.apply(entry), 1, Integer::sum));
        return counts;
    }

    private static long sum(List<Entry> entries, ToLongFunction<Entry> measure) {
        return entries.stream().mapToLong(measure).sum();
    }

    private static long zero(@Nullable Number number) {
        return number == null ? 0 : number.longValue();
    }
}
