package vn.kiphan.indicator;

import java.util.Set;
import vn.kiphan.shared.MarklessText;

/** What a unit of measure says of the figures that are given in it. */
public final class Measure {

    /** The most digits behind the comma that any figure has. */
    public static final int MOST_DECIMALS = 2;

    /** SQL for the sum rule of an indicator {@code i} or, where a directive asks for one of its own {@code c}: shares are never added. */
    public static final String SUM_RULE =
            " coalesce(i.sum_rule, case when c.measure ~* '^\\s*(%|ph\u1ea7n tr\u0103m|t[\u1ef7\u1ec9] l\u1ec7)' then 'NONE' else 'SUM' end)";

    private static final Set<String> PARTS = Set.of(
            "%",
            "phan tram",
            "ty le",
            "ti le",
            "gio",
            "diem",
            "km",
            "km2",
            "m",
            "m2",
            "ha",
            "kg",
            "tan",
            "gb",
            "tb",
            "nghin dong",
            "trieu dong",
            "ty dong",
            "ti dong",
            "trieu",
            "ty",
            "ti");

    private Measure() {}

    /** How many digits behind the comma make sense in that unit: none for what is counted in pieces. */
    public static int decimals(String measure) {
        return PARTS.contains(MarklessText.fold(measure.replace('\u00b2', '2')).strip()) ? MOST_DECIMALS : 0;
    }

    public static boolean inMinutes(String measure) {
        return MarklessText.fold(measure).startsWith("phut");
    }

    public static boolean inHours(String measure) {
        return MarklessText.fold(measure).startsWith("gio");
    }
}
