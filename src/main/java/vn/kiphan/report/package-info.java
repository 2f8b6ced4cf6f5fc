/** The report of a unit: its page with entries, parts and files, and the check list before it is filed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "account", "document", "campaign", "catalogue", "coverage", "reportdraft"})
package vn.kiphan.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
