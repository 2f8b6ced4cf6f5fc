/** An issued directive under way: one assignment per unit, its state, its receipt and its deadline in force. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "document", "reason", "unit", "directive"})
package vn.kiphan.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
