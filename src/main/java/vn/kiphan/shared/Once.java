package vn.kiphan.shared;

/**
 * The header by which a script sends a form that is to have one result however often it is sent. What leads a browser on to another page
 * is answered to such a script with 204 and the address in {@link #GO_TO}, so that the browser opens it once and sees what is said there.
 */
public final class Once {

    public static final String HEADER = "X-Once";

    /** The form was sent before, and the answer may have been lost. */
    public static final String AGAIN = "again";

    public static final String GO_TO = "X-Go-To";

    private Once() {}
}
