package vn.kiphan.officialdocument;

import java.util.Base64;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A page that confirms something: a title, a number, facts line by line, a picture, what to do with it, and then what is listed under
 * headings, on more pages where there is much. No form is prescribed for it.
 *
 * @param picture a PNG, shown square
 * @param pictureSays what the picture is, for those who do not see it
 */
public record OfficialDocumentSlip(
        String title,
        String number,
        List<Fact> facts,
        byte[] picture,
        String pictureSays,
        List<String> notes,
        List<Section> sections) {

    /** A line of the slip. */
    public record Fact(String label, String value) {}

    /** Lines under a heading. */
    public record Section(String title, List<Fact> facts) {}

    Document markup(String css) {
        OfficialDocumentMarkup markup = new OfficialDocumentMarkup(title + " " + number, css);
        Element body = markup.body();
        markup.text(markup.element(body, "h1", ""), title);
        markup.paragraph(body, "number", number);
        table(markup, "", facts);
        Element image = markup.element(markup.element(body, "p", ""), "img", "");
        image.setAttribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(picture));
        image.setAttribute("alt", pictureSays);
        notes.forEach(note -> markup.paragraph(body, "", note));
        for (Section section : sections) {
            markup.text(markup.element(body, "h2", ""), section.title());
            table(markup, "listed", section.facts());
        }
        return markup.document();
    }

    private static void table(OfficialDocumentMarkup markup, String classes, List<Fact> facts) {
        Element table = markup.element(markup.body(), "table", classes);
        for (Fact fact : facts) {
            Element row = markup.element(table, "tr", "");
            Element label = markup.element(row, "th", "");
            label.setAttribute("scope", "row");
            markup.text(label, fact.label());
            markup.text(markup.element(row, "td", fact.value().matches("[0-9a-f]{64}") ? "hash" : ""), fact.value());
        }
    }
}
