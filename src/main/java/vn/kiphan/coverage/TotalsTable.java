package vn.kiphan.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Totals as pages list them: by kind, by channel, and by campaign task in the letter's order, tasks without coverage included. */
public record TotalsTable(List<Line> kinds, List<Line> channels, List<Line> tasks) {

    /** A label and how many entries it has. */
    public record Line(String label, int count) {}

    public static TotalsTable of(Totals totals, AskedFor asked) {
        List<Line> tasks = new ArrayList<>();
        asked.tasks()
                .forEach(task -> tasks.add(new Line(task.path(), totals.byTask().getOrDefault(task.id(), 0))));
        return new TotalsTable(lines(totals.byKind()), lines(totals.byChannel()), tasks);
    }

    private static List<Line> lines(Map<String, Integer> counts) {
        List<Line> lines = new ArrayList<>();
        counts.forEach((label, count) -> lines.add(new Line(label, count)));
        return lines;
    }
}
