package vn.kiphan.figure;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.TypedText;

/**
 * What the entries of a report add up to for an indicator.
 *
 * @param entries how many count
 * @param unmeasured how many of them do not say the measure that is added up
 * @param total null where none says it: a missing value is not 0
 * @param languages the part of each language of which there is an entry
 */
public record Count(int entries, int unmeasured, @Nullable BigDecimal total, Map<Field, BigDecimal> languages) {

    static final Count NOTHING = new Count(0, 0, null, Map.of());

    public Count {
        languages = Map.copyOf(languages);
    }

    /** The same in hours where the entries say minutes; the languages still add up to the total. */
    Count inHours(int decimals) {
        if (total == null) {
            return this;
        }
        Map<Field, BigDecimal> parts = new EnumMap<>(Field.class);
        languages.forEach((language, part) -> parts.put(language, Amount.hours(part, decimals)));
        return new Count(
                entries,
                unmeasured,
                TypedText.even(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                parts);
    }

    boolean some() {
        return entries > 0;
    }
}
