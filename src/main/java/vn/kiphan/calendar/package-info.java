/** Deadlines for people's own calendars: as .ics files, and from a private address to which they subscribe. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "directive", "campaign"})
package vn.kiphan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
