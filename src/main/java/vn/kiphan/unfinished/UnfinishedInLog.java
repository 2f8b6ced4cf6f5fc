package vn.kiphan.unfinished;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.entering.EntryPlace;
import vn.kiphan.logbook.LogCard;
import vn.kiphan.logbook.OpenTopics;
import vn.kiphan.shared.UnitId;

/** What is unfinished, above the entries of the log. */
@Component
@Order(5)
class UnfinishedInLog implements LogCard {

    private final UnfinishedCard card;

    UnfinishedInLog(UnfinishedCard card) {
        this.card = card;
    }

    @Override
    public String template() {
        return "unfinished/log";
    }

    @Override
    public @Nullable Object content(Set<UnitId> units, List<OpenTopics.OpenTopic> topics) {
        List<UnfinishedCard.Line> lines = units.stream()
                .flatMap(unit -> card.of(new EntryPlace(unit, null)).stream())
                .toList();
        return lines.isEmpty() ? null : lines;
    }
}
