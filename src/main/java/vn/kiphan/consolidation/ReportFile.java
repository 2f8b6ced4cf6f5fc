package vn.kiphan.consolidation;

import java.nio.file.Path;
import vn.kiphan.shared.DownloadName;

/** A written document on its way to whoever asked for it, on disk until it is sent. */
public record ReportFile(Path path, ReportFormat format, String numberAndSymbol, String termsLabel) {

    /** “Báo-cáo-tổng-hợp-815-STTTT-TTBCXB.docx”. */
    public DownloadName name() {
        return new DownloadName("Báo cáo tổng hợp " + numberAndSymbol + " " + termsLabel, format.extension());
    }
}
