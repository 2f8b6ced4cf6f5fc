package vn.kiphan.spreadsheet;

import vn.kiphan.spreadsheet.SheetRefused.Reason;

/** Counts what the sheets of one workbook hold together, and ends the reading when it is more than one import may have. */
final class XlsxRoom {

    private int rows;
    private int cells;
    private int text;

    void row() {
        rows++;
        if (rows > SheetFile.MOST_ROWS) {
            throw new SheetRefused(Reason.TOO_MUCH, "more than " + SheetFile.MOST_ROWS + " rows");
        }
    }

    void cell(String content) {
        cells++;
        text += content.length();
        if (cells > SheetFile.MOST_CELLS || text > SheetFile.MOST_TEXT) {
            throw new SheetRefused(Reason.TOO_MUCH, cells + " cells, " + text + " characters");
        }
    }
}
