/** The figures of a report: the grid of the indicators that its terms ask for, counted from the entries or typed, and filed with it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "spreadsheet",
            "indicator",
            "directive",
            "campaign",
            "coverage",
            "reportdraft",
            "report",
            "submission"
        })
package vn.kiphan.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
