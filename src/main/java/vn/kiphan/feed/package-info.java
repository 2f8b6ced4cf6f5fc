/** Feeds and sitemaps of the units' own sites: read politely, and what fits an open directive suggested for the unit's log. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "document",
            "unit",
            "campaign",
            "coverage",
            "entering",
            "logbook",
            "webpage"
        })
package vn.kiphan.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
