package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.kiphan.lettertext.Columns;
import vn.kiphan.lettertext.ItemMarker;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;
import vn.kiphan.lettertext.Motto;
import vn.kiphan.lettertext.Paragraph;
import vn.kiphan.lettertext.RequestVerbs;

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

    /** Lines of a signature that stands above the distribution list. */
    private static final int LONGEST_SIGNATURE = 9;

    private static final Pattern NUMBER_LINE = Pattern.compile("^so\\s?[:.]?\\s*+[\\d.…_]{0,12}+[a-z]?\\s*+[/-]");
    private static final Pattern DISTRIBUTION = Pattern.compile("^noi\\s?nh[ao]n\\b");
    private static final Pattern AUTHORITY = Pattern.compile(SignatureReading.PREFIX + "[a-z]");
    private static final Pattern APPENDIX =
            Pattern.compile("^(phu luc|de cuong|mau so|danh sach|bieu mau|bieu so|mau bao cao)\\b");
    private static final Pattern SAYING = Pattern.compile(
            "^(?:" + RequestVerbs.BODIES
                    + ")\\b[^.;:]{0,120} (?:thong bao|yeu cau|de nghi|chi thi|quyet dinh|huong dan|ban hanh|xay dung|to chuc)\\b[^.;]{0,160}:$");

    static LetterParts of(LetterText text) {
        List<Line> lines = text.lines();
        int addressed = RecipientLines.start(lines, Math.min(lines.size(), LONGEST_HEAD));
        boolean official = isOfficial(lines, addressed);
        int headEnd = addressed >= 0 ? addressed : official ? headEnd(lines) : 0;
        int footStart = footStart(lines, Math.max(headEnd, addressed + 1));
        List<Line> head = official ? Columns.ofHead(text, lines.subList(0, headEnd)) : List.of();
        List<Line> foot = Columns.ofFoot(text, lines.subList(footStart, footEnd(lines, footStart)));
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
            if (Motto.in(line) != null || NUMBER_LINE.matcher(line.folded()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Without "Kính gửi" the head ends where the first paragraph of running text starts. */
    private static int headEnd(List<Line> lines) {
        int at = 0;
        int last = 0;
        boolean titled = false;
        for (Line line : lines.subList(0, Math.min(lines.size(), LONGEST_HEAD))) {
            if (opensBody(line) && last > 0 && !titled) {
                return at;
            }
            at++;
            // the line below a title is its subject, whatever it begins with
            titled = line.isCapitals() && LetterType.titled(line.folded()) != null;
            if (titled) {
                last = at;
            }
            if (Motto.in(line) != null || NUMBER_LINE.matcher(line.folded()).find()) {
                last = at;
            }
        }
        return Math.min(at, lines.size());
    }

    /** Whether running text starts with this line: an opening, a number, or a body that says something to be done. */
    static boolean opensBody(Line line) {
        return Paragraph.OPENING.matcher(line.folded()).find()
                || ItemMarker.of(line) != null
                || !line.isCapitals() && SAYING.matcher(line.folded()).find();
    }

    private static int footStart(List<Line> lines, int from) {
        int distribution = first(lines, DISTRIBUTION, from, lines.size());
        int signature = -1;
        int until = distribution < 0 ? lines.size() : distribution;
        for (int at = from; at < until && signature < 0; at++) {
            Line line = lines.get(at);
            if (signs(line)) {
                signature = at;
            }
        }
        if (distribution < 0) {
            return signature >= 0 ? signature : bareSignature(lines, from);
        }
        int start = distribution;
        for (int at = distribution - 1; at >= Math.max(from, distribution - LONGEST_SIGNATURE); at--) {
            Line line = lines.get(at);
            boolean position = isSignature(line) && SignerReading.isPosition(line.folded());
            start = position || signs(line) ? at : start;
        }
        return start;
    }

    /** "KT. GIÁM ĐỐC", in small letters too when nothing else stands on the line. */
    private static boolean signs(Line line) {
        return AUTHORITY.matcher(line.folded()).find()
                && (line.isCapitals()
                        || line.text().length() <= 45
                                && Character.isUpperCase(line.text().charAt(1)));
    }

    private static boolean isSignature(Line line) {
        return line.isCapitals() && ItemMarker.of(line) == null && !line.ends();
    }

    /** A position in capitals with a name below it, at the very end. */
    private static int bareSignature(List<Line> lines, int from) {
        for (int at = Math.max(from, lines.size() - 4); at < lines.size() - 1; at++) {
            if (isSignature(lines.get(at))
                    && SignerReading.isPosition(lines.get(at).folded())) {
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
}
