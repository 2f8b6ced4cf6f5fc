package vn.kiphan.logbook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.UnitId;

/** What a module above puts onto the page of the log, above the entries: what was found and is not logged yet. */
public interface LogCard {

    /** The template of its fragment {@code card(content)}. */
    String template();

    /** What the fragment shows to people of these units; null when there is nothing to show. */
    @Nullable
    Object content(Set<UnitId> units, List<OpenTopics.OpenTopic> topics);

    /** A card as the page of the log puts it in. Public for the template. */
    record Shown(String template, Object content) {}
}
