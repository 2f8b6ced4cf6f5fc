package vn.kiphan.spreadsheet;

/** A sheet that is not read, and why. A page shows {@link #messageKey()} beside the field; the exception's own message is for the log. */
public final class SheetRefused extends RuntimeException {

    private final Reason reason;

    SheetRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return "spreadsheet.refused." + reason;
    }

    public enum Reason {
        EMPTY,
        /** Neither .xlsx nor .csv by its name. */
        KIND,
        /** An .xls of before 2007, or what only bears the name of a workbook. */
        NOT_A_WORKBOOK,
        ENCRYPTED,
        BOMB,
        DAMAGED,
        /** More rows, cells or text than one import may have. */
        TOO_MUCH,
        /** The letters of a .csv cannot be read for certain. */
        ENCODING
    }
}
