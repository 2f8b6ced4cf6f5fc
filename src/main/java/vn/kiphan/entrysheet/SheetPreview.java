package vn.kiphan.entrysheet;

import java.util.List;
import vn.kiphan.entering.EntryIntake.Taking;

/** All rows of a sheet with what they would do, and what is to be taken of them. */
record SheetPreview(List<PreviewRow> rows, List<Taking> takings) {

    static final int ROWS_SHOWN = 100;

    long count(PreviewRow.Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    List<PreviewRow> page(PreviewRow.Fate fate, int page) {
        return rows.stream()
                .filter(row -> row.fate() == fate)
                .skip((long) page * ROWS_SHOWN)
                .limit(ROWS_SHOWN)
                .toList();
    }

    /** What a person wants to see first: what is wrong, then what would change. */
    PreviewRow.Fate first() {
        for (PreviewRow.Fate fate : PreviewRow.Fate.values()) {
            if (count(fate) > 0) {
                return fate;
            }
        }
        return PreviewRow.Fate.SAME;
    }
}
