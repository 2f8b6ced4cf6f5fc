package vn.kiphan.register;

/** How far an obligation has come, as the register of follow-up sorts it. */
enum FollowUpState {
    OPEN,
    OVERDUE,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    ENDED,
    WITHDRAWN
}
