package vn.kiphan.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.logbook.LogCard;
import vn.kiphan.logbook.Offer;
import vn.kiphan.logbook.OpenTopics;
import vn.kiphan.logbook.OpenTopics.OpenTopic;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.Tags;
import vn.kiphan.shared.UnitId;

/** On the page of the log: what the unit's own site published and an open directive asks for. */
@Component
@Order(10)
class Suggestions implements LogCard {

    private static final int LOOKED_AT = 500;
    private static final int SHOWN = 20;

    /** How far back is looked for a directive that asks from no day on. */
    private static final int DAYS_BACK = 120;

    private final FeedRows rows;
    private final Days days;

    Suggestions(FeedRows rows, Days days) {
        this.rows = rows;
        this.days = days;
    }

    /** An item with the directives that it fits. Public for the template. */
    public record Line(UUID id, String title, String link, LocalDate day, List<Offer> offers) {}

    /** What the card shows. Public for the template. */
    public record Card(List<Line> lines) {}

    @Override
    public String template() {
        return "feed/parts";
    }

    @Override
    public @Nullable Object content(Set<UnitId> units, List<OpenTopic> topics) {
        List<Line> lines = new ArrayList<>();
        for (FeedRows.Item item : rows.open(units, since(topics), LOOKED_AT)) {
            LocalDate day = item.publishedOn();
            if (day != null) {
                List<Offer> offers =
                        OpenTopics.offers(topics, item.unit(), day, List.of(item.title()), Tags.of(item.words()));
                if (!offers.isEmpty()) {
                    lines.add(new Line(item.id(), item.title(), item.address(), day, offers));
                }
            }
        }
        lines.sort(
                Comparator.comparingInt((Line line) -> line.offers().getFirst().score())
                        .reversed());
        return new Card(lines.size() > SHOWN ? List.copyOf(lines.subList(0, SHOWN)) : lines);
    }

    /** The first day that any of the open directives asks for. */
    private LocalDate since(List<OpenTopic> topics) {
        LocalDate back = days.today().minusDays(DAYS_BACK);
        return topics.stream()
                .map(topic -> topic.from() == null ? back : topic.from())
                .min(Comparator.naturalOrder())
                .orElse(back);
    }
}
