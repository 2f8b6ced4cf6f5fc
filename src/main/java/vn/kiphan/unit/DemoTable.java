package vn.kiphan.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** A table of the sample data: comma-separated, quotes around a text with a comma, one head line, UTF-8. */
record DemoTable(List<List<String>> rows) {

    private static final Pattern COMMA_OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    static DemoTable read(String name) {
        try {
            String text = new ClassPathResource("db/demo/" + name).getContentAsString(StandardCharsets.UTF_8);
            return new DemoTable(text.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(DemoTable::cells)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : COMMA_OUTSIDE_QUOTES.split(line, -1)) {
            cells.add(cell.replace("\"", "").strip());
        }
        return cells;
    }
}
