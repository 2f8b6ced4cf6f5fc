/** Recipient units: their dated attributes, their groups, and who may act for them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "document", "spreadsheet"})
package vn.kiphan.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
