package vn.kiphan.officialdocument;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import vn.kiphan.shared.XmlText;

/** Paragraphs, runs and punctuation as official documents have them; sizes in points, lengths in millimetres or twips (1/20 point). */
final class OfficialDocumentTyping {

    static final String FONT = "Times New Roman";
    static final int BODY = 14;

    /** Above and below the 13 points of text in a frame, in points: eight millimetres in all. */
    private static final int FRAME_SPACE = 4;

    private static final Pattern COMMITTEE = Pattern.compile(
            "((?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN) ((?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|THỊ XÃ|THỊ TRẤN|QUẬN)\\b.*)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n]+");
    private static final Pattern END_MARK = Pattern.compile("[\\s.;,/]+$");
    private static final Pattern DASH = Pattern.compile("^\\s*[-–—+•*]\\s+");

    private OfficialDocumentTyping() {}

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    static XWPFParagraph paragraph(XWPFParagraph paragraph, ParagraphAlignment alignment, int pointsAfter) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(pointsAfter * 20);
        return paragraph;
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(points);
        run.setText(XmlText.clean(text));
        return run;
    }

    /** Makes the paragraph a thin line of the given length, centred in a space of the given width. */
    static void rule(XWPFParagraph paragraph, double length, double space) {
        int beside = twips(Math.max(0, (space - length) / 2));
        paragraph.setIndentationLeft(beside);
        paragraph.setIndentationRight(beside);
        paragraph.setBorderTop(Borders.SINGLE);
        CTBorder line = paragraph.getCTP().getPPr().getPBdr().getTop();
        line.setSz(BigInteger.valueOf(6));
        line.setSpace(BigInteger.ZERO);
        paragraph.setSpacingBefore(60);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(4, LineSpacingRule.EXACT);
        run(paragraph, "", 2);
    }

    /** Puts a red frame of the given width around the paragraph, centred in a space of the given width. */
    static void frame(XWPFParagraph paragraph, double width, double space) {
        int beside = twips(Math.max(0, (space - width) / 2));
        paragraph.setIndentationLeft(beside);
        paragraph.setIndentationRight(beside);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
        CTPBdr borders = paragraph.getCTP().getPPr().getPBdr();
        for (CTBorder line : List.of(borders.getTop(), borders.getBottom(), borders.getLeft(), borders.getRight())) {
            line.setSz(BigInteger.valueOf(8));
            line.setColor(OfficialDocumentStamp.RED);
            line.setSpace(BigInteger.ZERO);
        }
        borders.getTop().setSpace(BigInteger.valueOf(FRAME_SPACE));
        borders.getBottom().setSpace(BigInteger.valueOf(FRAME_SPACE));
    }

    /** A tiny paragraph, where the format demands one and nobody shall see it. */
    static XWPFParagraph invisible(XWPFParagraph paragraph) {
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
        run(paragraph, "", 1);
        return paragraph;
    }

    /** One line: line ends and runs of blanks become one space. */
    static String line(String text) {
        return BLANKS.matcher(XmlText.clean(text)).replaceAll(" ").strip();
    }

    /** A body's name in capitals, in the lines that offices give it: a people's committee and its place stand below each other. */
    static List<String> bodyName(String name) {
        String capitals = line(name).toUpperCase(Locale.ROOT);
        Matcher committee = COMMITTEE.matcher(capitals);
        return committee.matches() ? List.of(committee.group(1), committee.group(2)) : List.of(placed(capitals));
    }

    /** A name in capitals: where it needs two lines, they part before its last two words, which name a place as a rule. */
    static String placed(String capitals) {
        int last = capitals.lastIndexOf(' ');
        boolean oneLine = length(capitals, 12) <= OfficialDocumentLetterhead.LEFT * 1.05;
        return oneLine || last < 0 ? capitals : capitals.substring(0, last) + '\u00a0' + capitals.substring(last + 1);
    }

    static List<String> paragraphs(String text) {
        return XmlText.clean(text)
                .lines()
                .map(OfficialDocumentTyping::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The lines of a list with “;” after each and “.” after the last, whatever they ended with. */
    static List<String> punctuated(List<String> lines) {
        List<String> clean = lines.stream()
                .map(line -> withoutEndMark(DASH.matcher(line(line)).replaceFirst("")))
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> punctuated = new ArrayList<>();
        for (int i = 0; i < clean.size(); i++) {
            punctuated.add(clean.get(i) + (i == clean.size() - 1 ? "." : ";"));
        }
        return punctuated;
    }

    static String withoutEndMark(String text) {
        return END_MARK.matcher(line(text)).replaceFirst("");
    }

    /**
     * About how long a text is in millimetres. Capitals of Times New Roman take 0.7 of their size, other signs 0.45; exact enough for a
     * line that may be a third to a half of the text.
     */
    static double length(String text, int points) {
        double ems = line(text)
                .chars()
                .mapToDouble(c -> Character.isUpperCase(c) ? 0.7 : c == ' ' ? 0.25 : 0.45)
                .sum();
        return ems * points * 25.4 / 72;
    }
}
