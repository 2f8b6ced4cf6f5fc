package vn.kiphan.coverage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file in the list of the report's page: its name, its size in words, and what it proves. */
record EvidenceRow(String address, String name, String size, String entry, boolean preview, String scan) {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;

    static List<EvidenceRow> of(ReportPage page, CoverageWords words) {
        Map<UUID, String> titles = page.entries().stream()
                .collect(Collectors.toMap(SubmissionView.Entry::id, SubmissionView.Entry::title));
        Function<UUID, String> title = entry -> titles.getOrDefault(entry, "");
        return page.evidence().stream()
                .map(file -> new EvidenceRow(
                        "/reports/" + page.id() + "/evidence/" + file.file(),
                        file.name(),
                        size(file.size(), words),
                        file.entry() == null ? "" : title.apply(file.entry()),
                        file.preview(),
                        file.scan()))
                .toList();
    }

    static String size(long bytes, CoverageWords words) {
        return bytes < MEGABYTE
                ? words.say("coverage.size.kilobytes", Math.max(1, Math.round((double) bytes / KILOBYTE)))
                : words.say("coverage.size.megabytes", Math.round(10.0 * bytes / MEGABYTE) / 10.0);
    }
}
