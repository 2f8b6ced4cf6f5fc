/** Sheets for people: writing XLSX in which no text can become a formula, and reading XLSX and CSV that a stranger made. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "document"})
package vn.kiphan.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
