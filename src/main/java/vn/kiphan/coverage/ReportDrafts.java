package vn.kiphan.coverage;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.UnitId;

/** Reports for the modules that add a {@link ReportPart}: found for their unit, and held while something of them is written. */
@Service
@Transactional
public class ReportDrafts {

    private final ReportDesk reports;
    private final ReportPages pages;

    ReportDrafts(ReportDesk reports, ReportPages pages) {
        this.reports = reports;
        this.pages = pages;
    }

    /** The report; {@link vn.kiphan.shared.NotFound} unless it is one of these units'. */
    @Transactional(readOnly = true)
    public ReportFrame frame(UUID report, Set<UnitId> units) {
        return pages.frame(report, units);
    }

    /**
     * Holds the report until the end of the transaction: nobody submits or changes it meanwhile. {@link vn.kiphan.shared.NotFound}
     * unless it is one of this person's units'; refused with the reason when the unit may not work on it now.
     */
    public void hold(UUID report, SignedInPerson person) {
        reports.held(report, person);
    }

    /** As {@link #hold}, for a part in which the unit has now something to report: the report is no longer a nil one. */
    public void holdForContent(UUID report, SignedInPerson person) {
        reports.saysSomething(report, person);
    }

    /** Takes the day of the figures and the nil option over the version that the writer had seen; what reads the same is no change. */
    public void declare(UUID report, long version, Declaration declaration, SignedInPerson person) {
        reports.declare(report, version, declaration, person);
    }

    /** How many entries the report refers to. */
    @Transactional(readOnly = true)
    public int entries(UUID report) {
        return pages.entries(report);
    }
}
