package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.lettertext.ItemMarker;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;
import vn.kiphan.lettertext.Paragraph;

/**
 * The lines that name the recipients.
 *
 * @param next the index of the line after them
 * @param remainder what follows them on their own last line
 */
record RecipientLines(List<Line> lines, int next, @Nullable Line remainder) {

    private static final Pattern ADDRESSED = Pattern.compile("^[\"'(]?kinh\\s?gui\\b\\s?[:;.]?");

    /** A telegram names its sender where a letter says "Kính gửi": "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A điện:". */
    private static final Pattern TELEGRAM = Pattern.compile(
            "^(?:thu tuong|chu tich|bo truong|truong ban|ban chi dao|ban chi huy|uy ban|ubnd|giam doc)\\b[^.;:]{0,110} dien\\s?:");

    private static final Pattern BODY_ON_SAME_LINE =
            Pattern.compile("\\.\\s+(thuc hien|can cu|theo|xet|trien khai|tiep theo|thi hanh|phuc dap|de|ngay)\\s");

    /** What a sentence of the body says and the name of a recipient does not. */
    private static final Pattern SENTENCE = Pattern.compile(
            "\\b(?:de nghi|yeu cau|thong bao|phat dong|tran trong|co y kien|nham|duoc|da|se|bao cao|trien khai|thuc hien|to chuc|tiep tuc|hien nay|vua qua|thoi gian qua|chi dao)\\b");

    /** No name ends with these words: a narrow page has broken it. */
    private static final Pattern WANTS_MORE = Pattern.compile("(?:\\b(?:cac|va|cua|cho)|[,&-])$");

    private static final Pattern CENTRAL = Pattern.compile("^trung uong\\b[^:]{0,60}$");

    private static final int LONGEST_NAME = 130;

    /** The first line that names recipients, before an index; -1 when none does. */
    static int start(List<Line> lines, int until) {
        int telegram = -1;
        for (int at = 0; at < until; at++) {
            if (ADDRESSED.matcher(lines.get(at).folded()).find()) {
                return at;
            }
            if (telegram < 0 && TELEGRAM.matcher(lines.get(at).folded()).find()) {
                telegram = at;
            }
        }
        return telegram;
    }

    static boolean isAddressed(Line line) {
        return ADDRESSED.matcher(line.folded()).find();
    }

    static RecipientLines from(LetterText text, List<Line> lines, int addressed, int footStart) {
        Line line = lines.get(addressed);
        Matcher label = ADDRESSED.matcher(line.folded());
        Matcher telegram = TELEGRAM.matcher(line.folded());
        int after = label.find() ? label.end() : telegram.find() ? telegram.end() : 0;
        Line rest = text.part(line.start() + after, line.end(), false);
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
        boolean onTheLine = !found.isEmpty();
        boolean leftBlank = found.isEmpty() && rest.text().length() > 2;
        int at = addressed + 1;
        while (at < footStart
                && (!leftBlank || lines.get(at).startsWithDash())
                && belongs(found, lines.get(at), onTheLine)) {
            found.add(lines.get(at));
            at++;
        }
        return new RecipientLines(found, at, null);
    }

    private static boolean belongs(List<Line> found, Line next, boolean onTheLine) {
        boolean dash = next.startsWithDash();
        boolean opensBody = Paragraph.OPENING.matcher(next.folded()).find() || !dash && ItemMarker.of(next) != null;
        if (found.isEmpty()) {
            return dash
                    || !opensBody && (next.text().length() < 120 || next.text().endsWith(";"));
        }
        Line last = found.getLast();
        String end = last.text();
        if (dash) {
            return found.getFirst().startsWithDash() || !end.endsWith(".");
        }
        if (end.endsWith(".") || opensBody) {
            return false;
        }
        boolean name = next.text().length() <= LONGEST_NAME
                && !SENTENCE.matcher(next.folded()).find();
        if (end.endsWith(";") || end.endsWith(",")) {
            return name || next.startsSmall();
        }
        if (next.startsSmall()
                || WANTS_MORE.matcher(last.folded()).find()
                || CENTRAL.matcher(next.folded()).find()) {
            return true;
        }
        // a list without dashes goes on line by line; one recipient on the line of "Kính gửi" does not
        return !onTheLine && !next.afterGap() && name && !last.startsWithDash();
    }
}
