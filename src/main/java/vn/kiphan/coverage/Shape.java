package vn.kiphan.coverage;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an entry looks like: which measures it has besides title, day and language. A channel has one shape. */
enum Shape {
    ARTICLE(Field.OUTLET, Field.LINK),
    BROADCAST(Field.OUTLET, Field.LINK, Field.AIRINGS, Field.MINUTES_PER_AIRING, Field.PLACES),
    SOCIAL(Field.OUTLET, Field.LINK, Field.VIEWS),
    DISPLAY(Field.PIECES, Field.PLACES),
    SESSION(Field.SESSIONS, Field.ATTENDANCE, Field.PLACES),
    MESSAGE(Field.PIECES);

    /** A field that not every entry has. */
    enum Field {
        OUTLET,
        LINK,
        AIRINGS,
        MINUTES_PER_AIRING,
        PLACES,
        PIECES,
        SESSIONS,
        ATTENDANCE,
        VIEWS
    }

    private final Set<Field> fields;

    Shape(Field first, Field... others) {
        this.fields = EnumSet.of(first, others);
    }

    /** Called by templates with a field's name. */
    public boolean has(String field) {
        return has(Field.valueOf(field));
    }

    boolean has(Field field) {
        return fields.contains(field);
    }

    /** An article or a post is found by its link; a recording need not have one. */
    public boolean needsLink() {
        return this == ARTICLE || this == SOCIAL;
    }

    /** The shape as addresses write it, in lower case. */
    static Optional<Shape> named(String text) {
        for (Shape shape : values()) {
            if (shape.inAddress().equals(text)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    public String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }
}
