package vn.kiphan.spreadsheet;

/**
 * One cell that was read, with the value that the file holds for it: a formula is never computed, its stored result counts.
 *
 * @param row counted from 1, as Excel shows it
 * @param column counted from 0
 * @param text a number as plain digits with a dot before decimals, a day as dd/MM/yyyy, a moment as dd/MM/yyyy HH:mm
 */
public record SheetCell(int row, int column, Type type, String text) {

    /** What the file says the value is. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        /** A formula that came out wrong, or was never computed. */
        ERROR
    }

    /** Where it stands, as Excel writes it: {@code C12}. */
    public String address() {
        return address(column, row);
    }

    /** The address of a cell that may not be there. */
    public static String address(int column, int row) {
        return letters(column) + row;
    }

    /** The letters above a column: 0 is A, 26 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
