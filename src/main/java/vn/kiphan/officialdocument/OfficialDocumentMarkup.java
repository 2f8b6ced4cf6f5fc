package vn.kiphan.officialdocument;

import java.text.Normalizer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.kiphan.shared.XmlText;

/** A page of markup under construction. Texts become text nodes: nothing that somebody typed can become markup. */
final class OfficialDocumentMarkup {

    private final Document document;
    private final Element body;

    OfficialDocumentMarkup(String title, String css) {
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        Element html = document.createElement("html");
        html.setAttribute("lang", "vi");
        document.appendChild(html);
        Element head = element(html, "head", "");
        text(element(head, "title", ""), title);
        Element description = element(head, "meta", "");
        description.setAttribute("name", "subject");
        description.setAttribute("content", clean(title));
        element(head, "style", "").setTextContent(css);
        body = element(html, "body", "");
    }

    Document document() {
        return document;
    }

    Element body() {
        return body;
    }

    Element element(Element parent, String name, String classes) {
        Element element = document.createElement(name);
        if (!classes.isEmpty()) {
            element.setAttribute("class", classes);
        }
        parent.appendChild(element);
        return element;
    }

    Element paragraph(Element parent, String classes, String words) {
        Element paragraph = element(parent, "p", classes);
        text(paragraph, words);
        return paragraph;
    }

    /** A thin line in the middle, in millimetres. */
    void rule(Element parent, double length) {
        element(parent, "div", "rule").setAttribute("style", "width: " + millimetres(length));
    }

    void text(Element element, String words) {
        element.appendChild(document.createTextNode(clean(words)));
    }

    static String millimetres(double length) {
        return Math.round(length * 100) / 100.0 + "mm";
    }

    /** Composed letters: the font has them all, and places loose marks by guess only. */
    private static String clean(String words) {
        return Normalizer.normalize(XmlText.clean(words), Normalizer.Form.NFC);
    }
}
