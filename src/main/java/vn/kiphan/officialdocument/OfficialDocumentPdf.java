package vn.kiphan.officialdocument;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import vn.kiphan.shared.RomanNumber;

/**
 * Writes an {@link OfficialDocument} as .pdf in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I, tagged for readers aloud.
 *
 * <p>Its letters come from Liberation Serif, which is as wide as Times New Roman; those that are used are embedded, so that the file
 * looks the same everywhere, and the machine that writes it needs no fonts.
 */
public final class OfficialDocumentPdf {

    private static final String CSS = new String(resource("/officialdocument/print.css"), StandardCharsets.UTF_8);
    private static final String SLIP_CSS = new String(resource("/officialdocument/slip.css"), StandardCharsets.UTF_8);
    private static final String FAMILY = "Liberation Serif";

    private record Face(byte[] font, int weight, FontStyle style) {}

    private static final List<Face> FACES = List.of(
            face("Regular", 400, FontStyle.NORMAL),
            face("Italic", 400, FontStyle.ITALIC),
            face("Bold", 700, FontStyle.NORMAL),
            face("BoldItalic", 700, FontStyle.ITALIC));

    private OfficialDocumentPdf() {}

    /** Writes the document; the stream stays open. */
    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        try (PDDocument file = Loader.loadPDF(laidOut(OfficialDocumentHtml.of(document, CSS)))) {
            List<OfficialDocumentAppendix> appendices = document.appendices();
            for (int i = 0; i < appendices.size(); i++) {
                String number = appendices.size() == 1 ? "" : " " + RomanNumber.of(i + 1);
                append(OfficialDocumentSheet.of(appendices.get(i), "Phụ lục" + number, CSS), file);
            }
            file.getDocumentInformation()
                    .setAuthor(OfficialDocumentTyping.line(document.head().issuer()));
            file.save(out);
        }
    }

    /** Writes a slip with the same letters; the stream stays open. */
    public static void write(OfficialDocumentSlip slip, OutputStream out) throws IOException {
        out.write(laidOut(slip.markup(SLIP_CSS)));
    }

    /** An appendix is laid out by itself and added to the file with its tags, for its pages are numbered from 1. */
    private static void append(Document appendix, PDDocument file) throws IOException {
        try (PDDocument part = Loader.loadPDF(laidOut(appendix))) {
            new PDFMergerUtility().appendDocument(file, part);
        }
    }

    private static byte[] laidOut(Document part) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Face face : FACES) {
            builder.useFont(() -> new ByteArrayInputStream(face.font), FAMILY, face.weight, face.style, true);
        }
        builder.useUnicodeLineBreaker(new OfficialDocumentWords());
        builder.withW3cDocument(part, null);
        builder.withProducer("Kịp Hạn");
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static Face face(String name, int weight, FontStyle style) {
        return new Face(resource("/liberation/LiberationSerif-" + name + ".ttf"), weight, style);
    }

    private static byte[] resource(String path) {
        try (InputStream in = Objects.requireNonNull(OfficialDocumentPdf.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
