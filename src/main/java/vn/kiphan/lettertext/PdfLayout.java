package vn.kiphan.lettertext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/** Puts the letters of a page together again: rows, columns where the head and the foot have two, and paragraphs over rows and pages. */
final class PdfLayout {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–]?\\s?\\d{1,3}\\s?[-–]?");
    private static final Pattern ADDRESSED = Pattern.compile("^kinh gui\\b");
    private static final double FULL_ROW = 40;

    private final List<StringBuilder> paragraphs = new ArrayList<>();
    private boolean open;

    /** Words that stand together in a row: from and to in points. */
    record Segment(double left, double right, String text) {}

    /** A row of a page. */
    record Row(double top, double size, List<Segment> segments) {

        double left() {
            return segments.getFirst().left();
        }

        double right() {
            return segments.getLast().right();
        }

        String text() {
            StringBuilder words = new StringBuilder();
            for (Segment segment : segments) {
                words.append(words.isEmpty() ? "" : "    ").append(segment.text());
            }
            return words.toString();
        }
    }

    void add(List<TextPosition> page) {
        List<Row> rows = rows(page);
        rows.removeIf(row -> row.segments().isEmpty());
        if (rows.isEmpty()) {
            return;
        }
        dropPageNumber(rows);
        double middle = page.getFirst().getPageWidth() / 2;
        double left = rows.stream()
                .filter(row -> isWide(row, middle))
                .mapToDouble(Row::left)
                .min()
                .orElse(0);
        double right = rows.stream()
                .filter(row -> isWide(row, middle))
                .mapToDouble(Row::right)
                .max()
                .orElse(2 * middle);
        int at = 0;
        PdfHead head = paragraphs.isEmpty() ? PdfHead.of(rows, 2 * middle) : null;
        if (head != null) {
            addColumns(rows.subList(0, head.end()), head.left(), head.right());
            at = head.end();
        }
        Row before = null;
        while (at < rows.size()) {
            int end = columnsEnd(rows, at);
            if (end > at) {
                List<Segment> first = rows.get(at).segments();
                addColumns(
                        rows.subList(at, end),
                        first.getFirst().right(),
                        first.getLast().left());
                before = null;
                at = end;
            } else {
                Row row = rows.get(at);
                addRow(row, before, left, right);
                before = row;
                at++;
            }
        }
        open = before != null && before.right() > right - FULL_ROW;
    }

    String text() {
        return String.join("\n\n", paragraphs);
    }

    private static boolean isWide(Row row, double middle) {
        return row.right() - row.left() > 0.8 * middle;
    }

    private static void dropPageNumber(List<Row> rows) {
        for (Row row : List.of(rows.getFirst(), rows.getLast())) {
            if (rows.size() > 1 && PAGE_NUMBER.matcher(row.text()).matches()) {
                rows.remove(row);
            }
        }
    }

    private static List<Row> rows(List<TextPosition> page) {
        List<TextPosition> glyphs = new ArrayList<>(page);
        glyphs.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<Row> rows = new ArrayList<>();
        List<TextPosition> row = new ArrayList<>();
        double base = Double.NEGATIVE_INFINITY;
        for (TextPosition glyph : glyphs) {
            if (!row.isEmpty() && glyph.getYDirAdj() - base > 0.4 * Math.max(6, glyph.getFontSizeInPt())) {
                rows.add(row(row));
                row.clear();
            }
            if (row.isEmpty()) {
                base = glyph.getYDirAdj();
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            rows.add(row(row));
        }
        return rows;
    }

    private static Row row(List<TextPosition> glyphs) {
        List<TextPosition> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        double size =
                sorted.stream().mapToDouble(TextPosition::getFontSizeInPt).max().orElse(12);
        List<Segment> segments = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        double left = 0;
        double end = 0;
        for (TextPosition glyph : sorted) {
            String letter = glyph.getUnicode();
            if (letter == null || letter.isBlank()) {
                continue;
            }
            double gap = glyph.getXDirAdj() - end;
            if (!words.isEmpty() && gap > Math.max(15, 1.5 * size)) {
                segments.add(new Segment(left, end, words.toString()));
                words.setLength(0);
            } else if (!words.isEmpty() && gap > 0.12 * size) {
                words.append(' ');
            }
            if (words.isEmpty()) {
                left = glyph.getXDirAdj();
            }
            words.append(letter);
            end = glyph.getXDirAdj() + glyph.getWidthDirAdj();
        }
        if (!words.isEmpty()) {
            segments.add(new Segment(left, end, words.toString()));
        }
        return new Row(sorted.getFirst().getYDirAdj(), size, segments);
    }

    /** Rows that hold a left and a right column with one gutter between them; the same index when none start here. */
    private static int columnsEnd(List<Row> rows, int start) {
        if (rows.get(start).segments().size() != 2) {
            return start;
        }
        double gutterLeft = rows.get(start).segments().getFirst().right();
        double gutterRight = rows.get(start).segments().getLast().left();
        int at = start + 1;
        while (at < rows.size() && rows.get(at).segments().size() <= 2) {
            Row row = rows.get(at);
            boolean far = row.top() - rows.get(at - 1).top() > 9 * row.size();
            if (far || ADDRESSED.matcher(LetterText.fold(row.text())).find()) {
                break;
            }
            double newLeft = gutterLeft;
            double newRight = gutterRight;
            for (Segment segment : row.segments()) {
                if (isLeft(segment, gutterLeft, gutterRight)) {
                    newLeft = Math.max(newLeft, segment.right());
                } else {
                    newRight = Math.min(newRight, segment.left());
                }
            }
            if (newLeft >= newRight) {
                break;
            }
            gutterLeft = newLeft;
            gutterRight = newRight;
            at++;
        }
        return at;
    }

    private static boolean isLeft(Segment segment, double gutterLeft, double gutterRight) {
        return (segment.left() + segment.right()) / 2 < (gutterLeft + gutterRight) / 2;
    }

    private void addColumns(List<Row> rows, double gutterLeft, double gutterRight) {
        StringBuilder left = new StringBuilder();
        StringBuilder right = new StringBuilder();
        double leftTop = Double.MAX_VALUE;
        double rightTop = Double.MAX_VALUE;
        for (Row row : rows) {
            for (Segment segment : row.segments()) {
                boolean onLeft = isLeft(segment, gutterLeft, gutterRight);
                StringBuilder column = onLeft ? left : right;
                boolean gap = row.top() - (onLeft ? leftTop : rightTop) > 1.9 * row.size();
                column.append(column.isEmpty() ? "" : gap ? "\n\n" : "\n").append(segment.text());
                leftTop = onLeft ? row.top() : leftTop;
                rightTop = onLeft ? rightTop : row.top();
            }
        }
        paragraphs.add(left);
        paragraphs.add(right);
    }

    /** A subject or an addressee in the middle of the page goes on below, close and in the middle again. */
    private static boolean isBelowInTheMiddle(Row row, Row before, double left) {
        double middles = row.left() + row.right() - before.left() - before.right();
        return row.left() > left + 8 && Math.abs(middles) < 6 && row.top() - before.top() < 1.5 * row.size();
    }

    private void addRow(Row row, @org.jspecify.annotations.Nullable Row before, double left, double right) {
        boolean flush = row.left() < left + 8;
        boolean goesOn = before == null
                ? open && flush
                : flush && before.right() > right - FULL_ROW && row.top() - before.top() < 2.2 * row.size();
        open = false;
        if (goesOn && !paragraphs.isEmpty()) {
            paragraphs.getLast().append(' ').append(row.text());
        } else if (before != null && isBelowInTheMiddle(row, before, left)) {
            paragraphs.getLast().append('\n').append(row.text());
        } else {
            paragraphs.add(new StringBuilder(row.text()));
        }
    }
}
