package vn.kiphan.directive;

/** Something that a module above adds to the page of an issued directive: what was amended. Each is a bean. */
public interface DirectiveAddition {

    /** Where it stands on the page. */
    enum Place {
        /** Above the document: the department must not miss it. */
        TOP,
        /** Among the facts beside the document: as rows {@code <div><dt><dd>} of one list. */
        ASIDE
    }

    default Place place() {
        return Place.TOP;
    }

    /** The template whose fragment {@code card(content, view)} shows it. */
    String template();

    /** What the fragment shows; read once for each page. */
    Object content(DirectiveId directive);
}
