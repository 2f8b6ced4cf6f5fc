package vn.kiphan.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.shared.Ids;

/** Files the reports of the sample data through the same desks as the pages. */
@Component
@Profile("demo")
@Transactional
public class DemoReports {

    private final ReportDesk reports;
    private final EntryDesk entries;
    private final SubmissionDesk submissions;

    DemoReports(ReportDesk reports, EntryDesk entries, SubmissionDesk submissions) {
        this.reports = reports;
        this.entries = entries;
        this.submissions = submissions;
    }

    /** Adds the entries to the unit's report, which is begun where there is none; the result names the report. */
    public UUID add(AssignmentId assignment, List<UUID> tasks, List<DemoEntry> made, SignedInPerson person) {
        UUID report = reports.start(assignment, person);
        for (DemoEntry entry : made) {
            entries.add(report, Ids.next(), EntryDesk.Typed.of(text(entry, tasks)), person);
        }
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
        reports.declare(report, reports.held(report, person).version(), declaration, person);
    }

    public SubmissionId submit(UUID report, SignedInPerson person) {
        return submissions.submit(report, Ids.next(), person);
    }

    private static EntryText text(DemoEntry entry, List<UUID> tasks) {
        Set<UUID> served = entry.tasks().stream().map(tasks::get).collect(Collectors.toSet());
        return new EntryText(
                entry.kind(),
                entry.channel(),
                entry.title(),
                entry.outlet(),
                entry.link(),
                canonical(entry.link()),
                entry.day(),
                EntryLanguage.valueOf(entry.language()),
                new Measures(
                        entry.airings(),
                        entry.minutes(),
                        entry.places(),
                        entry.pieces(),
                        entry.sessions(),
                        entry.attendance(),
                        entry.views()),
                new Details(null, "", "", null, entry.tags()),
                "",
                served);
    }

    private static String canonical(String link) {
        try {
            return link.isEmpty() ? "" : CanonicalLink.of(link).value();
        } catch (CanonicalLink.NotALink e) {
            throw new IllegalStateException("the sample data has a wrong link: " + link, e);
        }
    }
}
