/** The consolidated report as it was sent to the superiors: put on record, and shown to the units that reported. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "document",
            "directive",
            "campaign",
            "consolidation",
            "representation"
        })
package vn.kiphan.sentreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
