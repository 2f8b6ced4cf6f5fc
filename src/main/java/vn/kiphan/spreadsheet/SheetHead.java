package vn.kiphan.spreadsheet;

import java.util.List;
import vn.kiphan.shared.XmlText;

/**
 * What stands above the rows of a sheet.
 *
 * @param name the tab's name; what Excel does not allow in it is replaced, and it is cut to 31 characters
 * @param titles lines above the table, the first one large
 * @param madeFrom when and from which figures the sheet was made, a sentence in the reader's language
 * @param landscape printed A4 landscape, else portrait; always one page wide, with the heading row on every page
 */
public record SheetHead(
        String name, List<String> titles, String madeFrom, List<SheetColumn> columns, boolean landscape) {

    public SheetHead {
        name = XmlText.clean(name).replace('\'', '’').strip();
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a sheet needs a column");
        }
    }

    /** The row below the headings, counted from 1. */
    public int firstRow() {
        return titles.size() + 4;
    }
}
