/** The directive: its verbs from draft to issue and withdrawal, its recipients, and what others read of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "approval",
            "document",
            "unit",
            "addressing",
            "numbering",
            "indicator",
            "directivetext"
        })
package vn.kiphan.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
