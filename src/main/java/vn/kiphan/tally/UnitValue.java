package vn.kiphan.tally;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiphan.figure.Field;

/**
 * What one unit gave for an indicator.
 *
 * @param standing NUMBER, NONE, NO_MEANS or EMPTY as filed; NIL where the report is a nil one and says nothing of it; MISSING without an
 *     accepted report
 */
record UnitValue(
        String unit,
        String group,
        String code,
        String name,
        String measure,
        String standing,
        @Nullable BigDecimal amount,
        Map<Field, BigDecimal> languages,
        @Nullable String source,
        @Nullable BigDecimal counted,
        @Nullable BigDecimal cumulative,
        String reason,
        String note) {

    /** Where the answer comes from, a word of {@code tally.source}; empty where the unit gave it in words. */
    String origin() {
        return standing.equals("NIL") ? "NIL" : source == null ? "" : source;
    }
}
