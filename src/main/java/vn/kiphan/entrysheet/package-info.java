/** Sheets of entries: the template of a report, what is new or changed or wrong in the sheet that comes back, applied and undone. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "account", "spreadsheet", "campaign", "coverage", "entering", "report"
        })
package vn.kiphan.entrysheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
