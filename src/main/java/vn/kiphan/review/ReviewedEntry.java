package vn.kiphan.review;

import java.util.List;
import java.util.Locale;
import vn.kiphan.coverage.Entry;

/**
 * An entry as the reviewer reads it: with the numbering of its tasks and what became of it since the submission before.
 *
 * @param sharedWith the entries of other units with the same link
 */
record ReviewedEntry(Entry entry, List<String> taskPaths, EntryChange change, List<SharedLink> sharedWith) {

    /** The address to follow; empty unless it is one of the web: nothing else becomes a link. */
    public String address() {
        String link = entry.link().strip();
        String start = link.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://") ? link : "";
    }
}
