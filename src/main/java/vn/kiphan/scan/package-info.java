/** Viruses: every stored file is shown to a scanner, where one is configured, before anybody but its owners gets it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "document"})
package vn.kiphan.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
