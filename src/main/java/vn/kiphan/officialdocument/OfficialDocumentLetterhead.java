package vn.kiphan.officialdocument;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Boxes 1 to 5 of the decree's picture: bodies and number on the left, motto and date on the right, then type and subject. */
final class OfficialDocumentLetterhead {

    static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final double LEFT = 75;

    /** Country and motto need 5 mm of the right margin, which may be 15 mm; the rest of the page keeps 20 mm. */
    private static final double RIGHT = 90;

    /** The motto at 13 points, bold. */
    static final double MOTTO_LENGTH = 56;

    /** The line under a body's name or a subject is a third to a half as long as the text. */
    private static final double SHARE = 0.42;

    /** A fifth of a point between letters: keeps a name on one line that would just not fit. */
    private static final int SLIGHTLY_CLOSER = -4;

    private final XWPFDocument file;

    OfficialDocumentLetterhead(XWPFDocument file) {
        this.file = file;
    }

    void write(OfficialDocumentHead head) {
        OfficialDocumentColumns table = new OfficialDocumentColumns(file, LEFT, RIGHT);
        writeIssuer(table.left(), head);
        writeMotto(table.right());
        table.nextRow();
        centred(table.left(), head.numberLine(), 13).setSpacingBefore(80);
        XWPFParagraph date = centred(table.right(), head.placeAndDateLine(), 13);
        date.setSpacingBefore(80);
        date.getRuns().getFirst().setItalic(true);
        if (head.type() == null) {
            table.nextRow();
            XWPFParagraph subject = centred(table.left(), head.about(), 12);
            subject.setSpacingBefore(120);
            centred(table.right(), "", 12);
            writeStamp(table, head);
            space(12);
        } else {
            writeStamp(table, head);
            writeType(head.type(), head.subject());
        }
    }

    private void writeIssuer(XWPFTableCell cell, OfficialDocumentHead head) {
        if (head.parentBody() != null) {
            centred(cell, head.parentLine(), 12);
        }
        List<String> lines = OfficialDocumentTyping.bodyName(head.issuer());
        for (String line : lines) {
            XWPFParagraph name = bold(centred(cell, line, 12));
            if (justTooLong(line)) {
                name.getRuns().getFirst().setCharacterSpacing(SLIGHTLY_CLOSER);
            }
        }
        OfficialDocumentTyping.rule(OfficialDocumentColumns.paragraph(cell), ruleBelow(lines.getLast()), LEFT);
    }

    /** Whether the name would just not fit on one line of the left column. */
    static boolean justTooLong(String issuer) {
        double full = OfficialDocumentTyping.length(issuer, 12);
        return full > LEFT * 0.92 && full < LEFT * 1.05;
    }

    /** How long the line below the issuer's name is, in millimetres. */
    static double ruleBelow(String issuer) {
        return Math.min(OfficialDocumentTyping.length(issuer, 12), LEFT) * SHARE;
    }

    /** How long the line below a named document's subject is, in millimetres. */
    static double ruleBelowSubject(String subject) {
        double length = OfficialDocumentTyping.length(subject, OfficialDocumentTyping.BODY);
        return Math.min(length, OfficialDocumentPages.LINE) * SHARE;
    }

    private void writeMotto(XWPFTableCell cell) {
        bold(centred(cell, COUNTRY, 12));
        bold(centred(cell, MOTTO, 13));
        OfficialDocumentTyping.rule(OfficialDocumentColumns.paragraph(cell), MOTTO_LENGTH, RIGHT);
    }

    /** The frame stands in the middle of the left column, below the number and the subject. */
    private static void writeStamp(OfficialDocumentColumns table, OfficialDocumentHead head) {
        OfficialDocumentStamp stamp = head.stamp();
        if (stamp == null) {
            return;
        }
        table.nextRow();
        XWPFParagraph frame = bold(centred(table.left(), stamp.text(), 13));
        frame.getRuns().getFirst().setColor(OfficialDocumentStamp.RED);
        frame.setSpacingBefore(160);
        OfficialDocumentTyping.frame(frame, stamp.width(), LEFT);
        centred(table.right(), "", 13);
    }

    private void writeType(String type, String subject) {
        space(10);
        bold(centred(type.toUpperCase(Locale.ROOT), 0));
        bold(centred(OfficialDocumentTyping.line(subject), 0));
        OfficialDocumentTyping.rule(file.createParagraph(), ruleBelowSubject(subject), OfficialDocumentPages.LINE);
        space(6);
    }

    private XWPFParagraph centred(String text, int after) {
        XWPFParagraph paragraph =
                OfficialDocumentTyping.paragraph(file.createParagraph(), ParagraphAlignment.CENTER, after);
        OfficialDocumentTyping.run(paragraph, text, OfficialDocumentTyping.BODY);
        return paragraph;
    }

    private static XWPFParagraph centred(XWPFTableCell cell, String text, int points) {
        XWPFParagraph paragraph =
                OfficialDocumentTyping.paragraph(OfficialDocumentColumns.paragraph(cell), ParagraphAlignment.CENTER, 0);
        OfficialDocumentTyping.run(paragraph, text, points);
        return paragraph;
    }

    private static XWPFParagraph bold(XWPFParagraph paragraph) {
        paragraph.getRuns().getFirst().setBold(true);
        return paragraph;
    }

    private void space(int points) {
        OfficialDocumentTyping.invisible(file.createParagraph()).setSpacingAfter(points * 20);
    }
}
