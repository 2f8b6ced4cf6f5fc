package vn.kiphan.coverage;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.UnitId;

/** Filing reports, for the pages on which that is done: the check before it, and the submission itself. */
@Service
@Transactional
public class Filings {

    private final SubmissionDesk desk;
    private final ReportPages pages;
    private final CheckList checkList;
    private final CoverageWords words;

    Filings(SubmissionDesk desk, ReportPages pages, CheckList checkList, CoverageWords words) {
        this.desk = desk;
        this.pages = pages;
        this.checkList = checkList;
        this.words = words;
    }

    /** The report with what is to be mended; {@link vn.kiphan.shared.NotFound} unless it is one of these units'. */
    @Transactional(readOnly = true)
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

    /**
     * Files the report, or finds what was filed with this key before, also when it was withdrawn since, and whoever may file now.
     *
     * @param key made for the form; sent again, it answers with the submission that it made
     * @throws vn.kiphan.shared.Refusal when something has to be mended first, the unit lets its lead file and this person is not, or the
     *     assignment takes no submission now
     */
    public SubmissionId submit(UUID report, UUID key, SignedInPerson person) {
        return desk.submit(report, key, person);
    }
}
