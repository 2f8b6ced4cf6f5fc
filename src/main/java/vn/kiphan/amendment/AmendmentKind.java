package vn.kiphan.amendment;

/** What an amendment does. A wrong content is replaced, a wrong form is corrected (Decree 30/2020/ND-CP, article 18). */
public enum AmendmentKind {
    NEW_DEADLINE,
    NEW_TASK,
    CORRECTION,
    REPLACEMENT,
    /** Recorded when the directive is withdrawn; nobody enters it by itself. */
    RECALL
}
