package vn.kiphan.catalogue;

import java.util.List;
import java.util.Optional;

/** A part of an entry that not every entry has, with the names of its fields on forms. Channel and kind together decide. */
public enum Field {
    OUTLET("outlet"),
    LINK("link"),
    TIME("publishedTime"),
    BYLINE("byline"),
    RELAY("relayOf"),
    AIRINGS("airings"),
    MINUTES_PER_AIRING("minutesPerAiring"),
    PLACES("places"),
    PIECES("pieces"),
    SESSIONS("sessions"),
    ATTENDANCE("attendance"),
    VIEWS("views", "viewsReadOn"),
    HOTLINE("hotlineMentions");

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /** The names of its fields on forms, in sheets and in pasted lines. */
    public List<String> names() {
        return names;
    }

    /** The part that the field of a form belongs to; empty for fields that every entry has. */
    public static Optional<Field> of(String name) {
        for (Field field : values()) {
            if (field.names.contains(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
