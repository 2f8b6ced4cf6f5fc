package vn.kiphan.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Reads a sheet of 5,000 entries, and says how long it took. Run it as a benchmark with {@code java -Xmx256m -cp <test class path>
 * vn.kiphan.spreadsheet.LargeSheet <file.xlsx>}; the file is written first when it is not there.
 */
public final class LargeSheet {

    static final int ROWS = 5_000;
    private static final int COLUMNS = 20;

    private LargeSheet() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (!Files.exists(file)) {
            write(file);
        }
        long begin = System.nanoTime();
        SheetTable table = SheetFile.read(file, "lon.xlsx").getFirst();
        long days = table.lines().stream()
                .flatMap(line -> line.cell(1).stream())
                .filter(cell -> CellReading.day(cell).isPresent())
                .count();
        System.out.printf(
                Locale.ROOT,
                "%d rows, %d days, %.2f s%n",
                table.lines().size(),
                days,
                (System.nanoTime() - begin) / 1e9);
    }

    static void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                SheetExport export = new SheetExport(out)) {
            List<SheetColumn> columns = IntStream.range(0, COLUMNS)
                    .mapToObj(column -> SheetColumn.narrow("Cột " + column))
                    .toList();
            Sheet sheet = export.sheet(new SheetHead("Tin bài", List.of("TIN BÀI"), "nay", columns, true));
            for (int row = 0; row < ROWS; row++) {
                Object[] values = new Object[COLUMNS];
                for (int column = 0; column < COLUMNS; column++) {
                    values[column] = "Tin về phòng, chống mua bán người số " + row + " ở cột " + column;
                }
                values[1] = LocalDate.of(2023, 7, 7).plusDays(row % 80);
                values[2] = row;
                sheet.row(values);
            }
        }
    }
}
