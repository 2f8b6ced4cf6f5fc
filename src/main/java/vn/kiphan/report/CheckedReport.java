package vn.kiphan.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.coverage.TotalsTable;
import vn.kiphan.reportdraft.ReportFrame;

/**
 * A report as it is looked over before it is filed: what is to be mended and what it adds up to. {@code totalsLine} says the totals in
 * the reader's language.
 */
public record CheckedReport(
        ReportFrame frame,
        List<Finding> findings,
        TotalsTable totals,
        String totalsLine,
        int entries,
        int evidence,
        @Nullable LocalDate figuresAsOf) {

    /** Whether something has to be mended first. */
    public boolean blocked() {
        return CheckList.blocked(findings);
    }

    /** How many findings have this severity; called by the page with its name. */
    public long count(String severity) {
        return findings.stream()
                .filter(finding -> finding.severity().name().equals(severity))
                .count();
    }
}
