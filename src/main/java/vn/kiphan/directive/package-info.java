/** The directive: its campaign tasks, legal bases, recipients and reporting terms, from draft to issue and withdrawal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "approval",
            "document",
            "letter",
            "lettertext",
            "letterdate",
            "unit",
            "addressing",
            "numbering",
            "indicator"
        })
package vn.kiphan.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
