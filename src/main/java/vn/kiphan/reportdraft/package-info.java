/** The draft of a report: begun for one assignment, declared, held while something is put into it, and read by those who do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "directive", "campaign", "coverage"})
package vn.kiphan.reportdraft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
