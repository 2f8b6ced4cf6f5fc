package vn.kiphan.officialdocument;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import vn.kiphan.officialdocument.OfficialDocumentLine.Look;
import vn.kiphan.shared.MarkedText;
import vn.kiphan.shared.RomanNumber;

/**
 * Writes an {@link OfficialDocument} as .docx in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I.
 *
 * <p>A4 with margins 20, 20, 30, 20 mm (top, bottom, left, right), Times New Roman, body 14 points justified, page number centred in the
 * top margin from the second page on. The file is ordinary Word text, meant to be edited: no fields but the page number, no locked parts.
 */
public final class OfficialDocumentDocx {

    static final String ADDRESSED = "Kính gửi:";

    private static final int BODY = OfficialDocumentTyping.BODY;

    private final OfficialDocument document;
    private final XWPFDocument file = new XWPFDocument();

    private OfficialDocumentDocx(OfficialDocument document) {
        this.document = document;
    }

    /** Writes the document; the stream stays open. */
    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        OfficialDocumentDocx docx = new OfficialDocumentDocx(document);
        try (XWPFDocument file = docx.file) {
            docx.compose();
            file.write(out);
        }
    }

    private void compose() {
        OfficialDocumentPages pages = new OfficialDocumentPages(file);
        pages.setDefaults(document.head());
        new OfficialDocumentLetterhead(file).write(document.head());
        writeAddressees();
        writeBody();
        new OfficialDocumentSignatureBlock(file).write(document.copies(), document.signature());
        List<OfficialDocumentAppendix> appendices = document.appendices();
        boolean landscape = false;
        for (int i = 0; i < appendices.size(); i++) {
            pages.endSection(landscape);
            landscape = appendices.get(i).landscape();
            String number = appendices.size() == 1 ? "" : " " + RomanNumber.of(i + 1);
            new OfficialDocumentAppendixTable(file).write(appendices.get(i), "Phụ lục" + number);
        }
        pages.endDocument(landscape);
    }

    /** One addressee stands on the line of “Kính gửi”, several below it with dashes under the colon (Phụ lục I, II.9). */
    private void writeAddressees() {
        List<String> lines = OfficialDocumentTyping.punctuated(document.addressees());
        if (lines.isEmpty()) {
            return;
        }
        if (lines.size() == 1) {
            String only = OfficialDocumentTyping.line(document.addressees().getFirst());
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, 12);
            OfficialDocumentTyping.run(paragraph, ADDRESSED + " " + only, BODY);
            return;
        }
        XWPFParagraph label = paragraph(ParagraphAlignment.LEFT, 0);
        label.setSpacingBefore(120);
        label.setKeepNext(true);
        label.setIndentationLeft(OfficialDocumentTyping.twips(25));
        OfficialDocumentTyping.run(label, ADDRESSED, BODY);
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, i == lines.size() - 1 ? 12 : 0);
            paragraph.setIndentationLeft(OfficialDocumentTyping.twips(45.5));
            paragraph.setIndentationHanging(OfficialDocumentTyping.twips(3));
            OfficialDocumentTyping.run(paragraph, "- " + lines.get(i), BODY);
        }
    }

    /** The last paragraph stays with the signature: no signature stands on a page of its own. */
    private void writeBody() {
        List<OfficialDocumentLine> lines = OfficialDocumentBody.of(document);
        for (int i = 0; i < lines.size(); i++) {
            write(lines.get(i), i == lines.size() - 1);
        }
    }

    private void write(OfficialDocumentLine line, boolean last) {
        Look look = line.look();
        XWPFParagraph paragraph = look == Look.CENTRED ? paragraph(ParagraphAlignment.CENTER, 6) : bodyParagraph();
        if (look.leads() || last) {
            paragraph.setKeepNext(true);
        }
        if (look == Look.SECTION || look == Look.HEADING) {
            BigInteger level = look == Look.SECTION ? BigInteger.ZERO : BigInteger.ONE;
            paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(level);
        }
        for (MarkedText.Run words : line.runs()) {
            XWPFRun run = OfficialDocumentTyping.run(paragraph, words.text(), BODY);
            run.setBold(words.bold());
            run.setItalic(words.italic());
        }
    }

    private XWPFParagraph bodyParagraph() {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, 6);
        paragraph.setIndentationFirstLine(OfficialDocumentTyping.twips(12.7));
        paragraph.setSpacingBetween(1.15);
        return paragraph;
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int pointsAfter) {
        return OfficialDocumentTyping.paragraph(file.createParagraph(), alignment, pointsAfter);
    }
}
