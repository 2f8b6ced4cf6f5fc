package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter cut into the parts that the decree prescribes: head, recipients, body, foot. A letter copied from a web page may have a body
 * only.
 *
 * @param head lines above the recipients, header columns and joined lines already taken apart; empty when there is no official head
 * @param recipients lines from "Kính gửi" on, as many as belong to it
 * @param body paragraphs, joined over line and page breaks
 * @param foot lines from the distribution list or the signature on
 */
record LetterParts(
        LetterText text,
        List<Line> head,
        List<Line> recipients,
        List<Paragraph> body,
        List<Line> foot,
        boolean official) {

    private static final int LONGEST_HEAD = 40;
    private static final int LONGEST_FOOT = 80;

    /** Longer lines are running text, not two columns. */
    private static final int LONGEST_COLUMN_LINE = 600;

    private static final Pattern MOTTO = Pattern.compile(
            "c[o0]ng hoa xa hoi chu nghia viet nam|doc lap\\s?-\\s?tu do\\s?-\\s?hanh phuc|dang cong san viet nam");
    private static final Pattern NUMBER_LINE = Pattern.compile("^so\\s?[:.]?\\s*+[\\d.…_]{0,12}+[a-z]?\\s*+[/-]");
    private static final Pattern ADDRESSED = Pattern.compile("^kinh gui\\b");
    private static final Pattern DISTRIBUTION = Pattern.compile("^noi nhan\\b");
    private static final Pattern AUTHORITY = Pattern.compile("^(kt|tm|tl|tuq|q)\\s?\\.\\s?[a-z]");
    private static final Pattern APPENDIX = Pattern.compile("^(phu luc|de cuong|mau so)\\b");
    private static final Pattern COLUMN_GAP = Pattern.compile("\\t+| {3,}");
    static final Pattern OPENING = Pattern.compile(
            "^(thuc hien|can cu|theo|xet|trien khai|tiep theo|tiep tuc|thi hanh|tiep nhan|phuc dap|de trien khai|de thuc hien|de chuan bi|nham|sau khi|ngay|vua qua|trong thoi gian)\\b");

    static LetterParts of(LetterText text) {
        List<Line> lines = text.lines();
        int addressed = first(lines, ADDRESSED, 0, Math.min(lines.size(), LONGEST_HEAD));
        boolean official = isOfficial(lines, addressed);
        int headEnd = addressed >= 0 ? addressed : official ? headEnd(lines) : 0;
        int footStart = footStart(lines, Math.max(headEnd, addressed + 1));
        List<Line> head = official ? columns(text, lines.subList(0, headEnd), true) : List.of();
        List<Line> foot = columns(text, lines.subList(footStart, footEnd(lines, footStart)), false);
        RecipientLines recipients = addressed < 0
                ? new RecipientLines(List.of(), headEnd, null)
                : RecipientLines.from(text, lines, addressed, footStart);
        List<Line> rest = new ArrayList<>();
        if (recipients.remainder() != null) {
            rest.add(recipients.remainder());
        }
        rest.addAll(lines.subList(Math.min(recipients.next(), footStart), footStart));
        return new LetterParts(text, head, recipients.lines(), Paragraph.joined(text, rest), foot, official);
    }

    /** The lines above the head's end when there is no official head: a web page's title and date. */
    List<Line> opening() {
        return text.lines().subList(0, Math.min(6, text.lines().size()));
    }

    private static boolean isOfficial(List<Line> lines, int addressed) {
        int until = addressed >= 0 ? addressed : Math.min(lines.size(), 25);
        for (Line line : lines.subList(0, until)) {
            if (MOTTO.matcher(line.folded()).find()
                    || NUMBER_LINE.matcher(line.folded()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Without "Kính gửi" the head ends where the first paragraph of running text starts. */
    private static int headEnd(List<Line> lines) {
        int at = 0;
        int last = 0;
        for (Line line : lines.subList(0, Math.min(lines.size(), LONGEST_HEAD))) {
            boolean body = OPENING.matcher(line.folded()).find() || ItemMarker.of(line) != null;
            if (body && last > 0) {
                return at;
            }
            at++;
            if (MOTTO.matcher(line.folded()).find()
                    || NUMBER_LINE.matcher(line.folded()).find()) {
                last = at;
            }
        }
        return Math.min(at, lines.size());
    }

    private static int footStart(List<Line> lines, int from) {
        int distribution = first(lines, DISTRIBUTION, from, lines.size());
        int signature = -1;
        int until = distribution < 0 ? lines.size() : distribution;
        for (int at = from; at < until && signature < 0; at++) {
            Line line = lines.get(at);
            if (AUTHORITY.matcher(line.folded()).find() && line.isCapitals()) {
                signature = at;
            }
        }
        if (distribution >= 0) {
            int start = distribution;
            while (start > from && distribution - start < 6 && isSignature(lines.get(start - 1))) {
                start--;
            }
            return start;
        }
        return signature >= 0 ? signature : bareSignature(lines, from);
    }

    private static boolean isSignature(Line line) {
        return line.isCapitals() && ItemMarker.of(line) == null && !line.ends();
    }

    /** A position in capitals with a name below it, at the very end. */
    private static int bareSignature(List<Line> lines, int from) {
        for (int at = Math.max(from, lines.size() - 4); at < lines.size() - 1; at++) {
            if (isSignature(lines.get(at))
                    && SignatureReading.isPosition(lines.get(at).folded())) {
                return at;
            }
        }
        return lines.size();
    }

    private static int footEnd(List<Line> lines, int footStart) {
        int appendix = first(lines, APPENDIX, footStart, lines.size());
        return Math.min(appendix < 0 ? lines.size() : appendix, footStart + LONGEST_FOOT);
    }

    private static int first(List<Line> lines, Pattern pattern, int from, int until) {
        for (int at = from; at < until; at++) {
            if (pattern.matcher(lines.get(at).folded()).find()) {
                return at;
            }
        }
        return -1;
    }

    /** Takes lines apart that hold a left and a right column: at wide gaps, and in the head before and after the motto. */
    private static List<Line> columns(LetterText text, List<Line> lines, boolean head) {
        List<Line> apart = new ArrayList<>();
        for (Line line : lines) {
            int from = 0;
            boolean gap = line.afterGap();
            Matcher wide = COLUMN_GAP.matcher(line.text());
            while (wide.find() && line.text().length() <= LONGEST_COLUMN_LINE) {
                if (isColumnGap(line, wide)) {
                    add(apart, text, line.start() + from, line.start() + wide.start(), gap, head);
                    from = wide.end();
                    gap = true;
                }
            }
            add(apart, text, line.start() + from, line.end(), gap, head);
        }
        return apart;
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

    private static void add(List<Line> apart, LetterText text, int start, int end, boolean gap, boolean head) {
        Line line = text.part(start, end, gap);
        Matcher motto = MOTTO.matcher(line.folded());
        if (head && line.text().length() <= LONGEST_COLUMN_LINE && motto.find()) {
            if (motto.start() > 0) {
                apart.add(text.part(line.start(), line.start() + motto.start(), gap));
            }
            if (motto.end() < line.folded().length()) {
                add(apart, text, line.start() + motto.end(), line.end(), true, true);
            }
        } else if (!line.saysNothing()) {
            apart.add(line);
        }
    }

    /** The recipients' lines, the index of the line after them, and what follows them on their own last line. */
    private record RecipientLines(
            List<Line> lines, int next, @Nullable Line remainder) {

        private static final Pattern BODY_ON_SAME_LINE =
                Pattern.compile("\\.\\s+(thuc hien|can cu|theo|xet|trien khai|tiep theo|thi hanh|phuc dap|de)\\s");

        static RecipientLines from(LetterText text, List<Line> lines, int addressed, int footStart) {
            Line line = lines.get(addressed);
            int colon = line.folded().indexOf(':');
            int start = line.start() + (colon >= 0 && colon < 12 ? colon + 1 : "kinh gui".length());
            Line rest = text.part(start, line.end(), false);
            Matcher body = BODY_ON_SAME_LINE.matcher(rest.folded());
            if (body.find()) {
                Line only = text.part(rest.start(), rest.start() + body.start() + 1, false);
                return new RecipientLines(
                        List.of(only), addressed + 1, text.part(rest.start() + body.start() + 1, rest.end(), true));
            }
            List<Line> found = new ArrayList<>();
            if (!rest.saysNothing()) {
                found.add(rest);
            }
            int at = addressed + 1;
            while (at < footStart && belongs(found, lines.get(at))) {
                found.add(lines.get(at));
                at++;
            }
            return new RecipientLines(found, at, null);
        }

        private static boolean belongs(List<Line> found, Line next) {
            boolean dash = next.startsWithDash();
            if (found.isEmpty()) {
                return dash
                        || !OPENING.matcher(next.folded()).find()
                                && (next.text().length() < 120 || next.text().endsWith(";"));
            }
            Line last = found.getLast();
            if (dash) {
                return found.getFirst().startsWithDash() || !last.text().endsWith(".");
            }
            if (last.text().endsWith(".")) {
                return false;
            }
            if (last.text().endsWith(";")) {
                return !OPENING.matcher(next.folded()).find();
            }
            return next.startsSmall()
                    || !next.afterGap() && !OPENING.matcher(next.folded()).find();
        }
    }
}
