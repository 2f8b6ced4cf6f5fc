/** Filing a report: the check before it, the unit's lead, withdrawing, supplements, and the differences between two submissions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "unit",
            "campaign",
            "coverage",
            "reportdraft",
            "report",
            "submission"
        })
package vn.kiphan.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
