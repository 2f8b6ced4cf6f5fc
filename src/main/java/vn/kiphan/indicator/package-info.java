/** The catalogue of indicators that a directive may ask for: dated versions, kept by the administrator. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "unit"})
package vn.kiphan.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
