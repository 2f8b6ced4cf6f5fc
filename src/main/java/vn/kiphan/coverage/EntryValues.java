package vn.kiphan.coverage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.catalogue.Field;
import vn.kiphan.shared.Tags;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.Vietnam;

/** Turns an entry into what its form holds, by the names of its fields, and a form whose every check has passed into an entry. */
public final class EntryValues {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private EntryValues() {}

    public static Map<String, String> of(EntryText text) {
        Measures measures = text.measures();
        Details details = text.details();
        Map<String, String> values = new HashMap<>();
        values.put("channel", text.channel());
        values.put("kind", text.kind());
        values.put("title", text.title());
        values.put("outlet", text.outlet());
        values.put("byline", details.byline());
        values.put("link", text.linkPasted());
        values.put("publishedOn", day(text.publishedOn()));
        values.put("publishedTime", time(details.publishedTime()));
        values.put("language", text.language().name());
        values.put("relayOf", details.relayOf());
        values.put("airings", number(measures.airings()));
        values.put("minutesPerAiring", number(measures.minutesPerAiring()));
        values.put("places", number(measures.places()));
        values.put("pieces", number(measures.pieces()));
        values.put("sessions", number(measures.sessions()));
        values.put("attendance", number(measures.attendance()));
        values.put("views", number(measures.views()));
        values.put("viewsReadOn", day(details.viewsReadOn()));
        values.put("hotlineMentions", number(measures.hotlineMentions()));
        values.put("tags", details.tags());
        values.put("note", text.note());
        return values;
    }

    /** A field that an entry of this kind does not have is dropped. */
    public static EntryText read(EntryForm form, Set<Field> fields, String canonicalLink, List<UUID> knownTasks) {
        Map<String, String> values = form.values();
        values.keySet()
                .removeIf(name ->
                        Field.of(name).filter(field -> !fields.contains(field)).isPresent());
        String views = values.get("views");
        return new EntryText(
                form.kind(),
                form.channel(),
                form.title(),
                values.getOrDefault("outlet", ""),
                canonicalLink.isEmpty() ? "" : form.link(),
                canonicalLink,
                TypedText.day(form.publishedOn()).orElseThrow(),
                EntryLanguage.valueOf(form.language()),
                new Measures(
                        count(values, "airings"),
                        minutes(values.get("minutesPerAiring")),
                        count(values, "places"),
                        count(values, "pieces"),
                        count(values, "sessions"),
                        count(values, "attendance"),
                        views == null ? null : (Long) TypedText.count(views).orElseThrow(),
                        count(values, "hotlineMentions")),
                new Details(
                        TypedText.time(values.getOrDefault("publishedTime", "")).orElse(null),
                        values.getOrDefault("byline", ""),
                        values.getOrDefault("relayOf", ""),
                        TypedText.day(values.getOrDefault("viewsReadOn", "")).orElse(null),
                        Tags.of(form.tags()).text()),
                form.note(),
                Set.copyOf(knownTasks.stream()
                        .filter(task -> form.tasks().contains(task.toString()))
                        .toList()));
    }

    public static String time(@Nullable LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Vietnam.DAY.format(day);
    }

    private static String number(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    private static @Nullable Integer minutes(@Nullable String typed) {
        return typed == null ? null : (Integer) (int) TypedText.minutes(typed).orElseThrow();
    }

    private static @Nullable Integer count(Map<String, String> values, String name) {
        String typed = values.get(name);
        return typed == null ? null : (Integer) (int) TypedText.count(typed).orElseThrow();
    }
}
