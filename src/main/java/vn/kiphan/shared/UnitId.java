package vn.kiphan.shared;

import java.io.Serializable;
import java.util.UUID;

/**
 * Names a unit for ever, whatever it is called and whichever code it bears at the time.
 *
 * <p>It stands here and not in {@code unit}, because roles are per (person, unit) and {@code account} lies below {@code unit}.
 */
public record UnitId(UUID value) implements Serializable {

    public static UnitId next() {
        return new UnitId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
