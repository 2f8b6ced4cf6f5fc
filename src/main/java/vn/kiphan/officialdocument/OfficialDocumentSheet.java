package vn.kiphan.officialdocument;

import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Column;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Row;

/** An appendix as markup for paper. */
final class OfficialDocumentSheet {

    private static final String LANDSCAPE = "@page { size: 297mm 210mm; }\n";

    private final OfficialDocumentMarkup markup;

    private OfficialDocumentSheet(OfficialDocumentMarkup markup) {
        this.markup = markup;
    }

    static Document of(OfficialDocumentAppendix appendix, String number, String css) {
        String title = OfficialDocumentTyping.line(appendix.title());
        OfficialDocumentMarkup markup = new OfficialDocumentMarkup(title, appendix.landscape() ? css + LANDSCAPE : css);
        Element body = markup.body();
        markup.paragraph(body, "bold centred", number);
        Element heading = markup.element(body, "h1", "bold centred");
        markup.text(heading, title.toUpperCase(Locale.ROOT));
        markup.paragraph(body, "italic centred", "(" + OfficialDocumentTyping.line(appendix.attachedTo()) + ")");
        new OfficialDocumentSheet(markup).write(appendix);
        return markup.document();
    }

    private void write(OfficialDocumentAppendix appendix) {
        List<Column> columns = appendix.columns();
        double shares = columns.stream().mapToDouble(Column::width).sum();
        Element table = markup.element(markup.body(), "table", "sheet");
        Element headings = markup.element(markup.element(table, "thead", ""), "tr", "");
        for (Column column : columns) {
            Element heading = markup.element(headings, "th", "center");
            heading.setAttribute("scope", "col");
            heading.setAttribute("style", "width: " + Math.round(column.width() * 10_000 / shares) / 100.0 + "%");
            markup.text(heading, column.heading());
        }
        Element rows = markup.element(table, "tbody", "");
        appendix.rows().forEach(row -> write(markup.element(rows, "tr", row.emphasised() ? "sum" : ""), columns, row));
    }

    private void write(Element tableRow, List<Column> columns, Row row) {
        for (int i = 0; i < columns.size(); i++) {
            String alignment = columns.get(i).alignment().name().toLowerCase(Locale.ROOT);
            Element cell = markup.element(tableRow, "td", alignment);
            String[] lines =
                    OfficialDocumentTyping.paragraphs(row.cells().get(i)).toArray(String[]::new);
            for (int line = 0; line < lines.length; line++) {
                if (line > 0) {
                    markup.element(cell, "br", "");
                }
                markup.text(cell, lines[line]);
            }
        }
    }
}
