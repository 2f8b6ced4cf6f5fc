package vn.kiphan.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one version of an indicator says. */
record IndicatorFacts(
        String heading,
        String name,
        String definition,
        String measure,
        int decimals,
        SumRule sumRule,
        boolean byLanguage,
        List<String> kinds,
        @Nullable Counting counting) {}
