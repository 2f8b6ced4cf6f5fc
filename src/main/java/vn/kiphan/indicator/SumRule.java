package vn.kiphan.indicator;

/** How the values of an indicator are added up over units and periods. */
public enum SumRule {
    /** A flow: values add up. */
    SUM,
    /** The largest value over the periods of one unit counts; units still add up. */
    MAXIMUM,
    /** A stock: the value of the last period counts; units still add up. */
    LAST,
    /** Values are of different things and are never added. */
    NONE
}
