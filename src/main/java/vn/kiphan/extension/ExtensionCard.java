package vn.kiphan.extension;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentAddition;
import vn.kiphan.campaign.AssignmentView;

/** The card on the unit's page of an assignment: what was asked for and decided, and the way to ask. */
@Component
@Order(20)
class ExtensionCard implements AssignmentAddition {

    private final Extensions extensions;
    private final Clock clock;

    ExtensionCard(Extensions extensions, Clock clock) {
        this.extensions = extensions;
        this.clock = clock;
    }

    /**
     * What the card shows.
     *
     * @param open whether a request waits for its decision
     * @param whyNot the key of the sentence that says why the unit cannot ask; null when it can
     */
    public record Content(
            List<ExtensionView> history,
            boolean open,
            @Nullable String whyNot) {}

    @Override
    public Place place() {
        return Place.BELOW;
    }

    @Override
    public String template() {
        return "extension/card";
    }

    @Override
    public Object content(AssignmentView assignment) {
        List<ExtensionView> history = extensions.of(assignment.id());
        return new Content(history, AskRules.open(history), AskRules.whyNot(assignment, clock.instant()));
    }
}
