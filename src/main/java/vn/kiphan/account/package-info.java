/** People, their sign-in and their roles, and who is acting now. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package vn.kiphan.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
