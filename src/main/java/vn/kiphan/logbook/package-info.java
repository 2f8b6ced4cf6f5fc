/** The unit's log of its entries, open all year: looked through, and picked from for each report. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "unit",
            "campaign",
            "catalogue",
            "coverage",
            "reportdraft",
            "entering",
            "report",
            "matching"
        })
package vn.kiphan.logbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
