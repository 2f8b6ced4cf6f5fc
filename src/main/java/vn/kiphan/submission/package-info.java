/** Submissions: the numbered snapshots that freeze a report, their receipts, and their withdrawal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "unit",
            "document",
            "directive",
            "campaign",
            "coverage",
            "reportdraft",
            "report",
            "preview"
        })
package vn.kiphan.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
