package vn.kiphan.coverage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.CountText;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/** An entry as it is typed, or as a sheet or a pasted line gives it. Fields that its shape does not have stay empty. */
public record EntryForm(
        String shape,
        @Nullable Long version,
        String channel,
        String kind,

        @NotBlank(message = "{coverage.title.missing}") @Size(max = 500, message = "{coverage.title.long}")
        String title,

        @Size(max = 200, message = "{coverage.outlet.long}") String outlet,

        @Size(max = CanonicalLink.LONGEST, message = "{coverage.link.long}")
        String link,

        @NotBlank(message = "{coverage.published.missing}") @DayText
        String publishedOn,

        String language,

        @CountText(max = 10_000, message = "{coverage.count.range}")
        String airings,

        @CountText(max = 1_440, message = "{coverage.count.range}")
        String minutesPerAiring,

        @CountText(max = 100_000, message = "{coverage.count.range}")
        String places,

        @CountText String pieces,

        @CountText(max = 100_000, message = "{coverage.count.range}")
        String sessions,

        @CountText(min = 0) String attendance,

        @CountText(min = 0, max = 900_000_000_000L) String views,

        @Size(max = 2000, message = "{coverage.note.long}") String note,

        List<String> tasks) {

    public EntryForm {
        shape = typed(shape);
        channel = typed(channel);
        kind = typed(kind);
        title = typed(title);
        outlet = typed(outlet);
        link = typed(link);
        publishedOn = typed(publishedOn);
        language = typed(language);
        airings = typed(airings);
        minutesPerAiring = typed(minutesPerAiring);
        places = typed(places);
        pieces = typed(pieces);
        sessions = typed(sessions);
        attendance = typed(attendance);
        views = typed(views);
        note = typed(note);
        tasks = copy(tasks);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> copy(@Nullable List<String> tasks) {
        return tasks == null ? List.of() : List.copyOf(tasks);
    }

    static EntryForm blank(Shape shape, String channel, String kind) {
        return new EntryForm(
                shape.name(),
                0L,
                channel,
                kind,
                "",
                "",
                "",
                "",
                EntryLanguage.VIETNAMESE.name(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of());
    }

    static EntryForm of(CoverageEntry entry, Shape shape, String publishedOn) {
        EntryText text = entry.text();
        Measures measures = text.measures();
        return new EntryForm(
                shape.name(),
                entry.version(),
                text.channel(),
                text.kind(),
                text.title(),
                text.outlet(),
                text.linkPasted(),
                publishedOn,
                text.language().name(),
                text(measures.airings()),
                text(measures.minutesPerAiring()),
                text(measures.places()),
                text(measures.pieces()),
                text(measures.sessions()),
                text(measures.attendance()),
                text(measures.views()),
                text.note(),
                text.tasks().stream().map(UUID::toString).toList());
    }

    /** An entry that stands in a report, as its page reads it. */
    static EntryForm of(SubmissionView.Entry entry, long version, String publishedOn) {
        return new EntryForm(
                entry.shape(),
                version,
                entry.channelCode(),
                entry.kindCode(),
                entry.title(),
                entry.outlet(),
                entry.link(),
                publishedOn,
                entry.languageCode(),
                text(entry.airings()),
                text(entry.minutesPerAiring()),
                text(entry.places()),
                text(entry.pieces()),
                text(entry.sessions()),
                text(entry.attendance()),
                text(entry.views()),
                entry.note(),
                entry.tasks().stream().map(UUID::toString).toList());
    }

    /** The fields by their names in messages and addresses, without the tasks. */
    public static EntryForm of(Map<String, String> values, List<String> tasks) {
        return new EntryForm(
                "",
                0L,
                values.getOrDefault("channel", ""),
                values.getOrDefault("kind", ""),
                values.getOrDefault("title", ""),
                values.getOrDefault("outlet", ""),
                values.getOrDefault("link", ""),
                values.getOrDefault("publishedOn", ""),
                values.getOrDefault("language", ""),
                values.getOrDefault("airings", ""),
                values.getOrDefault("minutesPerAiring", ""),
                values.getOrDefault("places", ""),
                values.getOrDefault("pieces", ""),
                values.getOrDefault("sessions", ""),
                values.getOrDefault("attendance", ""),
                values.getOrDefault("views", ""),
                values.getOrDefault("note", ""),
                tasks);
    }

    /** The fields that say something, by their names. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("channel", channel);
        values.put("kind", kind);
        values.put("title", title);
        values.put("outlet", outlet);
        values.put("link", link);
        values.put("publishedOn", publishedOn);
        values.put("language", language);
        values.put("airings", airings);
        values.put("minutesPerAiring", minutesPerAiring);
        values.put("places", places);
        values.put("pieces", pieces);
        values.put("sessions", sessions);
        values.put("attendance", attendance);
        values.put("views", views);
        values.put("note", note);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    /** The version of the entry that the writer saw; a new entry has none. */
    long seenVersion() {
        return version == null ? 0 : version;
    }

    /** What was typed, where every check has passed. A measure that the shape does not have is dropped. */
    EntryText read(Shape shape, String canonicalLink, List<UUID> knownTasks) {
        Measures measures = new Measures(
                count(shape, Shape.Field.AIRINGS, airings),
                count(shape, Shape.Field.MINUTES_PER_AIRING, minutesPerAiring),
                count(shape, Shape.Field.PLACES, places),
                count(shape, Shape.Field.PIECES, pieces),
                count(shape, Shape.Field.SESSIONS, sessions),
                count(shape, Shape.Field.ATTENDANCE, attendance),
                shape.has(Shape.Field.VIEWS) && !views.isBlank()
                        ? (Long) TypedText.count(views).orElseThrow()
                        : null);
        return new EntryText(
                kind,
                channel,
                title,
                shape.has(Shape.Field.OUTLET) ? outlet : "",
                canonicalLink.isEmpty() ? "" : link,
                canonicalLink,
                day(),
                EntryLanguage.valueOf(language),
                measures,
                note,
                Set.copyOf(knownTasks.stream()
                        .filter(task -> tasks.contains(task.toString()))
                        .toList()));
    }

    LocalDate day() {
        return TypedText.day(publishedOn).orElseThrow();
    }

    private static @Nullable Integer count(Shape shape, Shape.Field field, String typed) {
        return shape.has(field) && !typed.isBlank()
                ? (Integer) (int) TypedText.count(typed).orElseThrow()
                : null;
    }
}
