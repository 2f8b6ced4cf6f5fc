package vn.kiphan.campaign;

/**
 * Something that a module above adds to the unit's page of an assignment: its extensions, what was amended. Each is a bean, shown in the
 * order of the beans.
 */
public interface AssignmentAddition {

    /** Where it stands on the page. */
    enum Place {
        /** Above everything else: the unit must not miss it. */
        TOP,
        /** Below the directive's text. */
        BELOW
    }

    Place place();

    /** The template whose fragment {@code card(content, assignment)} shows it: {@code extension/card}. */
    String template();

    /** What the fragment shows; read once for each page. */
    Object content(AssignmentView assignment);
}
