/** The numbers of outgoing documents: the registers of a body, and the next number of one, given once and never again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "unit"})
package vn.kiphan.numbering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
