package vn.kiphan.catalogue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The form that an entry is typed into, and the parts that an entry of it can have at most. A channel has one shape. */
public enum Shape {
    ARTICLE(Field.OUTLET, Field.LINK, Field.TIME, Field.BYLINE, Field.VIEWS, Field.HOTLINE),
    BROADCAST(
            Field.OUTLET,
            Field.LINK,
            Field.TIME,
            Field.BYLINE,
            Field.RELAY,
            Field.AIRINGS,
            Field.MINUTES_PER_AIRING,
            Field.PLACES,
            Field.HOTLINE),
    SOCIAL(Field.OUTLET, Field.LINK, Field.TIME, Field.VIEWS, Field.HOTLINE),
    DISPLAY(Field.PIECES, Field.PLACES, Field.AIRINGS),
    SESSION(Field.SESSIONS, Field.ATTENDANCE, Field.PLACES, Field.HOTLINE),
    MESSAGE(Field.PIECES, Field.TIME);

    private final Set<Field> fields;

    Shape(Field first, Field... others) {
        this.fields = EnumSet.of(first, others);
    }

    /** Called by templates with a field's name. */
    public boolean has(String field) {
        return has(Field.valueOf(field));
    }

    public boolean has(Field field) {
        return fields.contains(field);
    }

    /** The parts that an entry of this shape can have. */
    public Set<Field> fields() {
        return EnumSet.copyOf(fields);
    }

    /** An article or a post is found by its link; a recording need not have one. */
    public boolean needsLink() {
        return this == ARTICLE || this == SOCIAL;
    }

    /** The shape as addresses write it, in lower case. */
    public static Optional<Shape> named(String text) {
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
