/**
 * The way of a document from its officer over the leader's desk to the clerk's, whatever it is: handed in, approved, sent back with a
 * reason, taken back. And whether a department wants that at all.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "unit"})
package vn.kiphan.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
