package vn.kiphan.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as other programs write them, and the same ones after somebody has tampered with a part. */
public final class WrittenBooks {

    private WrittenBooks() {}

    public static Path book(Path file, Consumer<XSSFWorkbook> content) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
        }
        return file;
    }

    /** A workbook with one sheet, a text or a number in each cell. */
    public static Path rows(Path file, Object[]... rows) throws IOException {
        return book(file, book -> {
            var sheet = book.createSheet("Tin bài");
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Number number) {
                        row.createCell(c).setCellValue(number.doubleValue());
                    } else if (rows[r][c] != null) {
                        row.createCell(c).setCellValue(rows[r][c].toString());
                    }
                }
            }
        });
    }

    static Path tampered(Path file, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            var entries = from.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    to.write(
                            entry.getName().equals(part)
                                    ? change.apply(new String(content, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : content);
                }
            }
        }
        return Files.write(file, bytes.toByteArray());
    }
}
