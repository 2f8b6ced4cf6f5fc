package vn.kiphan.entering;

import java.util.UUID;

/** The report, or the unit's log, has an entry with this link already; the form comes back and names it. */
class DuplicateLink extends RuntimeException {

    private final transient OwnedEntries.Owned entry;
    private final boolean inReport;

    /** @param inReport whether it stands in the very report */
    DuplicateLink(OwnedEntries.Owned entry, boolean inReport) {
        super("the unit has an entry with the link already");
        this.entry = entry;
        this.inReport = inReport;
    }

    String title() {
        return entry.title();
    }

    UUID entry() {
        return entry.id();
    }

    boolean inReport() {
        return inReport;
    }
}
