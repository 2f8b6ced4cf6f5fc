/** Entries of one unit that lead to the same page: found where the form of canonical links has changed, and shown in the log. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "document", "coverage", "webpage", "logbook"})
package vn.kiphan.samelink;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
