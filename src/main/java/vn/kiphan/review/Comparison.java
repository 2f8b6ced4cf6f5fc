package vn.kiphan.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.kiphan.coverage.Entry;
import vn.kiphan.submission.SubmissionView;

/**
 * What a unit changed between two submissions of its report. Entries are known by their id; the order in which they stand is no
 * change.
 */
final class Comparison {

    private final Map<UUID, EntryChange> changes = new HashMap<>();
    private final List<Entry> removed = new ArrayList<>();
    private final int before;

    private Comparison(SubmissionView now, SubmissionView earlier) {
        this.before = earlier.header().ordinal();
        Map<UUID, Entry> gone = new HashMap<>();
        earlier.entries().forEach(entry -> gone.put(entry.id(), entry));
        for (Entry entry : now.entries()) {
            Entry was = gone.remove(entry.id());
            changes.put(
                    entry.id(),
                    was == null
                            ? EntryChange.NEW
                            : said(was).equals(said(entry)) ? EntryChange.SAME : EntryChange.CHANGED);
        }
        earlier.entries().stream().filter(entry -> gone.containsKey(entry.id())).forEach(removed::add);
    }

    static Comparison of(SubmissionView now, SubmissionView earlier) {
        return new Comparison(now, earlier);
    }

    /** Everything that the unit says about an entry. */
    private static List<?> said(Entry entry) {
        return Arrays.asList(
                entry.kindCode(),
                entry.channelCode(),
                entry.title(),
                entry.outlet(),
                entry.link(),
                entry.publishedOn(),
                entry.language(),
                entry.airings(),
                entry.minutesPerAiring(),
                entry.places(),
                entry.pieces(),
                entry.sessions(),
                entry.attendance(),
                entry.views(),
                entry.viewsReadOn(),
                entry.hotlineMentions(),
                entry.publishedTime(),
                entry.byline(),
                entry.relayOf(),
                entry.tags(),
                entry.note(),
                Set.copyOf(entry.tasks()));
    }

    EntryChange of(Entry entry) {
        return changes.getOrDefault(entry.id(), EntryChange.NEW);
    }

    /** The entries that the submission before had and this one has no more. */
    List<Entry> removed() {
        return removed;
    }

    /** The ordinal of the submission before. */
    public int before() {
        return before;
    }

    /** How many entries are new, changed, removed or the same; called by the page with the change's name. */
    public long count(String change) {
        EntryChange asked = EntryChange.valueOf(change);
        return asked == EntryChange.REMOVED
                ? removed.size()
                : changes.values().stream().filter(asked::equals).count();
    }
}
