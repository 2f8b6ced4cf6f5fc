package vn.kiphan.report;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.coverage.Totals;
import vn.kiphan.coverage.TotalsTable;
import vn.kiphan.shared.UnitId;

/** The check of a report before it is filed, for the pages on which that is done. */
@Service
@Transactional(readOnly = true)
public class ReportChecks {

    private final ReportPages pages;
    private final CheckList checkList;
    private final CoverageWords words;

    ReportChecks(ReportPages pages, CheckList checkList, CoverageWords words) {
        this.pages = pages;
        this.checkList = checkList;
        this.words = words;
    }

    /** The report with what is to be mended; {@link vn.kiphan.shared.NotFound} unless it is one of these units'. */
    public CheckedReport checked(UUID report, Set<UnitId> units) {
        ReportPage page = pages.read(report, units);
        Totals totals = page.totals();
        return new CheckedReport(
                page.frame(),
                checkList.of(page),
                TotalsTable.of(totals, page.askedFor()),
                totals.line(words),
                page.entries().size(),
                page.evidence().size(),
                page.declaration().figuresAsOf());
    }
}
