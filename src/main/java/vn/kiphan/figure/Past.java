package vn.kiphan.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the unit filed for the indicator in the report before this one, by the same directive. */
record Past(@Nullable BigDecimal amount, @Nullable BigDecimal cumulative) {

    static final Past NOTHING = new Past(null, null);
}
