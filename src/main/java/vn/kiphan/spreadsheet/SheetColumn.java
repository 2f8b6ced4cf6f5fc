package vn.kiphan.spreadsheet;

/** One column of a sheet: its heading and its width in characters of the default font. */
public record SheetColumn(String heading, double width) {

    /** A column as wide as most sheets need for a figure or a date. */
    public static SheetColumn narrow(String heading) {
        return new SheetColumn(heading, 13);
    }

    /** A column for names and titles. */
    public static SheetColumn wide(String heading) {
        return new SheetColumn(heading, 42);
    }
}
