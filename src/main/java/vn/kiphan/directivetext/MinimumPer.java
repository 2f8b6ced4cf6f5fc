package vn.kiphan.directivetext;

import java.util.Arrays;
import java.util.Optional;

/** The time for which a task's minimum counts. */
public enum MinimumPer {
    DAY,
    WEEK,
    MONTH,
    CAMPAIGN;

    public static Optional<MinimumPer> named(String name) {
        return Arrays.stream(values()).filter(per -> per.name().equals(name)).findFirst();
    }
}
