/** The desk of the reviewer: the queue and one verdict on each submission. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "document",
            "directive",
            "campaign",
            "coverage",
            "report",
            "submission"
        })
package vn.kiphan.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
