package vn.kiphan.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kiphan.shared.XmlText;
import vn.kiphan.spreadsheet.SheetRefused.Reason;

/** The rows of a .csv whose values are parted by commas, semicolons or tabs, whichever its first lines agree on. */
final class CsvText {

    private static final int LINES_LOOKED_AT = 20;
    private static final String HINT = "sep=";

    private CsvText() {}

    static List<SheetTable> read(byte[] content, String name) {
        String text = CsvLetters.decode(content);
        char mark = mark(text);
        int skipped = 0;
        if (text.regionMatches(true, 0, HINT, 0, HINT.length()) && text.length() > HINT.length()) {
            // Excel's own way of saying it, in a line of its own
            mark = text.charAt(HINT.length());
            skipped = 1;
        }
        return List.of(new SheetTable(name, lines(text, mark, skipped)));
    }

    private static List<SheetLine> lines(String text, char mark, int skipped) {
        XlsxRoom room = new XlsxRoom();
        List<SheetLine> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(mark)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (CSVRecord line : parser) {
                List<SheetCell> cells = line.getRecordNumber() <= skipped ? List.of() : cells(line, room);
                if (!cells.isEmpty()) {
                    room.row();
                    lines.add(new SheetLine((int) line.getRecordNumber(), cells));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new SheetRefused(Reason.DAMAGED, String.valueOf(e.getMessage()));
        }
        return lines;
    }

    private static List<SheetCell> cells(CSVRecord line, XlsxRoom room) {
        List<SheetCell> cells = new ArrayList<>();
        int column = 0;
        for (String value : line) {
            String clean = SheetText.back(XmlText.clean(value).strip());
            if (!clean.isEmpty()) {
                room.cell(clean);
                cells.add(new SheetCell((int) line.getRecordNumber(), column, SheetCell.Type.TEXT, clean));
            }
            column++;
        }
        return cells;
    }

    /** The mark that most of the first lines have, outside quotation marks; a tab or a semicolon before a comma. */
    private static char mark(String text) {
        List<String> first = text.lines().limit(LINES_LOOKED_AT).toList();
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {'\t', ';', ','}) {
            long having = first.stream().filter(line -> has(line, candidate)).count();
            if (having > most) {
                most = having;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean has(String line, char mark) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == mark && !quoted) {
                return true;
            }
        }
        return false;
    }
}
