package vn.kiphan.shared;

import java.io.Serializable;
import java.util.UUID;

/** Who did something: the person's id and the name that the person bore when it was done. Part of every fact. */
public record Author(UUID personId, String name) implements Serializable {

    /** The application itself, for what no person asked for. */
    public static final Author SYSTEM = new Author(new UUID(0, 0), "Kịp Hạn");
}
