/** The totals of indicators over the accepted submissions of a directive, by the sum rule of each. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "spreadsheet",
            "officialdocument",
            "indicator",
            "directive",
            "figure",
            "consolidation"
        })
package vn.kiphan.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
