package vn.kiphan.report;

import java.util.List;
import vn.kiphan.coverage.CoverageWords;

/** A file in the list of the report's page: its name, its size in words, and what it proves. */
record EvidenceRow(String address, String name, String size, String entry, boolean preview, String scan) {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;

    static List<EvidenceRow> of(ReportPage page, CoverageWords words) {
        return page.evidence().stream()
                .map(file -> new EvidenceRow(
                        "/reports/" + page.id() + "/evidence/" + file.file(),
                        file.name(),
                        size(file.size(), words),
                        file.proves(),
                        file.preview(),
                        file.scan()))
                .toList();
    }

    static String size(long bytes, CoverageWords words) {
        return bytes < MEGABYTE
                ? words.say("evidence.size.kilobytes", Math.max(1, Math.round((double) bytes / KILOBYTE)))
                : words.say("evidence.size.megabytes", Math.round(10.0 * bytes / MEGABYTE) / 10.0);
    }
}
