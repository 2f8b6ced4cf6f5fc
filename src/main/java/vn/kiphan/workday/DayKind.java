package vn.kiphan.workday;

/** What makes a day special: a day off in the week, or a Saturday or Sunday worked in exchange for one. */
public enum DayKind {
    OFF,
    WORKING
}
