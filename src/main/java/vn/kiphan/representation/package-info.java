/** For which organisations a report speaks: a district centre for its communes, with their state, and their accepted figures by reference. */
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
package vn.kiphan.representation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
