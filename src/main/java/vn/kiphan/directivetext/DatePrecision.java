package vn.kiphan.directivetext;

/** How much of a date is known. Drafts leave the day, or the day and the month, open. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR
}
