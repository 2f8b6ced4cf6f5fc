/** The shell: home, navigation, errors, the security chain and the settings of the web. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account"})
package vn.kiphan.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
