package vn.kiphan.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.shared.Tags;

/**
 * What an issued directive asks its units for: the part of it that stands on the pages of a report. Fixed at issue, but for its tags, which
 * say which entries are offered to it.
 */
public record AskedFor(
        DirectiveId directive,
        String numberAndSymbol,
        String issuer,
        String subject,
        List<Task> tasks,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        List<DirectiveView.OutlineHeading> outline,
        Tags tags) {

    /** What stands behind an entry that belongs to no report yet: no directive, no tasks, no window. */
    public static final AskedFor NOTHING =
            new AskedFor(new DirectiveId(new UUID(0, 0)), "", "", "", List.of(), null, null, List.of(), Tags.NONE);

    /** One numbered item of the letter. */
    public record Task(UUID id, String path, String text) {}

    /** Whether the day lies outside the data window; never, where the directive names none. */
    public boolean outsideWindow(LocalDate day) {
        return (windowFrom != null && day.isBefore(windowFrom)) || (windowTo != null && day.isAfter(windowTo));
    }

    /** The numbering of those tasks, in the letter's order: "1, 3". */
    public String paths(Collection<UUID> chosen) {
        List<String> paths = new ArrayList<>(chosen.size());
        for (Task task : tasks) {
            if (chosen.contains(task.id())) {
                paths.add(task.path());
            }
        }
        return String.join(", ", paths);
    }
}
