/** Amendments: numbered records of what changed about an issued directive, which every unit acknowledges again. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "workday",
            "letter",
            "numbering",
            "approval",
            "directivetext",
            "directive",
            "campaign"
        })
package vn.kiphan.amendment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
