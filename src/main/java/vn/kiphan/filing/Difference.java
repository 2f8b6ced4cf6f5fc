package vn.kiphan.filing;

import java.util.List;
import vn.kiphan.coverage.PartChange;
import vn.kiphan.coverage.SubmissionView;

/** What differs between two submissions of one report. */
record Difference(
        List<SubmissionView.Entry> added,
        List<SubmissionView.Entry> removed,
        List<ChangedEntry> changed,
        int same,
        List<PartChange> told,
        List<PartChange> figures,
        List<String> filesAdded,
        List<String> filesRemoved) {

    /** An entry that both have, field by field as far as it differs. */
    record ChangedEntry(SubmissionView.Entry entry, List<PartChange> fields) {}

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
