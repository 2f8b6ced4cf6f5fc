package vn.kiphan.officialdocument;

import java.util.Base64;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * One page that confirms something: a title, a number, facts line by line, a picture, and what to do with it. No form is prescribed for it.
 *
 * @param picture a PNG, shown square
 * @param pictureSays what the picture is, for those who do not see it
 */
public record OfficialDocumentSlip(
        String title, String number, List<Fact> facts, byte[] picture, String pictureSays, List<String> notes) {

    /** A line of the slip. */
    public record Fact(String label, String value) {}

    Document markup(String css) {
        OfficialDocumentMarkup markup = new OfficialDocumentMarkup(title + " " + number, css);
        Element body = markup.body();
        markup.text(markup.element(body, "h1", ""), title);
        markup.paragraph(body, "number", number);
        Element table = markup.element(body, "table", "");
        for (Fact fact : facts) {
            Element row = markup.element(table, "tr", "");
            Element label = markup.element(row, "th", "");
            label.setAttribute("scope", "row");
            markup.text(label, fact.label());
            markup.text(markup.element(row, "td", fact.value().matches("[0-9a-f]{64}") ? "hash" : ""), fact.value());
        }
        Element image = markup.element(markup.element(body, "p", ""), "img", "");
        image.setAttribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(picture));
        image.setAttribute("alt", pictureSays);
        notes.forEach(note -> markup.paragraph(body, "", note));
        return markup.document();
    }
}
