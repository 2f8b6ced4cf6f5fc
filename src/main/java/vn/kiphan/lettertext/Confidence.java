package vn.kiphan.lettertext;

/** How surely a value was read from a letter. */
public enum Confidence {
    /** Read from the place and in the form that the decree on official documents prescribes. */
    HIGH,
    /** Read from the prescribed place with a part inferred, or from a plain sentence of the letter. */
    MEDIUM,
    /** Read from running text, a web page's line or a loose form: look at it before using it. */
    LOW
}
