package vn.kiphan.indicator;

/** What is added up of the entries from which an indicator follows. */
public enum Counted {
    /** The entries themselves. */
    ENTRIES,
    AIRINGS,
    /** The length of each entry once, however often it was aired. */
    MINUTES_PRODUCED,
    /** Airings × minutes × places. */
    MINUTES_BROADCAST,
    PIECES,
    SESSIONS,
    ATTENDANCE,
    VIEWS
}
