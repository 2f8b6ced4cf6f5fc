/** What a unit did: coverage entries, evidence, and the submissions that freeze them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "document",
            "preview",
            "spreadsheet",
            "catalogue",
            "unit",
            "directive",
            "topic",
            "campaign"
        })
package vn.kiphan.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
