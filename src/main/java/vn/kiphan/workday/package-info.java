/** Working days: weekends, the holidays of each year and the days swapped for them, as data; and counting in working days. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account"})
package vn.kiphan.workday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
