package vn.kiphan.coverage;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What is said about an entry, read from the form and found right: codes of the catalogue, one canonical link or none. */
record EntryText(
        String kind,
        String channel,
        String title,
        String outlet,
        String linkPasted,
        String linkCanonical,
        LocalDate publishedOn,
        EntryLanguage language,
        Measures measures,
        String note,
        Set<UUID> tasks) {}
