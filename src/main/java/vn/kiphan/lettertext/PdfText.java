package vn.kiphan.lettertext;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.kiphan.lettertext.UnreadableLetter.Reason;

/** Text of a .pdf that has a text layer, paragraph by paragraph; the columns of head and foot come one after the other. */
final class PdfText {

    private static final int MOST_PAGES = 100;

    private PdfText() {}

    static String of(byte[] content) {
        PdfStreams.refuseBombs(content);
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableLetter(Reason.TOO_LARGE);
            }
            Glyphs glyphs = new Glyphs();
            glyphs.writeText(document, new StringWriter());
            PdfLayout layout = new PdfLayout();
            for (List<TextPosition> page : glyphs.pages) {
                layout.add(page);
            }
            String text = layout.text();
            if (text.codePoints().filter(Character::isLetter).limit(20).count() < 20) {
                throw new UnreadableLetter(Reason.NO_TEXT);
            }
            return text;
        } catch (InvalidPasswordException locked) {
            throw new UnreadableLetter(Reason.ENCRYPTED, locked);
        } catch (UnreadableLetter said) {
            throw said;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new UnreadableLetter(Reason.DAMAGED, broken);
        }
    }

    /** Collects what stands on each page and where; PDFBox joins marks to their letters and drops letters that are printed twice. */
    private static final class Glyphs extends PDFTextStripper {

        private final List<List<TextPosition>> pages = new ArrayList<>();
        private int seen;

        @Override
        protected void processTextPosition(TextPosition glyph) {
            if (seen++ > LetterFile.LONGEST_TEXT) {
                throw new UnreadableLetter(Reason.TOO_LARGE);
            }
            super.processTextPosition(glyph);
        }

        @Override
        protected void writePage() {
            List<TextPosition> page = new ArrayList<>();
            for (List<TextPosition> article : charactersByArticle) {
                page.addAll(article);
            }
            pages.add(page);
        }
    }
}
