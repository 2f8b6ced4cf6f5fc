package vn.kiphan.consolidation;

import org.springframework.http.MediaType;

/** The files that the figures are handed out as. */
public enum ReportFormat {
    DOCX("report.consolidate", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("report.consolidate", "application/pdf"),
    XLSX("report.export", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String action;
    private final String type;

    ReportFormat(String action, String type) {
        this.action = action;
        this.type = type;
    }

    /** What the audit trail calls it. */
    String action() {
        return action;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(type);
    }

    String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
