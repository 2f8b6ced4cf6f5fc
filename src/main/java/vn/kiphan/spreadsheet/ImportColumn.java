package vn.kiphan.spreadsheet;

import java.util.List;

/**
 * A column that an import understands.
 *
 * @param key what the import calls it
 * @param names the headings that people give it; marks, case, stars and what stands in brackets do not matter
 */
public record ImportColumn(String key, List<String> names) {

    public ImportColumn {
        names = List.copyOf(names);
    }
}
