package vn.kiphan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.coverage.Entry;

/**
 * The entries of a report that one page shows: a hundred at a time, by day, so that a page with a thousand entries opens as fast as one
 * with a hundred. What is said of all of them stands in {@code facts}.
 */
record EntryWindow(List<Entry> entries, int page, int all, EntryFacts facts) {

    static final int SIZE = 100;

    /** All entries at once, for those who need each of them. */
    static EntryWindow whole(List<Entry> entries, EntryFacts facts) {
        return new EntryWindow(entries, 0, entries.size(), facts);
    }

    /** The number of the first entry shown, counted from 1. */
    public int first() {
        return page * SIZE + 1;
    }

    public int last() {
        return page * SIZE + entries.size();
    }

    public boolean several() {
        return all > entries.size();
    }

    /** The page before, or null on the first. */
    public @Nullable Integer before() {
        return page > 0 ? (Integer) (page - 1) : null;
    }

    public @Nullable Integer after() {
        return last() < all ? (Integer) (page + 1) : null;
    }
}
