/** Editable lists of reasons from which people choose: why a unit declines, why it asks for more time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account"})
package vn.kiphan.reason;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
