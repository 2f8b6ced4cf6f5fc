/** The append-only trail of who did what to which subject, chained by hashes, and its search page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.kiphan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
