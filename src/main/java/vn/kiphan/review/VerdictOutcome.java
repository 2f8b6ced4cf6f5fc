package vn.kiphan.review;

/** What the reviewer decided on a submission. */
public enum VerdictOutcome {
    ACCEPTED,
    RETURNED
}
