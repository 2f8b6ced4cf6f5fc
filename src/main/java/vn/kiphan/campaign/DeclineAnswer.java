package vn.kiphan.campaign;

/** What became of a unit's refusal. */
public enum DeclineAnswer {
    /** The department took the unit off the list. */
    REMOVED,
    /** The department holds to it; the unit has to acknowledge. */
    INSISTED,
    /** The unit takes it on after all. */
    TAKEN_BACK
}
