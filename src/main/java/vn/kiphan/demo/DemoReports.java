package vn.kiphan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.entering.DemoEntries;
import vn.kiphan.entering.DemoEntry;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.shared.Ids;
import vn.kiphan.submission.SubmissionDesk;

/** Files the reports of the sample data through the same desks as the pages. */
@Component
@Profile("demo")
@Transactional
public class DemoReports {

    private final ReportDrafts reports;
    private final DemoEntries entries;
    private final SubmissionDesk submissions;

    DemoReports(ReportDrafts reports, DemoEntries entries, SubmissionDesk submissions) {
        this.reports = reports;
        this.entries = entries;
        this.submissions = submissions;
    }

    /** Adds the entries to the unit's report, which is begun where there is none; the result names the report. */
    public UUID add(AssignmentId assignment, List<UUID> tasks, List<DemoEntry> made, SignedInPerson person) {
        UUID report = reports.start(assignment, person);
        entries.add(report, tasks, made, person);
        return report;
    }

    /** Declares the day of the figures. */
    public void declare(UUID report, LocalDate asOf, SignedInPerson person) {
        declare(report, new Declaration(asOf, false, ""), person);
    }

    /** Says that there is nothing to report, and why. */
    public UUID tellNil(AssignmentId assignment, String reason, LocalDate asOf, SignedInPerson person) {
        UUID report = reports.start(assignment, person);
        declare(report, new Declaration(asOf, true, reason), person);
        return report;
    }

    private void declare(UUID report, Declaration declaration, SignedInPerson person) {
        reports.declare(report, reports.hold(report, person).version(), declaration, person);
    }

    public SubmissionId submit(UUID report, SignedInPerson person) {
        return submissions.submit(report, Ids.next(), person);
    }
}
