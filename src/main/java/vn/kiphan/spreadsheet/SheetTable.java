package vn.kiphan.spreadsheet;

import java.util.List;

/** The rows of one visible sheet that hold something, from top to bottom; the sheet of a .csv has the file's name. */
public record SheetTable(String name, List<SheetLine> lines) {

    public SheetTable {
        lines = List.copyOf(lines);
    }
}
