package vn.kiphan.directive;

/** Something that a module above adds to the page of an issued directive: what was amended. Each is a bean. */
public interface DirectiveAddition {

    /** The template whose fragment {@code card(content, view)} shows it. */
    String template();

    /** What the fragment shows; read once for each page. */
    Object content(DirectiveId directive);
}
