package vn.kiphan.reason;

/** Which list a reason belongs to. */
public enum ReasonList {
    /** Why a unit declines a directive. */
    DECLINE,
    /** Why a unit asks for a later deadline. */
    EXTENSION
}
