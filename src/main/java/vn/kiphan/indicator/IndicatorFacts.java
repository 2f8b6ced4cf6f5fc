package vn.kiphan.indicator;

import java.util.List;

/** What one version of an indicator says. */
record IndicatorFacts(
        String name, String definition, String measure, SumRule sumRule, boolean byLanguage, List<String> kinds) {}
