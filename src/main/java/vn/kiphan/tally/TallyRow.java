package vn.kiphan.tally;

import java.util.List;
import java.util.UUID;

/** One indicator of the page of totals, in words. */
public record TallyRow(
        int number,
        UUID key,
        String code,
        String name,
        String measure,
        String rule,
        String total,
        boolean added,
        String languages,
        String fromEntries,
        String cumulative,
        String overPeriods,
        int given,
        int none,
        int noMeans,
        int empty,
        int missing) {

    /** The rows under one heading. */
    public record Group(String heading, List<TallyRow> rows) {}
}
