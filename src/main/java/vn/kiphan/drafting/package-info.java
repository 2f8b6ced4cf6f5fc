/** The draft of a directive: read from a letter, copied or blank, put right, addressed and saved while it is typed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "approval",
            "document",
            "letter",
            "lettertext",
            "letterdate",
            "unit",
            "workday",
            "addressing",
            "indicator",
            "directivetext",
            "directive"
        })
package vn.kiphan.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
