package vn.kiphan.report;

import java.util.List;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.coverage.Entry;
import vn.kiphan.coverage.EntryValues;
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

    /**
     * @param mark what a part of the report says about it; empty when nothing
     * @param warnings what looks odd in it, when it was just saved
     */
    static EntryLine of(
            Entry entry,
            String page,
            AskedFor askedFor,
            CoverageWords words,
            Days days,
            String mark,
            List<String> warnings) {
        String address = page + "/entries/" + entry.id();
        String paths = askedFor.paths(entry.tasks());
        return new EntryLine(
                Entry.anchor(entry.id()),
                address,
                words.say("report.entry.edit.named", entry.title()),
                address + "/removal",
                words.say("report.entry.remove.named", entry.title()),
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
                paths.isEmpty() ? "" : words.say("report.entry.tasks.served", paths),
                entry.note(),
                entry.outsideWindow(),
                mark,
                warnings);
    }
}
