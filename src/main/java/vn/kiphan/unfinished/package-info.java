/** Entries that are being typed: kept on the server field by field, right or wrong, until a button saves them; counted nowhere. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "catalogue",
            "campaign",
            "coverage",
            "reportdraft",
            "entering",
            "report",
            "logbook"
        })
package vn.kiphan.unfinished;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
