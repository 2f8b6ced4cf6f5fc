package vn.kiphan.officialdocument;

import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.kiphan.officialdocument.OfficialDocumentLine.Look;
import vn.kiphan.shared.MarkedText;

/** An official document as markup for paper; the style sheet beside it holds the measures. */
final class OfficialDocumentHtml {

    private final OfficialDocument document;
    private final OfficialDocumentMarkup markup;

    private OfficialDocumentHtml(OfficialDocument document, String css) {
        this.document = document;
        this.markup = new OfficialDocumentMarkup(
                OfficialDocumentTyping.line(document.head().subject()), css);
    }

    /** The document without its appendices. */
    static Document of(OfficialDocument document, String css) {
        OfficialDocumentHtml html = new OfficialDocumentHtml(document, css);
        html.writeHead(document.head());
        html.writeAddressees();
        html.writeBody();
        return html.markup.document();
    }

    private void writeHead(OfficialDocumentHead head) {
        Element table = markup.element(markup.body(), "table", "head");
        Element first = row(table, "first");
        writeIssuer(cell(first, "left"), head);
        Element motto = cell(first, "right");
        markup.paragraph(motto, "bold centred small", OfficialDocumentLetterhead.COUNTRY);
        markup.paragraph(motto, "bold centred number", OfficialDocumentLetterhead.MOTTO);
        markup.rule(motto, OfficialDocumentLetterhead.MOTTO_LENGTH);
        Element second = row(table, "second");
        markup.paragraph(cell(second, "left"), "centred number", head.numberLine());
        markup.paragraph(cell(second, "right"), "centred italic number", head.placeAndDateLine());
        if (head.type() == null) {
            Element about = row(table, "about");
            markup.paragraph(cell(about, "left"), "centred small", head.about());
            cell(about, "right");
        }
        if (head.stamp() != null) {
            Element stamped = row(table, "");
            Element stamp = markup.paragraph(
                    cell(stamped, "left"), "stamp centred", head.stamp().text());
            stamp.setAttribute(
                    "style",
                    "width: " + OfficialDocumentMarkup.millimetres(head.stamp().width()));
            cell(stamped, "right");
        }
        if (head.type() != null) {
            writeType(head.type(), head.subject());
        }
    }

    private void writeIssuer(Element cell, OfficialDocumentHead head) {
        if (head.parentBody() != null) {
            markup.paragraph(cell, "centred small", head.parentLine());
        }
        List<String> lines = OfficialDocumentTyping.bodyName(head.issuer());
        for (String line : lines) {
            String closer = OfficialDocumentLetterhead.justTooLong(line) ? " closer" : "";
            markup.paragraph(cell, "bold centred small" + closer, line);
        }
        markup.rule(cell, OfficialDocumentLetterhead.ruleBelow(lines.getLast()));
    }

    private void writeType(String type, String subject) {
        Element title = markup.element(markup.body(), "h1", "type bold centred");
        markup.text(title, type.toUpperCase(Locale.ROOT));
        markup.paragraph(markup.body(), "bold centred", OfficialDocumentTyping.line(subject));
        markup.rule(markup.body(), OfficialDocumentLetterhead.ruleBelowSubject(subject));
        markup.element(markup.body(), "div", "after-type");
    }

    private void writeAddressees() {
        List<String> lines = OfficialDocumentTyping.punctuated(document.addressees());
        if (lines.size() == 1) {
            String only = OfficialDocumentTyping.withoutEndMark(lines.getFirst());
            markup.paragraph(markup.body(), "addressee", OfficialDocumentDocx.ADDRESSED + " " + only);
        } else if (!lines.isEmpty()) {
            Element list = markup.element(markup.body(), "div", "addressees");
            markup.paragraph(list, "leads", OfficialDocumentDocx.ADDRESSED);
            lines.forEach(line -> markup.paragraph(list, "dash", "- " + line));
        }
    }

    /** The last paragraph and the signature stay on one page. */
    private void writeBody() {
        List<OfficialDocumentLine> lines = OfficialDocumentBody.of(document);
        for (OfficialDocumentLine line : lines.subList(0, Math.max(0, lines.size() - 1))) {
            write(markup.body(), line);
        }
        Element end = markup.element(markup.body(), "div", "end");
        if (!lines.isEmpty()) {
            write(end, lines.getLast());
        }
        Element row = row(markup.element(end, "table", "foot"), "");
        writeCopies(markup.element(cell(row, ""), "div", "copies"));
        writeSigner(cell(row, ""), document.signature());
    }

    private void write(Element parent, OfficialDocumentLine line) {
        Look look = line.look();
        String classes = (look == Look.CENTRED ? "middle" : "text")
                + (look.bold() ? " bold" : "")
                + (look == Look.BASIS ? " italic" : "")
                + (look.leads() ? " leads" : "");
        if (look != Look.TOLD) {
            markup.paragraph(parent, classes, line.text());
            return;
        }
        Element paragraph = markup.element(parent, "p", classes);
        for (MarkedText.Run words : line.runs()) {
            String face = (words.bold() ? "bold" : "") + (words.italic() ? " italic" : "");
            markup.text(markup.element(paragraph, "span", face.strip()), words.text());
        }
    }

    private void writeCopies(Element cell) {
        markup.paragraph(cell, "label bold italic", OfficialDocumentSignatureBlock.COPIES);
        OfficialDocumentTyping.punctuated(document.copies()).forEach(line -> markup.paragraph(cell, "", "- " + line));
    }

    private void writeSigner(Element cell, OfficialDocumentSignature signature) {
        if (signature.capacity() != null) {
            markup.paragraph(cell, "bold centred", signature.capacity().toUpperCase(Locale.ROOT));
        }
        markup.paragraph(cell, "bold centred", signature.position().toUpperCase(Locale.ROOT));
        markup.element(cell, "div", "room");
        if (signature.name() != null) {
            markup.paragraph(cell, "bold centred", OfficialDocumentTyping.line(signature.name()));
        }
    }

    private Element row(Element table, String classes) {
        return markup.element(table, "tr", classes);
    }

    private Element cell(Element row, String classes) {
        return markup.element(row, "td", classes);
    }
}
