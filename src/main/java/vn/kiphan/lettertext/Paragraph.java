package vn.kiphan.lettertext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a letter's body: its lines joined over hard line ends, and over a page break that falls into the middle of a sentence.
 */
public record Paragraph(
        int start,
        int end,
        String text,
        String folded,
        @Nullable ItemMarker marker,
        boolean afterGap) {

    /** Lines as long as this were not broken by hand or by a page. */
    private static final int LONGEST_BROKEN_LINE = 130;

    private static final Pattern WANTS_A_NUMBER =
            Pattern.compile("\\b(?:so|ngay|thang|nam|truoc|tu|den|trong|khoang|quy|dieu|khoan)$");

    /** How running text starts in a letter. */
    public static final Pattern OPENING = Pattern.compile(
            "^(thuc hien|can cu|theo|xet|trien khai|tiep theo|tiep tuc|thi hanh|tiep nhan|phuc dap|de trien khai|de thuc hien|de chuan bi|nham|sau khi|ngay|vua qua|trong thoi gian|huong toi|huong ung|nhan dip|nhan ky niem|chao mung|thoi gian qua|thoi gian gan day|truoc tinh hinh|de (?!cuong|an\\b|nghi\\b|tai\\b)[a-z]+)\\b");

    private static final Pattern CLOSING = Pattern.compile(
            "^(voi noi dung tren|voi nhung noi dung|tren day la|noi dung tren|nhan duoc|tran trong|moi thong tin|moi vuong mac|de nghi|kinh de nghi|yeu cau|trong qua trinh|ket qua|bao cao|dong thoi|can cu|so [a-z]+ .{0,60}(de nghi|yeu cau))\\b");

    public static List<Paragraph> joined(LetterText text, List<Line> lines) {
        int widest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line line : lines) {
            if (!open.isEmpty() && !continues(open.getLast(), line, widest)) {
                paragraphs.add(of(text, open));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(of(text, open));
        }
        return paragraphs;
    }

    public boolean startsWithDash() {
        return Line.startsWithDash(folded);
    }

    /** Whether it starts as the sentences do that stand below the items. */
    public boolean closes() {
        return marker == null && CLOSING.matcher(folded).find() && Character.isUpperCase(text.codePointAt(0));
    }

    private static boolean continues(Line before, Line line, int widest) {
        boolean unfinished = !before.ends();
        if (unfinished
                && WANTS_A_NUMBER.matcher(before.folded()).find()
                && Character.isDigit(line.text().charAt(0))) {
            return true;
        }
        if (line.startsWithDash()) {
            boolean cutDate = unfinished && !line.afterGap() && line.text().matches("[-–]\\s?\\d.*");
            return cutDate;
        }
        if (ItemMarker.of(line) != null) {
            return false;
        }
        if (unfinished && line.startsSmall()) {
            return true;
        }
        boolean opens = !unfinished && OPENING.matcher(line.folded()).find();
        if (line.afterGap() || widest > LONGEST_BROKEN_LINE || opens) {
            return false;
        }
        boolean full = before.text().length() > 0.75 * widest;
        return unfinished ? full : full && !CLOSING.matcher(line.folded()).find();
    }

    private static Paragraph of(LetterText text, List<Line> lines) {
        StringBuilder words = new StringBuilder();
        for (Line line : lines) {
            words.append(words.isEmpty() ? "" : " ").append(LetterText.clean(line.text()));
        }
        Line first = lines.getFirst();
        String joined = words.toString();
        return new Paragraph(
                first.start(),
                lines.getLast().end(),
                joined,
                LetterText.fold(joined),
                ItemMarker.of(joined),
                first.afterGap());
    }
}
