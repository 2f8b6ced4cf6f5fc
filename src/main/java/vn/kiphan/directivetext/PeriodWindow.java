package vn.kiphan.directivetext;

/** For which days a periodic report gives its figures. */
public enum PeriodWindow {
    /** As article 12 of Decree 09/2019/ND-CP cuts the period off. */
    LAW,
    /** The whole calendar period in which the deadline lies. */
    CURRENT,
    /** The whole calendar period before that. */
    PREVIOUS,
    /** The report is not about days. */
    NONE
}
