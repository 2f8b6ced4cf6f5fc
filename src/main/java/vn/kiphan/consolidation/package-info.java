/** The figures of accepted submissions, and the consolidated report as .docx and .xlsx. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "document",
            "spreadsheet",
            "officialdocument",
            "unit",
            "directive",
            "campaign",
            "coverage",
            "review",
            "narrative"
        })
package vn.kiphan.consolidation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
