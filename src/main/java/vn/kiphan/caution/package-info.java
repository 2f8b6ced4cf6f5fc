/** Cautions: what looks odd in an entry, said while it is typed and when it was saved; nothing is refused. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "unit",
            "catalogue",
            "campaign",
            "coverage",
            "reportdraft",
            "entering"
        })
package vn.kiphan.caution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
