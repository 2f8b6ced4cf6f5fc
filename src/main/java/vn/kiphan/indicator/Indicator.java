package vn.kiphan.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an indicator, which never changes; a change makes a new version from a day on.
 *
 * @param code the same for all versions: {@code PT03}
 * @param heading under which forms and tables put it; empty for "others"
 * @param definition what is counted and how, shown where it is filled in
 * @param measure the unit of measure: {@code phút}
 * @param decimals how many digits behind the comma its figures may have; 0 for what is counted in pieces
 * @param byLanguage whether it is also asked for by language
 * @param kinds the names of the kinds of unit that fill it in; empty for all
 * @param counting how it follows from the entries of a report; null where the unit always types it
 * @param validTo the first day on which it no longer holds; null while it holds
 */
public record Indicator(
        UUID id,
        String code,
        String heading,
        String name,
        String definition,
        String measure,
        int decimals,
        SumRule sumRule,
        boolean byLanguage,
        List<String> kinds,
        @Nullable Counting counting,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Indicator {
        kinds = List.copyOf(kinds);
    }

    /** Whether units of that kind fill it in. */
    public boolean asks(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
