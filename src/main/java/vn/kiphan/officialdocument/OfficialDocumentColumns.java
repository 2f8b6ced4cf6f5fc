package vn.kiphan.officialdocument;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Two columns side by side in a table without borders, as the decree's own samples are made; widths in millimetres. */
final class OfficialDocumentColumns {

    private final XWPFTable table;
    private final int[] widths;
    private XWPFTableRow row;

    OfficialDocumentColumns(XWPFDocument file, double left, double right) {
        table = file.createTable(1, 2);
        table.removeBorders();
        setMargins(table, 0, 0);
        this.widths = new int[] {OfficialDocumentTyping.twips(left), OfficialDocumentTyping.twips(right)};
        setWidths(table, widths);
        row = table.getRow(0);
        row.setCantSplitRow(true);
    }

    void nextRow() {
        row = table.createRow();
        row.setCantSplitRow(true);
        setWidths(row, widths);
    }

    XWPFTableCell left() {
        return row.getCell(0);
    }

    XWPFTableCell right() {
        return row.getCell(1);
    }

    /** The cell's first paragraph while it is unused, then a new one: a cell must have one and must not have an empty one more. */
    static XWPFParagraph paragraph(XWPFTableCell cell) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        return first.getRuns().isEmpty() ? first : cell.addParagraph();
    }

    /** Fixes the widths of the columns, in twips: programs that open the file then agree on them. */
    static void setWidths(XWPFTable table, int... widths) {
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        int sum = 0;
        for (int i = 0; i < widths.length; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(widths[i]));
            sum += widths[i];
        }
        table.setWidth(sum);
        table.getRows().forEach(row -> setWidths(row, widths));
    }

    /** The distance between border and text, in twips. Zero is said aloud: left out, it means nearly two millimetres. */
    static void setMargins(XWPFTable table, int aboveAndBelow, int beside) {
        CTTblCellMar margins = table.getCTTbl().getTblPr().addNewTblCellMar();
        set(margins.addNewTop(), aboveAndBelow);
        set(margins.addNewLeft(), beside);
        set(margins.addNewBottom(), aboveAndBelow);
        set(margins.addNewRight(), beside);
    }

    private static void set(CTTblWidth width, int twips) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips));
    }

    private static void setWidths(XWPFTableRow row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            row.getCell(i).setWidth(String.valueOf(widths[i]));
        }
    }
}
