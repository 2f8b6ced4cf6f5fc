package vn.kiphan.review;

/** What became of an entry since the submission before. */
enum EntryChange {
    SAME,
    NEW,
    CHANGED,
    REMOVED
}
