/** Pages of the open web, where the administrator allows it: read politely in the background, kept as text, looked at again later. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "document"})
package vn.kiphan.webpage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
