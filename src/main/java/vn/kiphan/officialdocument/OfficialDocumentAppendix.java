package vn.kiphan.officialdocument;

import java.util.List;

/**
 * An appendix with one table, in a section and with page numbers of its own; two or more are numbered I, II, ….
 *
 * @param attachedTo “Kèm theo Báo cáo số … ngày … của …” ({@link OfficialDocumentHead#attachedTo()}), set in italics and brackets
 * @param landscape for wide tables
 */
public record OfficialDocumentAppendix(
        String title, String attachedTo, List<Column> columns, List<Row> rows, boolean landscape) {

    public OfficialDocumentAppendix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (width == 0 || rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("every row of an appendix has one cell per column");
        }
    }

    /** A column; widths are shares of the line, so that {@code 1, 3, 1} gives the middle one three fifths. */
    public record Column(String heading, double width, Alignment alignment) {

        public Column {
            if (!(width > 0)) {
                throw new IllegalArgumentException("a column needs a width: " + heading);
            }
        }
    }

    /** A row; sums are emphasised by bold. */
    public record Row(List<String> cells, boolean emphasised) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }

        public static Row sum(String... cells) {
            return new Row(List.of(cells), true);
        }
    }

    public enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }
}
