package vn.kiphan.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.Entry;
import vn.kiphan.report.PartChange;
import vn.kiphan.report.ReportParts;
import vn.kiphan.shared.Days;
import vn.kiphan.submission.SubmissionView;

/**
 * Compares two submissions of one report. Entries are known by their id and files by what they hold; the order in which they stand is no
 * difference. Values are said in the reader's language.
 */
@Component
class Differences {

    private final ReportParts parts;
    private final MessageSource messages;
    private final Days days;

    Differences(ReportParts parts, MessageSource messages, Days days) {
        this.parts = parts;
        this.messages = messages;
        this.days = days;
    }

    Difference between(SubmissionView from, SubmissionView to, AskedFor asked) {
        Map<UUID, Entry> before = byId(from);
        Map<UUID, Entry> after = byId(to);
        List<Difference.ChangedEntry> changed = new ArrayList<>();
        int same = 0;
        for (Entry entry : to.entries()) {
            Entry was = before.get(entry.id());
            if (was != null) {
                List<PartChange> fields = fields(was, entry, asked);
                if (fields.isEmpty()) {
                    same++;
                } else {
                    changed.add(new Difference.ChangedEntry(entry, fields));
                }
            }
        }
        return new Difference(
                to.entries().stream()
                        .filter(entry -> !before.containsKey(entry.id()))
                        .toList(),
                from.entries().stream()
                        .filter(entry -> !after.containsKey(entry.id()))
                        .toList(),
                changed,
                same,
                told(from, to),
                parts.changes(from.header().id(), to.header().id()),
                without(to, from),
                without(from, to));
    }

    private static Map<UUID, Entry> byId(SubmissionView view) {
        return view.entries().stream()
                .collect(Collectors.toMap(Entry::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** The names of the files of one that the other does not hold. */
    private static List<String> without(SubmissionView one, SubmissionView other) {
        return one.evidence().stream()
                .filter(file -> other.evidence().stream()
                        .noneMatch(known -> known.sha256().equals(file.sha256())))
                .map(SubmissionView.Evidence::name)
                .toList();
    }

    private List<PartChange> fields(Entry was, Entry is, AskedFor asked) {
        Comparing fields = new Comparing();
        fields.add("title", was.title(), is.title());
        fields.add("kind", was.kind(), is.kind());
        fields.add("channel", was.channel(), is.channel());
        fields.add("outlet", was.outlet(), is.outlet());
        fields.add("byline", was.byline(), is.byline());
        fields.add("link", was.link(), is.link());
        fields.add("published", days.day(was.publishedOn()), days.day(is.publishedOn()));
        fields.add("time", was.publishedTime(), is.publishedTime());
        fields.add("language", was.language(), is.language());
        fields.add("tasks", asked.paths(was.tasks()), asked.paths(is.tasks()));
        fields.add("relay", was.relayOf(), is.relayOf());
        fields.add("airings", was.airings(), is.airings());
        fields.add("minutes", was.minutesPerAiring(), is.minutesPerAiring());
        fields.add("places", was.places(), is.places());
        fields.add("pieces", was.pieces(), is.pieces());
        fields.add("sessions", was.sessions(), is.sessions());
        fields.add("attendance", was.attendance(), is.attendance());
        fields.add("views", was.views(), is.views());
        fields.add("views-read", days.day(was.viewsReadOn()), days.day(is.viewsReadOn()));
        fields.add("hotline", was.hotlineMentions(), is.hotlineMentions());
        fields.add("tags", was.tags(), is.tags());
        fields.add("note", was.note(), is.note());
        return fields.found;
    }

    private List<PartChange> told(SubmissionView from, SubmissionView to) {
        Comparing told = new Comparing();
        told.add("figures-as-of", days.day(from.figuresAsOf()), days.day(to.figuresAsOf()));
        told.add("nil", said(from.header().nil()), said(to.header().nil()));
        told.add("nil-reason", from.nilReason(), to.nilReason());
        return told.found;
    }

    private String said(boolean value) {
        return say(value ? "filing.difference.yes" : "filing.difference.no");
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** Collects what differs. Numbers are written as readers of the language write them. */
    private final class Comparing {

        private final List<PartChange> found = new ArrayList<>();

        private void add(String label, @Nullable Object was, @Nullable Object is) {
            if (!Objects.equals(was, is)) {
                found.add(new PartChange(say("filing.field." + label), text(was), text(is)));
            }
        }

        private String text(@Nullable Object value) {
            if (value instanceof Number number) {
                return java.text.NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale())
                        .format(number);
            }
            return value == null ? "" : value.toString();
        }
    }
}
