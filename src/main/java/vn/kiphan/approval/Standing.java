package vn.kiphan.approval;

/** Where a document lies on its way to being issued. */
public enum Standing {
    WITH_OFFICER,
    WITH_LEADER,
    WITH_CLERK,
    /** It went out, or will never go. */
    DONE
}
