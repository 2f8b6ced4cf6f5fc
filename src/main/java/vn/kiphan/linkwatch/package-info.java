/** The pages behind the links of entries: read, kept as evidence, offered for what an entry leaves open, and marked when they vanish. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "document",
            "campaign",
            "coverage",
            "reportdraft",
            "entering",
            "report",
            "webpage"
        })
package vn.kiphan.linkwatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
