package vn.kiphan.extension;

/** What an officer does with a request. */
enum Decision {
    AS_ASKED,
    ONE_DATE,
    REFUSE
}
