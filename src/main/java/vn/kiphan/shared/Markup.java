package vn.kiphan.shared;

import org.unbescape.html.HtmlEscape;

/**
 * A piece of a page that is written by code: tags in the code's own words, and everything else escaped.
 *
 * <p>Templates are the rule. This is for rows that a page has by the hundred and that are read all day, where the template engine's share
 * of the answer is what people wait for (decision 0173).
 */
public final class Markup {

    private final StringBuilder written;

    /** @param length a guess at how long it becomes */
    public Markup(int length) {
        this.written = new StringBuilder(length);
    }

    /** Writes tags: a literal of the code, never anything that was typed or stored; a structure test holds callers to that. */
    public Markup tags(String literal) {
        written.append(literal);
        return this;
    }

    /** Writes words, escaped for text and for values of attributes in double quotes. */
    public Markup words(String text) {
        written.append(HtmlEscape.escapeHtml4Xml(text));
        return this;
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
