package vn.kiphan.directive;

/** How much of a date is known. Drafts leave the day, or the day and the month, open. */
enum DatePrecision {
    DAY,
    MONTH,
    YEAR
}
