package vn.kiphan.dispatch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.http.MediaType;
import vn.kiphan.officialdocument.OfficialDocument;
import vn.kiphan.officialdocument.OfficialDocumentDocx;
import vn.kiphan.officialdocument.OfficialDocumentPdf;

/** The files that a directive is handed out as: one to be edited, one to be printed and read. */
enum DocumentFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    void write(OfficialDocument document, OutputStream out) throws IOException {
        switch (this) {
            case DOCX -> OfficialDocumentDocx.write(document, out);
            case PDF -> OfficialDocumentPdf.write(document, out);
        }
    }
}
