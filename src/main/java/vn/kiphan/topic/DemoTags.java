package vn.kiphan.topic;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;

/** Sets the tags of the sample directives through the same desk as the page. */
@Component
@Profile("demo")
public class DemoTags {

    private final TopicDesk desk;

    DemoTags(TopicDesk desk) {
        this.desk = desk;
    }

    public void set(DirectiveId directive, List<String> tags, SignedInPerson officer) {
        desk.set(directive, new TopicForm(0L, String.join(", ", tags)), officer);
    }
}
