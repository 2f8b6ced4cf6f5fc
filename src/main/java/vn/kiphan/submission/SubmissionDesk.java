package vn.kiphan.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.report.CheckList;
import vn.kiphan.report.ReportParts;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.unit.FilingRules;

/**
 * Files a report: moves the assignment, copies the draft into a snapshot and gives the receipt, all in one transaction. The report is
 * held meanwhile, so that of fifty requests with the same key one files and the others find what it filed.
 */
@Service
@Transactional
public class SubmissionDesk {

    private final ReportToFile.Reading reading;
    private final CheckList checkList;
    private final SnapshotCopy copy;
    private final Assignments assignments;
    private final FilingRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SubmissionDesk(
            ReportToFile.Reading reading,
            CheckList checkList,
            SnapshotCopy copy,
            Assignments assignments,
            FilingRules rules,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.checkList = checkList;
        this.copy = copy;
        this.assignments = assignments;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Files the report, or finds what was filed with this key before, also when it was withdrawn since, and whoever may file now.
     * {@link NotFound} unless the report is one of this person's units'.
     *
     * @param key made for the form; sent again, it answers with the submission that it made
     * @throws Refusal when something has to be mended first, the unit lets its lead file and this person is not, or the assignment
     *     takes no submission now
     */
    public SubmissionId submit(UUID reportId, UUID key, SignedInPerson person) {
        return submit(reportId, key, "", person);
    }

    /**
     * The same for somebody who has looked the report over.
     *
     * @param seen the {@link #mark} of what they saw; refused when it is another now. Empty when nobody says
     */
    public SubmissionId submit(UUID reportId, UUID key, String seen, SignedInPerson person) {
        ReportToFile.Held held = reading.hold(reportId, key, person.reportingUnits());
        if (held.filed() != null) {
            return held.filed();
        }
        if (held.leadFiles() && !rules.mayFile(held.unit(), person)) {
            throw new Refusal("submission.refused.lead-files", "/reports/" + reportId + "/submission");
        }
        return file(held, key, seen, person);
    }

    /** Reads otherwise when anything of the report has changed that would be filed. Read it before the report, not after. */
    @Transactional(readOnly = true)
    public String mark(UUID reportId) {
        return reading.mark(reportId);
    }

    private SubmissionId file(ReportToFile.Held held, UUID key, String seen, SignedInPerson person) {
        // the receipt and the judgement of on time both count in whole seconds
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate figuresAsOf = held.declaration().figuresAsOf();
        AssignmentView assignment =
                assignments.submitted(held.assignment(), at, held.declaration().nil(), person.author());
        ReportToFile report = reading.of(held, assignment);
        if (figuresAsOf == null || report.blocked(checkList)) {
            throw new Refusal("submission.refused.blocked", "/reports/" + held.id() + "/submission");
        }
        SubmissionId id = SubmissionId.next();
        SnapshotContent content = SnapshotContent.of(report, id, at, person.name(), figuresAsOf);
        SnapshotCopy.Sealed sealed = copy.of(report, id, key, at, person.author(), content);
        if (!seen.isEmpty() && !seen.equals(sealed.mark(report))) {
            throw new Refusal("submission.refused.changed", "/reports/" + held.id() + "/submission");
        }
        ReportParts.file(report.frame(), report.drafted(), id);
        events.publishEvent(new ReportSubmitted(
                id,
                held.assignment(),
                report.frame().assignment().directive(),
                held.unit(),
                report.ordinal(),
                sealed.receiptNumber(),
                sealed.sha256(),
                person.author(),
                at));
        return id;
    }
}
