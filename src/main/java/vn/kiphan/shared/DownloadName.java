package vn.kiphan.shared;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.web.util.UriUtils;

/** The name under which a browser saves a document that was just made: {@code Công-văn-815-STTTT-TTBCXB.docx}. */
public record DownloadName(String words, String extension) {

    /** Letters and digits with dashes between them. */
    public String text() {
        return dashed(Normalizer.normalize(words, Normalizer.Form.NFC), "[^\\p{L}\\p{N}]+");
    }

    /** The name for programs that read ASCII only: {@code Cong-van-815-STTTT-TTBCXB.docx}. */
    public String plain() {
        String marked = Normalizer.normalize(words, Normalizer.Form.NFD);
        return dashed(marked.replace('Đ', 'D').replace('đ', 'd').replaceAll("\\p{M}", ""), "[^A-Za-z0-9]+");
    }

    /** The header that makes a browser save the file, with both names, the second one encoded as RFC 8187 says. */
    public String disposition() {
        return "attachment; filename=\"" + plain() + "\"; filename*=UTF-8''"
                + UriUtils.encode(text(), StandardCharsets.UTF_8);
    }

    private String dashed(String text, String others) {
        return text.replaceAll(others, "-").replaceAll("^-|-$", "") + "." + extension;
    }
}
