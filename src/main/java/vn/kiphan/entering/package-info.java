/** Entries typed and corrected: their form in a report and in the log, their desk, and many of them at a time. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "account", "campaign", "catalogue", "coverage", "reportdraft"})
package vn.kiphan.entering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
