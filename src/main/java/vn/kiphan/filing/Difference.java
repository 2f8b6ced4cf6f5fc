package vn.kiphan.filing;

import java.util.List;
import vn.kiphan.coverage.Entry;
import vn.kiphan.report.PartChange;

/** What differs between two submissions of one report. */
record Difference(
        List<Entry> added,
        List<Entry> removed,
        List<ChangedEntry> changed,
        int same,
        List<PartChange> told,
        List<PartChange> figures,
        List<String> filesAdded,
        List<String> filesRemoved) {

    /** An entry that both have, field by field as far as it differs. */
    record ChangedEntry(Entry entry, List<PartChange> fields) {}

    public boolean nothing() {
        return added.isEmpty()
                && removed.isEmpty()
                && changed.isEmpty()
                && told.isEmpty()
                && figures.isEmpty()
                && filesAdded.isEmpty()
                && filesRemoved.isEmpty();
    }
}
