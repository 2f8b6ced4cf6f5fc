package vn.kiphan.topic;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.DirectiveAddition;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.shared.Tags;

/** On the page of a directive: its tags, and the way to set them. */
@Component
@Order(80)
class TopicCard implements DirectiveAddition {

    private final Topics topics;

    TopicCard(Topics topics) {
        this.topics = topics;
    }

    /**
     * The tags. Public for the template.
     *
     * @param set those that an officer set; null when they are read from the letter
     */
    public record Content(@Nullable Tags set) {

        public Tags of(DirectiveView directive) {
            return set == null ? Topics.read(directive) : set;
        }
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public String template() {
        return "topic/card";
    }

    @Override
    public Object content(DirectiveId directive) {
        return new Content(topics.held(directive).map(Topics.Held::tags).orElse(null));
    }
}
