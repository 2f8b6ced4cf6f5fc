package vn.kiphan.officialdocument;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Column;
import vn.kiphan.officialdocument.OfficialDocumentAppendix.Row;

/** An appendix: its number, title and reference, then a table whose heading row is repeated on every page. */
final class OfficialDocumentAppendixTable {

    private static final int CELL = 12;
    private static final int CELL_MARGIN = OfficialDocumentTyping.twips(1.5);

    private final XWPFDocument file;

    OfficialDocumentAppendixTable(XWPFDocument file) {
        this.file = file;
    }

    void write(OfficialDocumentAppendix appendix, String number) {
        centred(number, 0).setBold(true);
        centred(OfficialDocumentTyping.line(appendix.title()).toUpperCase(Locale.ROOT), 0)
                .setBold(true);
        centred("(" + OfficialDocumentTyping.line(appendix.attachedTo()) + ")", 12)
                .setItalic(true);

        List<Column> columns = appendix.columns();
        XWPFTable table = file.createTable(appendix.rows().size() + 1, columns.size());
        OfficialDocumentColumns.setWidths(table, widths(columns, OfficialDocumentPages.line(appendix.landscape())));
        OfficialDocumentColumns.setMargins(table, CELL_MARGIN / 2, CELL_MARGIN);
        XWPFTableRow headings = table.getRow(0);
        headings.setRepeatHeader(true);
        headings.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            fill(headings.getCell(i), columns.get(i).heading(), ParagraphAlignment.CENTER, true);
        }
        for (int i = 0; i < appendix.rows().size(); i++) {
            write(table.getRow(i + 1), columns, appendix.rows().get(i));
        }
        OfficialDocumentTyping.invisible(file.createParagraph());
    }

    private static void write(XWPFTableRow tableRow, List<Column> columns, Row row) {
        tableRow.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            ParagraphAlignment alignment = switch (columns.get(i).alignment()) {
                case LEFT -> ParagraphAlignment.LEFT;
                case CENTER -> ParagraphAlignment.CENTER;
                case RIGHT -> ParagraphAlignment.RIGHT;
            };
            fill(tableRow.getCell(i), row.cells().get(i), alignment, row.emphasised());
        }
    }

    private static void fill(XWPFTableCell cell, String text, ParagraphAlignment alignment, boolean bold) {
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        List<String> lines = OfficialDocumentTyping.paragraphs(text);
        for (String line : lines.isEmpty() ? List.of("") : lines) {
            XWPFParagraph paragraph =
                    OfficialDocumentTyping.paragraph(OfficialDocumentColumns.paragraph(cell), alignment, 0);
            OfficialDocumentTyping.run(paragraph, line, CELL).setBold(bold);
        }
    }

    private XWPFRun centred(String text, int pointsAfter) {
        XWPFParagraph paragraph =
                OfficialDocumentTyping.paragraph(file.createParagraph(), ParagraphAlignment.CENTER, pointsAfter);
        return OfficialDocumentTyping.run(paragraph, text, OfficialDocumentTyping.BODY);
    }

    private static int[] widths(List<Column> columns, double line) {
        double shares = columns.stream().mapToDouble(Column::width).sum();
        return columns.stream()
                .mapToInt(column -> OfficialDocumentTyping.twips(line * column.width() / shares))
                .toArray();
    }
}
