package vn.kiphan.tally;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.figure.Field;
import vn.kiphan.indicator.SumRule;

/**
 * What the accepted submissions of one set of terms add up to for an indicator.
 *
 * @param units how many units are asked for it
 * @param given how many of them gave a number, {@code none} said "nothing of the kind" or filed a nil report, {@code noMeans} said that
 *     they have no means for it, {@code empty} filed without it, {@code missing} have no accepted report
 * @param fromEntries how many of the numbers were counted from entries
 * @param total null where nobody gave a number, or where values are of different things and are never added
 * @param languages the parts that are known; they need not add up to the total
 * @param cumulative the sum of what the units gave as the value since the beginning; null where it is not asked for or nobody gave it
 * @param overPeriods all periods up to this one together: what each unit gave is added up, or its largest or last value taken, by the sum
 *     rule; null where there is nothing
 */
record Tally(
        UUID key,
        String code,
        String heading,
        String name,
        String measure,
        SumRule sumRule,
        boolean byLanguage,
        boolean cumulates,
        int units,
        int given,
        int fromEntries,
        int none,
        int noMeans,
        int empty,
        int missing,
        @Nullable BigDecimal total,
        Map<Field, BigDecimal> languages,
        @Nullable BigDecimal cumulative,
        int cumulativeGiven,
        @Nullable BigDecimal overPeriods) {}
