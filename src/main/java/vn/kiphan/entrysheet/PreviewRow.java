package vn.kiphan.entrysheet;

import java.util.List;
import java.util.Locale;

/** What a row of the sheet would do to the report, in the reader's words. Public for the templates. */
public record PreviewRow(int number, Fate fate, String title, String about, List<Change> changes, List<Fault> faults) {

    /** What becomes of a row. */
    public enum Fate {
        WRONG,
        NEW,
        CHANGED,
        SAME;

        public String inAddress() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field that reads otherwise than in the report. */
    public record Change(String label, String before, String after) {}

    /**
     * What is wrong, and in which cell.
     *
     * @param listed whether only what stands in a list can be written there
     */
    public record Fault(String address, String label, String sentence, boolean listed) {}
}
