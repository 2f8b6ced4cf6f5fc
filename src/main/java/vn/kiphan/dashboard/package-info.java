/** The page of the director: read only. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "unit",
            "approval",
            "directive",
            "campaign",
            "coverage",
            "review",
            "consolidation"
        })
package vn.kiphan.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
