package vn.kiphan.coverage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Days;

/** A row of the table of entries, with every word ready. */
record EntryLine(
        String anchor,
        String edit,
        String editLabel,
        String removal,
        String removalLabel,
        String day,
        String time,
        String kind,
        String title,
        String outlet,
        String byline,
        String relay,
        String link,
        String host,
        String measures,
        String tasks,
        String note,
        boolean outside,
        String mark,
        List<String> warnings) {

    private static final String ANCHOR = "entry-";

    /**
     * @param mark what a part of the report says about it; empty when nothing
     * @param warnings what looks odd in it, when it was just saved
     */
    static EntryLine of(
            SubmissionView.Entry entry,
            String page,
            AskedFor askedFor,
            CoverageWords words,
            Days days,
            String mark,
            List<String> warnings) {
        String address = page + "/entries/" + entry.id();
        String paths = askedFor.paths(entry.tasks());
        return new EntryLine(
                anchor(entry.id()),
                address,
                words.say("coverage.entry.edit.named", entry.title()),
                address + "/removal",
                words.say("coverage.entry.remove.named", entry.title()),
                days.day(entry.publishedOn()),
                EntryValues.time(entry.publishedTime()),
                entry.kind() + " \u00b7 " + entry.channel(),
                entry.title(),
                entry.outlet(),
                entry.byline(),
                entry.relayed() ? words.say("coverage.relay.of", entry.relayOf()) : "",
                entry.link(),
                CanonicalLink.hostOf(entry.canonicalLink()),
                entry.measures(),
                paths.isEmpty() ? "" : words.say("coverage.entry.tasks.served", paths),
                entry.note(),
                entry.outsideWindow(),
                mark,
                warnings);
    }

    static String anchor(UUID entry) {
        return ANCHOR + entry;
    }

    /** The entry that stands there; null when it is none. */
    static @Nullable UUID entry(String anchor) {
        return anchor.startsWith(ANCHOR) ? UUID.fromString(anchor.substring(ANCHOR.length())) : null;
    }
}
