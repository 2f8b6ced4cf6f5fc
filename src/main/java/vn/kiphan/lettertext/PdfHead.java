package vn.kiphan.lettertext;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.PdfLayout.Row;
import vn.kiphan.lettertext.PdfLayout.Segment;

/**
 * The two columns at the head of a letter's first page, when their rows do not stand level: the state's motto on the right shows that they
 * are columns, and a strip without words from top to bottom where they part.
 *
 * @param end the index of the row below the head
 * @param left where the strip starts, in points
 * @param right where it ends
 */
record PdfHead(int end, double left, double right) {

    private static final Pattern BELOW = Pattern.compile("^(?:kinh gui|[1i][.)] |can cu|thuc hien)\\b");
    private static final Pattern MOTTO = Pattern.compile("cong hoa xa hoi|doc lap|dang cong san");
    private static final int MOST_ROWS = 20;
    private static final double NARROWEST = 4;

    /** The head of a page; null when it has no two columns. */
    static @Nullable PdfHead of(List<Row> rows, double width) {
        int end = 0;
        while (end < Math.min(rows.size(), MOST_ROWS)
                && !BELOW.matcher(LetterText.fold(rows.get(end).text())).find()) {
            end++;
        }
        for (; end > 2; end--) {
            PdfHead head = strip(rows.subList(0, end), end, width);
            if (head != null) {
                return head;
            }
        }
        return null;
    }

    /** The widest strip in the middle of the page that no words cross. */
    private static @Nullable PdfHead strip(List<Row> rows, int end, double width) {
        List<Segment> segments =
                rows.stream().flatMap(row -> row.segments().stream()).toList();
        PdfHead widest = null;
        for (Segment segment : segments) {
            double from = segment.right();
            if (from < 0.25 * width || from > 0.6 * width) {
                continue;
            }
            double to = segments.stream()
                    .filter(other -> other.right() > from + 0.01)
                    .mapToDouble(Segment::left)
                    .min()
                    .orElse(0);
            if (to - from > (widest == null ? NARROWEST : widest.right - widest.left)) {
                widest = new PdfHead(end, from, to);
            }
        }
        return widest != null && widest.partsMottoFromNames(segments) ? widest : null;
    }

    private boolean partsMottoFromNames(List<Segment> segments) {
        long onLeft =
                segments.stream().filter(one -> one.right() <= left + 0.01).count();
        boolean motto = segments.stream()
                .filter(one -> one.left() >= right - 0.01)
                .anyMatch(one -> MOTTO.matcher(LetterText.fold(one.text())).find());
        boolean elsewhere = segments.stream()
                .filter(one -> one.left() < right - 0.01)
                .anyMatch(one -> MOTTO.matcher(LetterText.fold(one.text())).find());
        return onLeft >= 2 && motto && !elsewhere;
    }
}
