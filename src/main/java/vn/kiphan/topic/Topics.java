package vn.kiphan.topic;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.shared.Tags;

/** The tags of directives: those that an officer set, or else the hashtags in the letter and the names that its subject quotes. */
@Component
public class Topics {

    private static final Pattern QUOTED = Pattern.compile("[“\"«]([^”\"»]{4,80})[”\"»]");
    private static final Pattern DAY_BEHIND =
            Pattern.compile("\\s*[-–—(]?\\s*\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{4})?\\)?\\s*$");

    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tags that an officer set, with the version in which the form shows them. */
    record Held(Tags tags, long version) {}

    /** The tags by which entries are offered to the directive. */
    public Tags of(DirectiveView directive) {
        return held(directive.id()).map(Held::tags).orElseGet(() -> read(directive));
    }

    Optional<Held> held(DirectiveId directive) {
        return jdbc.sql("select tags, version from topic_directive where directive_id = :directive")
                .param("directive", directive.value())
                .query((row, number) -> new Held(Tags.of(row.getString("tags")), row.getLong("version")))
                .optional();
    }

    static Tags read(DirectiveView directive) {
        Tags tags = Tags.hashtagsIn(directive.subject());
        for (DirectiveView.TaskView task : directive.tasks()) {
            tags = tags.and(Tags.hashtagsIn(task.title() + " " + task.text()));
        }
        List<String> names = QUOTED.matcher(directive.subject())
                .results()
                .map((MatchResult quoted) -> DAY_BEHIND.matcher(quoted.group(1)).replaceFirst(""))
                .map(name -> name.replace(",", "").replace(";", ""))
                .toList();
        return tags.and(Tags.of(String.join(", ", names))).atMost(TopicForm.MOST, TopicForm.LONGEST);
    }
}
