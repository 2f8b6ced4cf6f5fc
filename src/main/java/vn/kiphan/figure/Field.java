package vn.kiphan.figure;

import java.util.List;
import java.util.Optional;

/** A field of an indicator's row in the grid; each is saved by itself. The languages have the codes that entries have. */
public enum Field {
    STANDING,
    TOTAL,
    VIETNAMESE,
    MNONG,
    EDE,
    HMONG,
    OTHER,
    CUMULATIVE,
    REASON,
    NOTE;

    /** The parts of an indicator that is asked for by language. */
    public static final List<Field> LANGUAGES = List.of(VIETNAMESE, MNONG, EDE, HMONG, OTHER);

    static Optional<Field> named(String name) {
        for (Field field : values()) {
            if (field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Whether it holds a number. */
    public boolean numeric() {
        return this == TOTAL || this == CUMULATIVE || LANGUAGES.contains(this);
    }

    boolean language() {
        return LANGUAGES.contains(this);
    }
}
