package vn.kiphan.shared;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Names a unit for ever, whatever it is called and whichever code it bears at the time.
 *
 * <p>It stands here and not in {@code unit}, because roles are per (person, unit) and {@code account} lies below {@code unit}.
 */
public record UnitId(UUID value) implements Serializable {

    public static UnitId next() {
        return new UnitId(Ids.next());
    }

    /** As statements take them. */
    public static Set<UUID> values(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
