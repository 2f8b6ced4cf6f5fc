package vn.kiphan.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes an .xlsx file for people while its rows are being read: sheets one after the other, rows from top to bottom, never back.
 *
 * <p>Memory does not grow with the rows. Nothing that is written can become a formula or an active link. The stream is flushed, not closed.
 *
 * <pre>{@code
 * try (SheetExport export = new SheetExport(out)) {
 *     Sheet sheet = export.sheet(head);
 *     entries.forEach(entry -> sheet.row(entry.title(), entry.airings(), entry.day()));
 *     sheet.total(label, sum);
 * }
 * }</pre>
 */
public final class SheetExport implements Closeable {

    /** Shown by Excel as the program that made the file; the version has Excel's own form. */
    private static final String PROGRAM = "Kip Han";

    private static final String VERSION = "1.0";

    private final Workbook workbook;
    private @Nullable Sheet current;

    public SheetExport(OutputStream out) {
        workbook = new Workbook(out, PROGRAM, VERSION);
        workbook.setGlobalDefaultFont("Times New Roman", 12);
    }

    /** Begins a sheet and ends the one before it. */
    public Sheet sheet(SheetHead head) throws IOException {
        endCurrent();
        current = new Sheet(workbook.newWorksheet(head.name()), head);
        return current;
    }

    @Override
    public void close() throws IOException {
        endCurrent();
        workbook.close();
    }

    private void endCurrent() throws IOException {
        if (current != null) {
            current.end();
            current = null;
        }
    }
}
