package vn.kiphan.consolidation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import org.springframework.web.util.UriUtils;

/** A written document on its way to whoever asked for it, on disk until it is sent. */
record ReportFile(Path path, ReportFormat format, String numberAndSymbol, String termsLabel) {

    /** The name for programs that read ASCII only: “Bao-cao-tong-hop-815-STTTT-TTBCXB.docx”. */
    String asciiName() {
        String plain = Normalizer.normalize(
                        "Bao-cao-tong-hop-" + numberAndSymbol + " " + termsLabel, Normalizer.Form.NFD)
                .replace('Đ', 'D')
                .replace('đ', 'd')
                .replaceAll("\\p{M}", "");
        return dashed(plain, "[^A-Za-z0-9]+") + "." + format.extension();
    }

    /** “Báo-cáo-tổng-hợp-815-STTTT-TTBCXB.docx”. */
    String name() {
        return dashed("Báo-cáo-tổng-hợp-" + numberAndSymbol + " " + termsLabel, "[^\\p{L}\\p{N}]+") + "."
                + format.extension();
    }

    /** Both names, the second one encoded as RFC 8187 says. */
    String disposition() {
        return "attachment; filename=\"" + asciiName() + "\"; filename*=UTF-8''"
                + UriUtils.encode(Normalizer.normalize(name(), Normalizer.Form.NFC), StandardCharsets.UTF_8);
    }

    private static String dashed(String text, String others) {
        return text.replaceAll(others, "-").replaceAll("-$", "");
    }
}
