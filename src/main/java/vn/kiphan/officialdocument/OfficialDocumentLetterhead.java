package vn.kiphan.officialdocument;

import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Boxes 1 to 5 of the decree's picture: bodies and number on the left, motto and date on the right, then type and subject. */
final class OfficialDocumentLetterhead {

    private static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final double LEFT = 75;

    /** Country and motto need 5 mm of the right margin, which may be 15 mm; the rest of the page keeps 20 mm. */
    private static final double RIGHT = 90;

    /** The motto at 13 points, bold. */
    private static final double MOTTO_LENGTH = 56;

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
            XWPFParagraph subject = centred(table.left(), "V/v " + OfficialDocumentTyping.line(head.subject()), 12);
            subject.setSpacingBefore(120);
            centred(table.right(), "", 12);
            space(12);
        } else {
            writeType(head.type(), head.subject());
        }
    }

    private void writeIssuer(XWPFTableCell cell, OfficialDocumentHead head) {
        if (head.parentBody() != null) {
            centred(cell, OfficialDocumentTyping.line(head.parentBody()).toUpperCase(Locale.ROOT), 12);
        }
        String issuer = OfficialDocumentTyping.line(head.issuer()).toUpperCase(Locale.ROOT);
        XWPFParagraph name = bold(centred(cell, issuer, 12));
        double full = OfficialDocumentTyping.length(issuer, 12);
        if (full > LEFT * 0.92 && full < LEFT * 1.05) {
            name.getRuns().getFirst().setCharacterSpacing(SLIGHTLY_CLOSER);
        }
        double length = Math.min(full, LEFT);
        OfficialDocumentTyping.rule(OfficialDocumentColumns.paragraph(cell), length * SHARE, LEFT);
    }

    private void writeMotto(XWPFTableCell cell) {
        bold(centred(cell, COUNTRY, 12));
        bold(centred(cell, MOTTO, 13));
        OfficialDocumentTyping.rule(OfficialDocumentColumns.paragraph(cell), MOTTO_LENGTH, RIGHT);
    }

    private void writeType(String type, String subject) {
        space(10);
        bold(centred(type.toUpperCase(Locale.ROOT), 0));
        bold(centred(OfficialDocumentTyping.line(subject), 0));
        double length = Math.min(
                OfficialDocumentTyping.length(subject, OfficialDocumentTyping.BODY), OfficialDocumentPages.LINE);
        OfficialDocumentTyping.rule(file.createParagraph(), length * SHARE, OfficialDocumentPages.LINE);
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
