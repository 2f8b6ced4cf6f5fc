package vn.kiphan.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Merged cells: what stands in the first one holds for each row that the range covers, in its first column. */
final class MergedCells {

    /** More ranges than rows that may be read: no person merges so. */
    private static final int MOST = SheetFile.MOST_ROWS;

    private final List<CellRangeAddress> ranges = new ArrayList<>();

    void add(String reference) {
        if (ranges.size() < MOST) {
            try {
                CellRangeAddress range = CellRangeAddress.valueOf(reference);
                if (range.getLastRow() > range.getFirstRow()) {
                    ranges.add(range);
                }
            } catch (IllegalArgumentException noRange) {
                // a range that nobody can read merges nothing
            }
        }
    }

    /** The rows with the values filled in. A row that holds nothing else is not made by it. */
    List<SheetLine> fill(List<SheetLine> lines, XlsxRoom room) {
        List<SheetLine> filled = new ArrayList<>(lines);
        for (CellRangeAddress range : ranges) {
            int first = place(filled, range.getFirstRow() + 1);
            if (first >= filled.size() || filled.get(first).number() != range.getFirstRow() + 1) {
                continue;
            }
            SheetCell source = filled.get(first).cell(range.getFirstColumn()).orElse(null);
            for (int at = first + 1; source != null && at < filled.size(); at++) {
                SheetLine line = filled.get(at);
                if (line.number() > range.getLastRow() + 1) {
                    break;
                }
                room.cell(source.text());
                filled.set(at, with(line, source));
            }
        }
        return filled;
    }

    private static SheetLine with(SheetLine line, SheetCell source) {
        List<SheetCell> cells = new ArrayList<>(line.cells());
        cells.removeIf(cell -> cell.column() == source.column());
        cells.add(new SheetCell(line.number(), source.column(), source.type(), source.text()));
        cells.sort(Comparator.comparingInt(SheetCell::column));
        return new SheetLine(line.number(), cells);
    }

    /** Where the row of that number stands, or would stand: rows come from top to bottom. */
    private static int place(List<SheetLine> lines, int number) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
