/** The registers that a clerk keeps: of outgoing documents and of what became of them, on screen, on paper and as .xlsx. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "spreadsheet",
            "unit",
            "numbering",
            "directive",
            "campaign",
            "amendment",
            "coverage"
        })
package vn.kiphan.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
