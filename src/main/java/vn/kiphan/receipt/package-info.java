/** Receipts away from the portal: as a file to print, and the open page on which anybody who holds one can check it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "officialdocument", "report", "submission"})
package vn.kiphan.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
