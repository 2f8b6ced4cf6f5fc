package vn.kiphan.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.UnitId;

/** The cards that modules above put onto the page of the log, in their order. */
@Component
class LogCards {

    private final List<LogCard> cards;
    private final OpenTopics topics;

    LogCards(List<LogCard> cards, OpenTopics topics) {
        this.cards = cards;
        this.topics = topics;
    }

    List<LogCard.Shown> of(Set<UnitId> units) {
        List<LogCard.Shown> shown = new ArrayList<>();
        if (!cards.isEmpty()) {
            List<OpenTopics.OpenTopic> open = topics.of(units);
            for (LogCard card : cards) {
                Object content = card.content(units, open);
                if (content != null) {
                    shown.add(new LogCard.Shown(card.template(), content));
                }
            }
        }
        return shown;
    }
}
