package vn.kiphan.officialdocument;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Clause;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Dashes;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Heading;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Paragraph;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Section;
import vn.kiphan.shared.RomanNumber;

/**
 * Writes an {@link OfficialDocument} as .docx in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I.
 *
 * <p>A4 with margins 20, 20, 30, 20 mm (top, bottom, left, right), Times New Roman, body 14 points justified, page number centred in the
 * top margin from the second page on. The file is ordinary Word text, meant to be edited: no fields but the page number, no locked parts.
 */
public final class OfficialDocumentDocx {

    private static final int BODY = OfficialDocumentTyping.BODY;

    private final OfficialDocument document;
    private final XWPFDocument file = new XWPFDocument();
    private int section;
    private int clause;

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
        writeBases();
        document.body().forEach(this::writeBlock);
        writeClosing();
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
            OfficialDocumentTyping.run(paragraph, "Kính gửi: " + only, BODY);
            return;
        }
        XWPFParagraph label = paragraph(ParagraphAlignment.LEFT, 0);
        label.setSpacingBefore(120);
        label.setKeepNext(true);
        label.setIndentationLeft(OfficialDocumentTyping.twips(25));
        OfficialDocumentTyping.run(label, "Kính gửi:", BODY);
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, i == lines.size() - 1 ? 12 : 0);
            paragraph.setIndentationLeft(OfficialDocumentTyping.twips(45.5));
            paragraph.setIndentationHanging(OfficialDocumentTyping.twips(3));
            OfficialDocumentTyping.run(paragraph, "- " + lines.get(i), BODY);
        }
    }

    private void writeBases() {
        for (String base : OfficialDocumentTyping.punctuated(document.bases())) {
            OfficialDocumentTyping.run(bodyParagraph(), base, BODY).setItalic(true);
        }
    }

    private void writeBlock(OfficialDocumentBlock block) {
        switch (block) {
            case Section part -> {
                clause = 0;
                section++;
                heading(RomanNumber.of(section) + ". " + part.title().toUpperCase(Locale.ROOT), 0);
            }
            case Heading titled -> heading(nextClause() + titled.title(), 1);
            case Clause untitled -> writeText(nextClause(), untitled.text());
            case Paragraph paragraph -> writeText("", paragraph.text());
            case Dashes dashes ->
                OfficialDocumentTyping.punctuated(dashes.lines()).forEach(line -> text("- " + line));
        }
    }

    private String nextClause() {
        clause++;
        return clause + ". ";
    }

    private void heading(String text, int outlineLevel) {
        XWPFParagraph paragraph = bodyParagraph();
        paragraph.setKeepNext(true);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(outlineLevel));
        OfficialDocumentTyping.run(paragraph, OfficialDocumentTyping.line(text), BODY)
                .setBold(true);
    }

    private void writeText(String number, String text) {
        String prefix = number;
        for (String line : OfficialDocumentTyping.paragraphs(text)) {
            text(prefix + line);
            prefix = "";
        }
    }

    private void text(String text) {
        OfficialDocumentTyping.run(bodyParagraph(), text, BODY);
    }

    private void writeClosing() {
        XWPFParagraph paragraph = bodyParagraph();
        paragraph.setKeepNext(true);
        OfficialDocumentTyping.run(paragraph, OfficialDocumentTyping.withoutEndMark(document.closing()) + "./.", BODY);
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
