package vn.kiphan.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.kiphan.shared.XmlText;

/** The rows of one sheet as it streams by: keeps the cells that hold something, and fills merged ones downwards at the end. */
final class XlsxRows extends DefaultHandler {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_383;

    private final SharedStrings texts;
    private final XlsxStyles styles;
    private final boolean since1904;
    private final XlsxRoom room;
    private final MergedCells merged = new MergedCells();
    private final List<SheetLine> lines = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<SheetCell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private @Nullable String style;
    private boolean formula;
    private boolean reading;
    private boolean phonetic;

    XlsxRows(SharedStrings texts, XlsxStyles styles, boolean since1904, XlsxRoom room) {
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
        this.room = room;
    }

    List<SheetLine> lines() {
        return merged.fill(lines, room);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        switch (local) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            // a text stands in the cell itself or elsewhere, and what is left over from the other way does not count
            case "is" -> value.setLength(type.equals("inlineStr") ? 0 : value.length());
            case "v" -> reading = true;
            case "t" -> reading = !phonetic && type.equals("inlineStr");
            case "mergeCell" -> merged.add(String.valueOf(attributes.getValue("ref")));
            default -> {
                // widths, views, rules and pictures
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (reading) {
            value.append(
                    characters,
                    start,
                    Math.min(length, SheetText.LONGEST - Math.min(value.length(), SheetText.LONGEST)));
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v", "t" -> reading = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // nothing begins there either
            }
        }
    }

    private void startRow(@Nullable String number) throws SAXException {
        row = number == null ? row + 1 : number(number);
        column = -1;
        cells = new ArrayList<>();
        if (row < 1 || row > LAST_ROW) {
            throw new SAXException("a row numbered " + number);
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : columnOf(reference);
        if (column < 0 || column > LAST_COLUMN) {
            throw new SAXException("a cell at " + reference);
        }
        type = String.valueOf(attributes.getValue("t"));
        style = attributes.getValue("s");
        formula = false;
        value.setLength(0);
    }

    private void endCell() {
        String content = value.toString();
        if (content.isBlank()) {
            if (formula) {
                keep(SheetCell.Type.ERROR, "#N/A");
            }
            return;
        }
        switch (type) {
            case "s" -> keep(SheetCell.Type.TEXT, shared(content));
            case "inlineStr", "str" -> keep(SheetCell.Type.TEXT, SheetText.unescape(content));
            case "b" -> keep(SheetCell.Type.TEXT, content);
            case "e" -> keep(SheetCell.Type.ERROR, content);
            case "d" -> keep(SheetCell.Type.DATE, CellDays.ofIso(content));
            default -> number(content.strip(), styles.date(style));
        }
    }

    private void number(String content, boolean date) {
        String day = date ? CellDays.ofSerial(content, since1904) : "";
        if (day.isEmpty()) {
            keep(SheetCell.Type.NUMBER, CellDays.plain(content));
        } else {
            keep(SheetCell.Type.DATE, day);
        }
    }

    private String shared(String index) {
        int at = number(index.strip());
        return at < 0 || at >= texts.getUniqueCount() ? "" : texts.getItemAt(at).getString();
    }

    private void keep(SheetCell.Type kind, String text) {
        String clean = SheetText.back(XmlText.clean(text).strip());
        if (!clean.isEmpty()) {
            room.cell(clean);
            cells.add(new SheetCell(row, column, kind, clean));
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            room.row();
            lines.add(new SheetLine(row, cells));
            cells = new ArrayList<>();
        }
    }

    /** The column of a reference such as {@code AB12}, counted from 0; -1 when it is none. */
    private static int columnOf(String reference) {
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        return letters == 0 || letters > 3
                ? -1
                : CellReference.convertColStringToIndex(reference.substring(0, letters));
    }

    /** A number of the file, or -1 for what is none. */
    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
