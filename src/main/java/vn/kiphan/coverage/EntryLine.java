package vn.kiphan.coverage;

import java.util.UUID;
import vn.kiphan.shared.Days;

/**
 * A row of the table of entries, with every word ready: the page shows fifty of them and is opened all day. It is public because
 * expressions of templates are compiled for public types only and call others by reflection.
 */
public record EntryLine(
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
        String mark) {

    /** @param mark what a part of the report says about it; empty when nothing */
    static EntryLine of(
            SubmissionView.Entry entry, String page, AskedFor askedFor, CoverageWords words, Days days, String mark) {
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
                mark);
    }

    static String anchor(UUID entry) {
        return "entry-" + entry;
    }
}
