package vn.kiphan.logbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.logbook.UnitEntries.Line;
import vn.kiphan.logbook.UnitEntries.Wanted;
import vn.kiphan.matching.Fit;
import vn.kiphan.matching.Topic;

/** The lines of the log with what each is of use for: the same few statements however many there are. */
@Component
class LogLines {

    static final int ROWS = 50;

    /** So many of the newest are ranked; the older ones follow by day. */
    static final int RANKED = 1_000;

    private final UnitEntries entries;
    private final OpenTopics topics;

    LogLines(UnitEntries entries, OpenTopics topics) {
        this.entries = entries;
        this.topics = topics;
    }

    /** By day, each with the open reports that it fits and does not stand in. */
    List<LogLine> log(Wanted wanted, int page) {
        List<Line> lines = entries.page(wanted, ROWS, page);
        if (lines.isEmpty()) {
            return List.of();
        }
        List<OpenTopics.OpenTopic> open = topics.of(wanted.units());
        Map<UUID, Set<UUID>> used = entries.reports(lines.stream().map(Line::id).toList());
        List<LogLine> shown = new ArrayList<>();
        for (Line line : lines) {
            Set<UUID> reports = used.getOrDefault(line.id(), Set.of());
            List<Offer> offers =
                    OpenTopics.offers(open, line.unit(), line.day(), List.of(line.title()), line.tags()).stream()
                            .filter(offer -> offer.report() == null || !reports.contains(offer.report()))
                            .toList();
            shown.add(new LogLine(line, offers, "", ""));
        }
        return shown;
    }

    private record Ranked(Line line, Fit fit) {}

    /** What one report can pick, those first that have most in common with what is asked for. */
    List<LogLine> pick(Wanted wanted, AskedFor asked, int page) {
        if (page >= RANKED / ROWS) {
            return entries.page(wanted, ROWS, page).stream()
                    .map(line -> new LogLine(line, List.of(), "", ""))
                    .toList();
        }
        Topic topic = OpenTopics.topic(asked);
        return entries.page(wanted, RANKED, 0).stream()
                .map(line -> new Ranked(line, topic.fit(List.of(line.title()), line.tags())))
                .sorted(Comparator.comparingInt((Ranked ranked) -> ranked.fit.score())
                        .reversed())
                .skip((long) page * ROWS)
                .limit(ROWS)
                .map(ranked -> new LogLine(ranked.line, List.of(), ranked.fit.reason(), ranked.fit.tagged()))
                .toList();
    }
}
