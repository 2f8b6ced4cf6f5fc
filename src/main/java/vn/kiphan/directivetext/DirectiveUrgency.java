package vn.kiphan.directivetext;

/** The urgency stamped on a letter (Decree 30/2020/ND-CP, appendix I, box 10b); most letters bear none. */
public enum DirectiveUrgency {
    NORMAL,
    URGENT,
    VERY_URGENT,
    EXPRESS
}
