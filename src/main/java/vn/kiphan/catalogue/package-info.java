/** The kinds of coverage and the channels it runs on, as data: what an entry of each has, and who may still choose it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account"})
package vn.kiphan.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
