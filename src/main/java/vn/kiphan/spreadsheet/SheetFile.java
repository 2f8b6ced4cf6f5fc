package vn.kiphan.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.kiphan.shared.ZipGuard;
import vn.kiphan.shared.ZipRefused;
import vn.kiphan.spreadsheet.SheetRefused.Reason;

/**
 * Reads an .xlsx or a .csv from a stranger, row by row, under limits: at most {@value #MOST_ROWS} rows, {@value #MOST_CELLS} cells and
 * {@value #MOST_TEXT} characters that hold something, whatever the file claims. Formulas are not computed, links are not followed.
 */
public final class SheetFile {

    public static final int MOST_ROWS = 10_000;
    static final int MOST_CELLS = 400_000;
    static final int MOST_TEXT = 16_000_000;

    /** A text of another program is read whole; the limit of an upload is below. */
    private static final long LONGEST_TEXT = 20L << 20;

    private SheetFile() {}

    /** The visible sheets that hold something. @throws SheetRefused when the file is not read */
    public static List<SheetTable> read(Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            throw new SheetRefused(Reason.EMPTY, name);
        }
        String lower = name.strip().toLowerCase(Locale.ROOT);
        List<SheetTable> tables;
        if (lower.endsWith(".xlsx")) {
            guard(file);
            tables = XlsxBook.read(file);
        } else if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            if (Files.size(file) > LONGEST_TEXT) {
                throw new SheetRefused(Reason.TOO_MUCH, "a text of " + Files.size(file) + " bytes");
            }
            tables = CsvText.read(Files.readAllBytes(file), name.strip());
        } else {
            throw new SheetRefused(lower.endsWith(".xls") ? Reason.NOT_A_WORKBOOK : Reason.KIND, name);
        }
        List<SheetTable> filled =
                tables.stream().filter(table -> !table.lines().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw new SheetRefused(Reason.EMPTY, "no cell holds anything");
        }
        return filled;
    }

    private static void guard(Path file) throws IOException {
        try {
            ZipGuard.check(file);
        } catch (ZipRefused refused) {
            throw new SheetRefused(
                    switch (refused.reason()) {
                        case NOT_AN_ARCHIVE -> Reason.NOT_A_WORKBOOK;
                        case ENCRYPTED -> Reason.ENCRYPTED;
                        case BOMB -> Reason.BOMB;
                        case DAMAGED -> Reason.DAMAGED;
                    },
                    String.valueOf(refused.getMessage()));
        }
    }
}
