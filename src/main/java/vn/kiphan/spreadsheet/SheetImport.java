package vn.kiphan.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiphan.shared.MarklessText;

/**
 * A table whose columns are known: found by its heading row, or mapped by a person. Each of its rows answers by the column's key, and
 * each answer knows the address of its cell, also where the cell is empty.
 *
 * <pre>{@code
 * SheetImport sheet = SheetImport.recognise(SheetFile.read(file, name), columns).orElseThrow();
 * for (SheetImport.Row row : sheet.rows()) {
 *     row.cell("published").flatMap(CellReading::day);
 *     row.address("published");   // "C12"
 * }
 * }</pre>
 */
public final class SheetImport {

    private static final int LINES_LOOKED_AT = 40;
    private static final int FEWEST_HEADINGS = 2;

    private final SheetTable table;
    private final int headingRow;
    private final Map<String, Integer> columns;

    private SheetImport(SheetTable table, int headingRow, Map<String, Integer> columns) {
        this.table = table;
        this.headingRow = headingRow;
        this.columns = Map.copyOf(columns);
    }

    /** A row under the headings. */
    public final class Row {

        private final SheetLine line;

        private Row(SheetLine line) {
            this.line = line;
        }

        public int number() {
            return line.number();
        }

        public Optional<SheetCell> cell(String key) {
            Integer column = columns.get(key);
            return column == null ? Optional.empty() : line.cell(column);
        }

        /** The text of the cell; empty where there is none. */
        public String text(String key) {
            return cell(key).map(SheetCell::text).orElse("");
        }

        /** Where the column's cell stands in this row; the row's number alone, when the sheet has no such column. */
        public String address(String key) {
            Integer column = columns.get(key);
            return column == null ? String.valueOf(line.number()) : SheetCell.address(column, line.number());
        }
    }

    /** The table and row that look most like the headings; empty when no row has two of them. */
    public static Optional<SheetImport> recognise(List<SheetTable> tables, List<ImportColumn> known) {
        Map<String, String> keys = new HashMap<>();
        known.forEach(column -> column.names().forEach(name -> keys.putIfAbsent(heading(name), column.key())));
        SheetImport best = null;
        for (SheetTable table : tables) {
            for (SheetLine line : table.lines()
                    .subList(0, Math.min(LINES_LOOKED_AT, table.lines().size()))) {
                Map<String, Integer> found = new LinkedHashMap<>();
                line.cells().forEach(cell -> {
                    String key = keys.get(heading(cell.text()));
                    if (key != null) {
                        found.putIfAbsent(key, cell.column());
                    }
                });
                if (found.size() >= FEWEST_HEADINGS && (best == null || found.size() > best.columns.size())) {
                    best = new SheetImport(table, line.number(), found);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The table with columns that a person has named; rows down to the heading row are none of it. */
    public static SheetImport mapped(SheetTable table, int headingRow, Map<String, Integer> columns) {
        return new SheetImport(table, headingRow, columns);
    }

    /** The row that looks like a heading although no name is known: the first one that is as wide as most are. */
    public static int likelyHeading(SheetTable table) {
        int widest = table.lines().stream()
                .limit(LINES_LOOKED_AT)
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        return table.lines().stream()
                .filter(line -> line.cells().size() * 3 >= widest * 2)
                .findFirst()
                .map(SheetLine::number)
                .orElse(0);
    }

    public SheetTable table() {
        return table;
    }

    public int headingRow() {
        return headingRow;
    }

    /** Which column, counted from 0, has which key. */
    public Map<String, Integer> columns() {
        return columns;
    }

    /** The rows under the headings in which at least one known column holds something. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (SheetLine line : table.lines()) {
            if (line.number() > headingRow
                    && line.cells().stream().anyMatch(cell -> columns.containsValue(cell.column()))) {
                rows.add(new Row(line));
            }
        }
        return rows;
    }

    /** A heading as it is compared: no marks, no stars, nothing in brackets, one space. */
    public static String heading(String text) {
        return MarklessText.fold(text)
                .replaceAll("[(\\[][^)\\]]*[)\\]]", " ")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
