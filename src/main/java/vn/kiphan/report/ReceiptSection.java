package vn.kiphan.report;

import java.util.List;

/** What a {@link ReportPart} lists on a receipt away from the portal: its figures, one to a line. */
public record ReceiptSection(String title, List<Line> lines) {

    public ReceiptSection {
        lines = List.copyOf(lines);
    }

    /** One of them, in the reader's language. */
    public record Line(String label, String value) {}
}
