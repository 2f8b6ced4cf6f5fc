/** The units of an issued directive: who opened, acknowledged, declined and filed, and who was added to the list or taken off it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "workday",
            "unit",
            "approval",
            "directive",
            "campaign",
            "extension"
        })
package vn.kiphan.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
