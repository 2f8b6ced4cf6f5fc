package vn.kiphan.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a report add up to for an indicator.
 *
 * @param entries how many count
 * @param unmeasured how many of them do not say the measure that is added up
 * @param total null where none says it: a missing value is not 0
 * @param languages the part of each language of which there is an entry
 */
public record Count(int entries, int unmeasured, @Nullable Long total, Map<Field, Long> languages) {

    static final Count NOTHING = new Count(0, 0, null, Map.of());

    public Count {
        languages = Map.copyOf(languages);
    }

    boolean some() {
        return entries > 0;
    }
}
