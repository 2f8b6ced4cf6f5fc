package vn.kiphan.spreadsheet;

import java.util.List;
import java.util.Optional;

/**
 * A row that holds something.
 *
 * @param number counted from 1, as Excel shows it
 * @param cells those that hold something, from left to right
 */
public record SheetLine(int number, List<SheetCell> cells) {

    public SheetLine {
        cells = List.copyOf(cells);
    }

    /** The cell in a column counted from 0, if it holds something. */
    public Optional<SheetCell> cell(int column) {
        for (SheetCell cell : cells) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
