/** The desks between draft and issue: what is about to go out, its number and its date. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "approval",
            "letter",
            "unit",
            "addressing",
            "numbering",
            "directivetext",
            "directive",
            "drafting"
        })
package vn.kiphan.issuing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
