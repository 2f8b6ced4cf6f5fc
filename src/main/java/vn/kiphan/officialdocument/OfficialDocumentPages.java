package vn.kiphan.officialdocument;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Paper, margins and page numbers (Nghị định 30/2020/NĐ-CP, Phụ lục I, I): A4; the number centred in the top margin, not on the first
 * page, starting again in every appendix.
 */
final class OfficialDocumentPages {

    /** The length of a line of an upright page, in millimetres. */
    static final double LINE = 160;

    private static final double SHORT_SIDE = 210;
    private static final double LONG_SIDE = 297;
    private static final double TOP = 20;
    private static final double BOTTOM = 20;
    private static final double LEFT = 30;
    private static final double RIGHT = 20;
    private static final double TO_PAGE_NUMBER = 10;
    private static final int PAGE_NUMBER = 13;

    private final XWPFDocument file;
    private boolean numbered;

    OfficialDocumentPages(XWPFDocument file) {
        this.file = file;
    }

    static double line(boolean landscape) {
        return (landscape ? LONG_SIDE : SHORT_SIDE) - LEFT - RIGHT;
    }

    /** Text that somebody adds later gets the prescribed font too, and the spelling of Vietnamese. */
    void setDefaults(OfficialDocumentHead head) {
        XWPFStyles styles = file.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(OfficialDocumentTyping.FONT);
        fonts.setHAnsi(OfficialDocumentTyping.FONT);
        fonts.setCs(OfficialDocumentTyping.FONT);
        fonts.setEastAsia(OfficialDocumentTyping.FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
        file.getProperties().getCoreProperties().setTitle(OfficialDocumentTyping.line(head.subject()));
        file.getProperties().getCoreProperties().setCreator(OfficialDocumentTyping.line(head.issuer()));
    }

    /** Ends the section that was written so far; what follows begins a page. */
    void endSection(boolean landscape) {
        XWPFParagraph last = OfficialDocumentTyping.invisible(file.createParagraph());
        describe(last.getCTP().getPPr().addNewSectPr(), landscape);
    }

    /** Ends the last section, which the format keeps at the end of the body. */
    void endDocument(boolean landscape) {
        describe(file.getDocument().getBody().addNewSectPr(), landscape);
    }

    private void describe(CTSectPr section, boolean landscape) {
        if (!numbered) {
            addPageNumber(section);
            numbered = true;
        }
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(twips(landscape ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(TOP));
        margins.setBottom(twips(BOTTOM));
        margins.setLeft(twips(LEFT));
        margins.setRight(twips(RIGHT));
        margins.setHeader(twips(TO_PAGE_NUMBER));
        margins.setFooter(twips(TO_PAGE_NUMBER));
        margins.setGutter(BigInteger.ZERO);
        section.addNewPgNumType().setStart(BigInteger.ONE);
        section.addNewTitlePg();
    }

    /** Later sections inherit the headers of the first one. */
    private void addPageNumber(CTSectPr section) {
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(file, section);
        XWPFHeader others = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT);
        XWPFParagraph paragraph = others.getParagraphs().isEmpty()
                ? others.createParagraph()
                : others.getParagraphs().getFirst();
        OfficialDocumentTyping.paragraph(paragraph, ParagraphAlignment.CENTER, 0);
        field(paragraph, STFldCharType.BEGIN);
        OfficialDocumentTyping.run(paragraph, "", PAGE_NUMBER)
                .getCTR()
                .addNewInstrText()
                .setStringValue(" PAGE ");
        field(paragraph, STFldCharType.SEPARATE);
        OfficialDocumentTyping.run(paragraph, "2", PAGE_NUMBER);
        field(paragraph, STFldCharType.END);
        XWPFHeader first = policy.createHeader(XWPFHeaderFooterPolicy.FIRST);
        if (first.getParagraphs().isEmpty()) {
            first.createParagraph();
        }
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        XWPFRun run = OfficialDocumentTyping.run(paragraph, "", PAGE_NUMBER);
        run.getCTR().addNewFldChar().setFldCharType(type);
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(OfficialDocumentTyping.twips(millimetres));
    }
}
