/** The sample campaigns of the profile demo: one of 2023 as history, and two that run today. Used by no other module. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "reason",
            "unit",
            "numbering",
            "directivetext",
            "directive",
            "drafting",
            "topic",
            "campaign",
            "extension",
            "amendment",
            "figure",
            "narrative",
            "representation",
            "review",
            "sentreport",
            "reportdraft",
            "entering",
            "report",
            "submission"
        })
package vn.kiphan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
