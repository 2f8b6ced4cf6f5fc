/** What a report says in words: one text for each part of the directive's outline, saved while it is typed, by several people at once. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "directive",
            "campaign",
            "coverage",
            "reportdraft",
            "report"
        })
package vn.kiphan.narrative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
