package vn.kiphan.coverage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.shared.CountText;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TimeText;

/** An entry as it is typed, or as a sheet or a pasted line gives it. Fields that its kind does not have stay empty. */
public record EntryForm(
        String shape,
        @Nullable Long version,
        String channel,
        String kind,

        @NotBlank(message = "{coverage.title.missing}") @Size(max = 500, message = "{coverage.title.long}")
        String title,

        @Size(max = 200, message = "{coverage.outlet.long}") String outlet,

        @Size(max = 200, message = "{coverage.byline.long}") String byline,

        @Size(max = CanonicalLink.LONGEST, message = "{coverage.link.long}")
        String link,

        @NotBlank(message = "{coverage.published.missing}") @DayText
        String publishedOn,

        @TimeText String publishedTime,
        String language,

        @Size(max = 300, message = "{coverage.relayOf.long}")
        String relayOf,

        @CountText(max = 10_000, message = "{coverage.count.range}")
        String airings,

        @CountText(max = 1_440, minutes = true, message = "{coverage.count.minutes}")
        String minutesPerAiring,

        @CountText(max = 100_000, message = "{coverage.count.range}")
        String places,

        @CountText String pieces,

        @CountText(max = 100_000, message = "{coverage.count.range}")
        String sessions,

        @CountText(min = 0) String attendance,

        @CountText(min = 0, max = 900_000_000_000L) String views,

        @DayText String viewsReadOn,

        @CountText(min = 0, max = 100_000, message = "{coverage.count.range}")
        String hotlineMentions,

        @Size(max = 500, message = "{coverage.tags.long}") String tags,

        @Size(max = 2000, message = "{coverage.note.long}") String note,

        List<String> tasks) {

    public EntryForm {
        shape = typed(shape);
        channel = typed(channel);
        kind = typed(kind);
        title = typed(title);
        outlet = typed(outlet);
        byline = typed(byline);
        link = typed(link);
        publishedOn = typed(publishedOn);
        publishedTime = typed(publishedTime);
        language = typed(language);
        relayOf = typed(relayOf);
        airings = typed(airings);
        minutesPerAiring = typed(minutesPerAiring);
        places = typed(places);
        pieces = typed(pieces);
        sessions = typed(sessions);
        attendance = typed(attendance);
        views = typed(views);
        viewsReadOn = typed(viewsReadOn);
        hotlineMentions = typed(hotlineMentions);
        tags = typed(tags);
        note = typed(note);
        tasks = copy(tasks);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> copy(@Nullable List<String> tasks) {
        return tasks == null ? List.of() : List.copyOf(tasks);
    }

    public static EntryForm blank(Shape shape, String channel, String kind) {
        return of(
                shape.name(),
                0L,
                Map.of("channel", channel, "kind", kind, "language", EntryLanguage.VIETNAMESE.name()),
                List.of());
    }

    /** What an entry says in that version. */
    public static EntryForm of(Shape shape, long version, EntryText text) {
        return of(shape.name(), version, text);
    }

    /** An entry that stands in a report, as its page reads it. */
    public static EntryForm of(Entry entry, long version) {
        return of(entry.shape(), version, EntryText.of(entry));
    }

    private static EntryForm of(String shape, long version, EntryText text) {
        return of(
                shape,
                version,
                EntryValues.of(text),
                text.tasks().stream().map(UUID::toString).toList());
    }

    /** The fields by their names in messages and addresses, without the tasks. */
    public static EntryForm of(Map<String, String> values, List<String> tasks) {
        return of("", 0L, values, tasks);
    }

    private static EntryForm of(String shape, long version, Map<String, String> values, List<String> tasks) {
        return new EntryForm(
                shape,
                version,
                values.getOrDefault("channel", ""),
                values.getOrDefault("kind", ""),
                values.getOrDefault("title", ""),
                values.getOrDefault("outlet", ""),
                values.getOrDefault("byline", ""),
                values.getOrDefault("link", ""),
                values.getOrDefault("publishedOn", ""),
                values.getOrDefault("publishedTime", ""),
                values.getOrDefault("language", ""),
                values.getOrDefault("relayOf", ""),
                values.getOrDefault("airings", ""),
                values.getOrDefault("minutesPerAiring", ""),
                values.getOrDefault("places", ""),
                values.getOrDefault("pieces", ""),
                values.getOrDefault("sessions", ""),
                values.getOrDefault("attendance", ""),
                values.getOrDefault("views", ""),
                values.getOrDefault("viewsReadOn", ""),
                values.getOrDefault("hotlineMentions", ""),
                values.getOrDefault("tags", ""),
                values.getOrDefault("note", ""),
                tasks);
    }

    /** The fields that say something, by their names. */
    public Map<String, String> values() {
        Map<String, String> values = all();
        values.values().removeIf(String::isEmpty);
        return values;
    }

    /** Every field by its name, without the tasks. */
    public Map<String, String> all() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("channel", channel);
        values.put("kind", kind);
        values.put("title", title);
        values.put("outlet", outlet);
        values.put("byline", byline);
        values.put("link", link);
        values.put("publishedOn", publishedOn);
        values.put("publishedTime", publishedTime);
        values.put("language", language);
        values.put("relayOf", relayOf);
        values.put("airings", airings);
        values.put("minutesPerAiring", minutesPerAiring);
        values.put("places", places);
        values.put("pieces", pieces);
        values.put("sessions", sessions);
        values.put("attendance", attendance);
        values.put("views", views);
        values.put("viewsReadOn", viewsReadOn);
        values.put("hotlineMentions", hotlineMentions);
        values.put("tags", tags);
        values.put("note", note);
        return values;
    }

    /** The form of the same entry with other fields. */
    public EntryForm with(Map<String, String> values, Collection<String> others) {
        return of(shape, seenVersion(), values, List.copyOf(others));
    }

    /** The same fields, seen in another version. */
    public EntryForm seenIn(long other) {
        return of(shape, other, all(), tasks);
    }

    /** The version of the entry that the writer saw; a new entry has none. */
    public long seenVersion() {
        return version == null ? 0 : version;
    }
}
