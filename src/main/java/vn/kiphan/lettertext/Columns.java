package vn.kiphan.lettertext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes lines apart that hold a left and a right column: at wide gaps, and in the head before and after the motto. */
public final class Columns {

    /** Longer lines are running text, not two columns. */
    private static final int LONGEST_LINE = 600;

    private static final Pattern BROKEN_MOTTO = Pattern.compile(
            "cong hoa(?: xa(?: hoi(?: chu(?: nghia)?)?)?)?$|doc lap.{0,3}(?:tu(?: do)?)?.{0,3}(?:hanh)?$");
    private static final Pattern BROKEN_DATE = Pattern.compile(", ngay(?:\\s\\d{1,2})?(?:\\sthang(?:\\s\\d{1,2})?)?$");
    private static final Pattern REST_OF_DATE = Pattern.compile("^(?:\\d{1,2} )?(?:thang (?:\\d{1,2} )?)?nam \\d{4}$");
    private static final Pattern GAP = Pattern.compile("\\t+| {3,}");

    private final LetterText text;
    private final List<Line> left = new ArrayList<>();
    private final List<Line> right = new ArrayList<>();

    private Columns(LetterText text) {
        this.text = text;
    }

    /** The head's lines: its left column from top to bottom, then what stood to the right of it; the motto is left out. */
    public static List<Line> ofHead(LetterText text, List<Line> lines) {
        Columns columns = new Columns(text);
        for (Line line : rejoined(text, lines)) {
            boolean first = true;
            for (Line part : columns.parts(line)) {
                columns.addWithoutMotto(part, first ? columns.left : columns.right);
                first = false;
            }
        }
        columns.left.addAll(columns.right);
        return columns.left;
    }

    /** A motto or a date that a narrow page has broken over two lines is one line again. */
    private static List<Line> rejoined(LetterText text, List<Line> lines) {
        List<Line> rejoined = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            Line next = at + 1 < lines.size() ? lines.get(at + 1) : null;
            Line both = next == null ? line : text.part(line.start(), next.end(), line.afterGap());
            boolean motto = next != null && BROKEN_MOTTO.matcher(line.folded()).find() && Motto.in(both) != null;
            boolean date = next != null
                    && BROKEN_DATE.matcher(line.folded()).find()
                    && REST_OF_DATE.matcher(next.folded()).find();
            rejoined.add(motto || date ? both : line);
            at += motto || date ? 1 : 0;
        }
        return rejoined;
    }

    /** The foot's lines, row by row. */
    public static List<Line> ofFoot(LetterText text, List<Line> lines) {
        Columns columns = new Columns(text);
        for (Line line : lines) {
            columns.left.addAll(columns.parts(line));
        }
        return columns.left;
    }

    private List<Line> parts(Line line) {
        List<Line> parts = new ArrayList<>();
        int from = 0;
        boolean gap = line.afterGap();
        Matcher wide = GAP.matcher(line.text());
        while (wide.find() && line.text().length() <= LONGEST_LINE) {
            if (isColumnGap(line, wide)) {
                add(parts, text.part(line.start() + from, line.start() + wide.start(), gap));
                from = wide.end();
                gap = true;
            }
        }
        add(parts, text.part(line.start() + from, line.end(), gap));
        return parts;
    }

    private static void add(List<Line> parts, Line part) {
        if (!part.saysNothing()) {
            parts.add(part);
        }
    }

    /** A blank left for the number or for the day is wide too, but does not part two columns. */
    private static boolean isColumnGap(Line line, Matcher wide) {
        int length = line.folded().length();
        String before = line.folded().substring(Math.max(0, wide.start() - 8), wide.start());
        String after = line.folded().substring(wide.end(), Math.min(length, wide.end() + 8));
        return !before.endsWith(":")
                && !before.endsWith("ngay")
                && !before.endsWith("thang")
                && !after.startsWith("/")
                && !after.startsWith("thang")
                && !after.startsWith("nam ");
    }

    private void addWithoutMotto(Line line, List<Line> column) {
        boolean endsAName = Motto.endsName(column, line);
        Span motto = line.text().length() <= LONGEST_LINE && !endsAName ? Motto.in(line) : null;
        if (motto == null) {
            add(column, line);
            return;
        }
        if (motto.start() > 0) {
            add(column, text.part(line.start(), line.start() + motto.start(), line.afterGap()));
        }
        if (motto.end() < line.folded().length()) {
            addWithoutMotto(text.part(line.start() + motto.end(), line.end(), true), right);
        }
    }
}
