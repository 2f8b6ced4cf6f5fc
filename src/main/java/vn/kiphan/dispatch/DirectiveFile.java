package vn.kiphan.dispatch;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.shared.DownloadName;

/** A directive's document, written; letters are short enough to be held in memory. */
record DirectiveFile(DownloadName name, DocumentFormat format, byte[] content) {

    /** “Công-văn-815-STTTT-TTBCXB.docx”, and “Dự-thảo-công-văn-STTTT-TTBCXB.docx” before the issue. */
    static DownloadName nameOf(DirectiveView directive, DocumentFormat format) {
        String type = directive.documentType().isBlank() ? "Công văn" : directive.documentType();
        String number = directive.number() == null ? "" : directive.number();
        boolean draft = directive.status() == DirectiveStatus.DRAFT;
        String words = draft ? "Dự thảo " + OfficialWording.lowerFirst(type) : type;
        return new DownloadName(words + " " + number + " " + directive.symbol(), format.extension());
    }

    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.disposition())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
