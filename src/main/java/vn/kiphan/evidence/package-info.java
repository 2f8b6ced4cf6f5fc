/** The files that prove what a report says: sent whole or in parts, handed out, taken out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "account", "document", "coverage", "reportdraft", "report", "preview"})
package vn.kiphan.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
