/** The days that an official letter speaks of: dates of any precision, deadlines and the days whose figures it asks for. No database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "lettertext"})
package vn.kiphan.letterdate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
