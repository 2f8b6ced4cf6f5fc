package vn.kiphan.officialdocument;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands where on a page of a PDF, in millimetres from its upper left corner. */
record PrintedPage(double width, double height, List<Line> lines, List<Rule> rules) {

    private static final double MILLIMETRES = 25.4 / 72;

    /** A line of text in one column, with the font of its first letter. */
    record Line(String text, double left, double right, double baseline, String font, double points) {

        double middle() {
            return (left + right) / 2;
        }

        boolean bold() {
            return font.contains("Bold");
        }

        boolean italic() {
            return font.contains("Italic");
        }
    }

    /** A thin line across. */
    record Rule(double left, double right, double y) {

        double length() {
            return right - left;
        }

        double middle() {
            return (left + right) / 2;
        }
    }

    static List<PrintedPage> of(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            List<PrintedPage> pages = new ArrayList<>();
            for (int number = 1; number <= file.getNumberOfPages(); number++) {
                PDPage page = file.getPage(number - 1);
                Letters letters = new Letters();
                letters.setStartPage(number);
                letters.setEndPage(number);
                letters.getText(file);
                Drawn drawn = new Drawn(page);
                drawn.processPage(page);
                pages.add(new PrintedPage(
                        page.getMediaBox().getWidth() * MILLIMETRES,
                        page.getMediaBox().getHeight() * MILLIMETRES,
                        letters.lines(),
                        drawn.rules));
            }
            return pages;
        }
    }

    /** The only line that begins so. */
    Line line(String beginning) {
        List<Line> found =
                lines.stream().filter(line -> line.text().startsWith(beginning)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " lines begin with “" + beginning + "” in "
                    + lines.stream().map(Line::text).toList());
        }
        return found.getFirst();
    }

    /** The first thin line below a line of text, not further than a line away. */
    Rule ruleBelow(Line text) {
        return rules.stream()
                .filter(rule -> rule.y() > text.baseline() && rule.y() < text.baseline() + 5)
                .filter(rule -> rule.left() < text.right() && rule.right() > text.left())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line below “" + text.text() + "” among " + rules));
    }

    /** Gathers letters of one baseline; a gap wider than five millimetres parts two columns. */
    private static final class Letters extends PDFTextStripper {

        private static final double GAP = 5;

        private final List<TextPosition> letters = new ArrayList<>();

        Letters() throws IOException {
            setSortByPosition(false);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            letters.add(text);
        }

        List<Line> lines() {
            List<TextPosition> sorted = letters.stream()
                    .sorted((one, other) -> {
                        int rows = Long.compare(row(one), row(other));
                        return rows == 0 ? Float.compare(one.getXDirAdj(), other.getXDirAdj()) : rows;
                    })
                    .toList();
            List<Integer> starts = IntStream.range(0, sorted.size())
                    .filter(i -> i == 0 || parted(sorted.get(i - 1), sorted.get(i)))
                    .boxed()
                    .toList();
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < starts.size(); i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : sorted.size();
                add(lines, sorted.subList(starts.get(i), end));
            }
            return lines;
        }

        private static void add(List<Line> lines, List<TextPosition> letters) {
            List<TextPosition> shown = letters.stream()
                    .filter(letter -> !letter.getUnicode().isBlank())
                    .toList();
            if (shown.isEmpty()) {
                return;
            }
            StringBuilder text = new StringBuilder();
            letters.forEach(letter -> text.append(letter.getUnicode()));
            TextPosition first = shown.getFirst();
            TextPosition last = shown.getLast();
            lines.add(new Line(
                    text.toString().replace('\u00a0', ' ').strip(),
                    first.getXDirAdj() * MILLIMETRES,
                    (last.getXDirAdj() + last.getWidthDirAdj()) * MILLIMETRES,
                    first.getYDirAdj() * MILLIMETRES,
                    first.getFont().getName(),
                    first.getYScale()));
        }

        private static boolean parted(TextPosition before, TextPosition next) {
            double gap = (next.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj()) * MILLIMETRES;
            return row(before) != row(next) || gap > GAP;
        }

        private static long row(TextPosition letter) {
            return Math.round(letter.getYDirAdj() / 2);
        }
    }

    /** Gathers what is drawn flat: stroked lines and filled boxes, however a program draws its borders. */
    private static final class Drawn extends PDFGraphicsStreamEngine {

        private static final double THICKEST = 0.6;
        private static final double SHORTEST = 8;

        private final List<Rule> rules = new ArrayList<>();
        private final List<Point2D> path = new ArrayList<>();
        private Point2D current = new Point2D.Double();

        Drawn(PDPage page) {
            super(page);
        }

        private void finish() {
            if (!path.isEmpty()) {
                double left = path.stream().mapToDouble(Point2D::getX).min().orElseThrow() * MILLIMETRES;
                double right = path.stream().mapToDouble(Point2D::getX).max().orElseThrow() * MILLIMETRES;
                double low = path.stream().mapToDouble(Point2D::getY).min().orElseThrow() * MILLIMETRES;
                double high = path.stream().mapToDouble(Point2D::getY).max().orElseThrow() * MILLIMETRES;
                if (high - low < THICKEST && right - left > SHORTEST) {
                    double page = getPage().getMediaBox().getHeight() * MILLIMETRES;
                    rules.add(new Rule(left, right, page - (low + high) / 2));
                }
            }
            path.clear();
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            path.addAll(List.of(p0, p1, p2, p3));
        }

        @Override
        public void moveTo(float x, float y) {
            current = new Point2D.Double(x, y);
            path.add(current);
        }

        @Override
        public void lineTo(float x, float y) {
            current = new Point2D.Double(x, y);
            path.add(current);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            lineTo(x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return current;
        }

        @Override
        public void strokePath() {
            finish();
        }

        @Override
        public void fillPath(int windingRule) {
            finish();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            finish();
        }

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void closePath() {}

        @Override
        public void clip(int windingRule) {}

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void shadingFill(COSName shading) {}
    }
}
