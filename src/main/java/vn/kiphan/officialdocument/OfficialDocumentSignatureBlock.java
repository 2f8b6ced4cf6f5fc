package vn.kiphan.officialdocument;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;

/** Boxes 7 and 9b of the decree's picture: “Nơi nhận” on the left, level with the signer's position on the right. */
final class OfficialDocumentSignatureBlock {

    static final String COPIES = "Nơi nhận:";

    private static final double HALF = OfficialDocumentPages.LINE / 2;

    /** Room for signature and seal, in points. */
    private static final int ROOM_TO_SIGN = 80;

    private final XWPFDocument file;

    OfficialDocumentSignatureBlock(XWPFDocument file) {
        this.file = file;
    }

    void write(List<String> copies, OfficialDocumentSignature signature) {
        OfficialDocumentTyping.invisible(file.createParagraph()).setKeepNext(true);
        OfficialDocumentColumns table = new OfficialDocumentColumns(file, HALF, HALF);
        writeCopies(table.left(), copies);
        writeSigner(table.right(), signature);
        OfficialDocumentTyping.invisible(file.createParagraph());
    }

    private static void writeCopies(XWPFTableCell cell, List<String> copies) {
        XWPFRun label = OfficialDocumentTyping.run(aligned(cell, ParagraphAlignment.LEFT), COPIES, 12);
        label.setBold(true);
        label.setItalic(true);
        for (String line : OfficialDocumentTyping.punctuated(copies)) {
            OfficialDocumentTyping.run(aligned(cell, ParagraphAlignment.LEFT), "- " + line, 11);
        }
    }

    private static void writeSigner(XWPFTableCell cell, OfficialDocumentSignature signature) {
        if (signature.capacity() != null) {
            bold(cell, signature.capacity().toUpperCase(Locale.ROOT));
        }
        bold(cell, signature.position().toUpperCase(Locale.ROOT)).setSpacingAfter(ROOM_TO_SIGN * 20);
        bold(cell, nameOrBlank(signature.name()));
    }

    private static String nameOrBlank(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static XWPFParagraph bold(XWPFTableCell cell, String text) {
        XWPFParagraph paragraph = aligned(cell, ParagraphAlignment.CENTER);
        OfficialDocumentTyping.run(paragraph, OfficialDocumentTyping.line(text), OfficialDocumentTyping.BODY)
                .setBold(true);
        return paragraph;
    }

    private static XWPFParagraph aligned(XWPFTableCell cell, ParagraphAlignment alignment) {
        return OfficialDocumentTyping.paragraph(OfficialDocumentColumns.paragraph(cell), alignment, 0);
    }
}
