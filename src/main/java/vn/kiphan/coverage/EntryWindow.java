package vn.kiphan.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a report that one page shows: a hundred at a time, by day, so that a page with a thousand entries opens as fast as one
 * with a hundred. Totals count them all.
 */
record EntryWindow(List<SubmissionView.Entry> entries, int page, int pages, int all) {

    static final int SIZE = 100;

    /** @param anchor of the entry that has to be among them; null for any */
    static EntryWindow of(List<SubmissionView.Entry> all, int wanted, @Nullable String anchor) {
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int page = Math.clamp(wanted, 0, pages - 1);
        if (anchor != null) {
            for (int i = 0; i < all.size(); i++) {
                if (anchor.equals(EntryLine.anchor(all.get(i).id()))) {
                    page = i / SIZE;
                }
            }
        }
        int from = page * SIZE;
        return new EntryWindow(all.subList(from, Math.min(all.size(), from + SIZE)), page, pages, all.size());
    }

    /** The number of the first entry shown, counted from 1. */
    public int first() {
        return page * SIZE + 1;
    }

    public int last() {
        return page * SIZE + entries.size();
    }

    public boolean several() {
        return pages > 1;
    }

    /** The page before, or null on the first. */
    public @Nullable Integer before() {
        return page > 0 ? (Integer) (page - 1) : null;
    }

    public @Nullable Integer after() {
        return page + 1 < pages ? (Integer) (page + 1) : null;
    }
}
