package vn.kiphan.pasting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pasted lines as somebody mended them. */
record RowsForm(@Nullable List<@Nullable Row> rows) {

    /** The lines that were sent; a number that the page left out leaves a gap in the list. */
    List<Row> lines() {
        List<Row> there = new ArrayList<>();
        if (rows != null) {
            for (Row row : rows) {
                if (row != null) {
                    there.add(row);
                }
            }
        }
        return there;
    }

    /** One line; its fields are those of an entry. */
    record Row(
            @Nullable UUID line,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String link,
            @Nullable String publishedOn,
            @Nullable String language,
            @Nullable String publishedTime,
            @Nullable String byline,
            @Nullable String relayOf,
            @Nullable String airings,
            @Nullable String minutesPerAiring,
            @Nullable String places,
            @Nullable String pieces,
            @Nullable String sessions,
            @Nullable String attendance,
            @Nullable String views,
            @Nullable String viewsReadOn,
            @Nullable String hotlineMentions,
            @Nullable String tags,
            @Nullable String note,
            @Nullable List<UUID> tasks,
            @Nullable Boolean page) {

        /** Whether the page behind the link had been read when the form was shown. */
        boolean sawPage() {
            return Boolean.TRUE.equals(page);
        }

        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            put(fields, "channel", channel);
            put(fields, "kind", kind);
            put(fields, "title", title);
            put(fields, "outlet", outlet);
            put(fields, "link", link);
            put(fields, "publishedOn", publishedOn);
            put(fields, "language", language);
            put(fields, "publishedTime", publishedTime);
            put(fields, "byline", byline);
            put(fields, "relayOf", relayOf);
            put(fields, "airings", airings);
            put(fields, "minutesPerAiring", minutesPerAiring);
            put(fields, "places", places);
            put(fields, "pieces", pieces);
            put(fields, "sessions", sessions);
            put(fields, "attendance", attendance);
            put(fields, "views", views);
            put(fields, "viewsReadOn", viewsReadOn);
            put(fields, "hotlineMentions", hotlineMentions);
            put(fields, "tags", tags);
            put(fields, "note", note);
            if (tasks != null) {
                put(fields, PastedLine.TASKS, PastedLine.written(tasks));
            }
            return fields;
        }

        private static void put(Map<String, String> fields, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                fields.put(name, value.strip());
            }
        }
    }
}
