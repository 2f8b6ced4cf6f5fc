package vn.kiphan.reportdraft;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.coverage.AskedForMemory;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/** The drafts of reports: begun and found for their unit, declared, and held while something is put into them. */
@Service
@Transactional
public class ReportDrafts {

    private final Reports reports;
    private final Assignments assignments;
    private final AskedForMemory askedFor;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReportDrafts(
            Reports reports,
            Assignments assignments,
            AskedForMemory askedFor,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.assignments = assignments;
        this.askedFor = askedFor;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The report on the assignment, begun now if nobody has begun it. */
    public UUID start(AssignmentId id, SignedInPerson person) {
        AssignmentView assignment = assignments.view(id, person.reportingUnits());
        return begun(id, person).or(() -> begunMeanwhile(id, person)).orElseGet(() -> begin(assignment, person));
    }

    /** Two people, or two clicks, may begin at the same moment: the second waits and finds the report of the first. */
    private Optional<UUID> begunMeanwhile(AssignmentId id, SignedInPerson person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('report ' || :assignment, 0))")
                .param("assignment", id.value().toString())
                .query((row, number) -> 1)
                .single();
        return begun(id, person);
    }

    /** The report on the assignment, if the unit has begun it. */
    @Transactional(readOnly = true)
    public Optional<UUID> begun(AssignmentId id, SignedInPerson person) {
        return reports.findByAssignmentIdAndUnitIdIn(id.value(), UnitId.values(person.reportingUnits()))
                .map(Report::id);
    }

    private UUID begin(AssignmentView assignment, SignedInPerson person) {
        assignments.drafting(assignment.id(), person.author());
        Report report = reports.saveAndFlush(new Report(assignment, person.author(), now()));
        events.publishEvent(new ReportEvent(person.author(), "report.start", report.id(), assignment.unitName()));
        return report.id();
    }

    /** Takes the day of the figures and the nil option over the version that the writer had seen; what reads the same is no change. */
    public void declare(UUID id, long version, Declaration declaration, SignedInPerson person) {
        Report report = held(id, person);
        if (report.declaration().equals(declaration)) {
            return;
        }
        if (report.version() != version) {
            throw new StaleVersion("/reports/" + id);
        }
        if (report.declare(declaration, person.author(), now())) {
            events.publishEvent(
                    new ReportEvent(person.author(), "report.narrative", id, declaration.nil() ? "nil" : ""));
        }
    }

    /** The report; {@link NotFound} unless it is one of these units'. */
    @Transactional(readOnly = true)
    public ReportFrame frame(UUID id, Set<UnitId> units) {
        if (units.isEmpty()) {
            throw new NotFound();
        }
        ReportRow row = jdbc.sql("select " + ReportRow.COLUMNS + " from " + ReportRow.TABLES
                        + " where r.id = :id and r.unit_id in (:units)")
                .param("id", id)
                .param("units", UnitId.values(units))
                .query((found, number) -> ReportRow.of(found))
                .optional()
                .orElseThrow(NotFound::new);
        return row.frame(askedFor.of(row.assignment()));
    }

    /**
     * Holds the report until the end of the transaction: nobody submits or changes it meanwhile. {@link NotFound} unless it is one of
     * this person's units'; refused with the reason when the unit may not work on it now.
     */
    public HeldReport hold(UUID id, SignedInPerson person) {
        return held(id, person);
    }

    /** As {@link #hold}, for somebody who has now something to report: the report is no longer a nil one. */
    public void holdForContent(UUID id, SignedInPerson person) {
        held(id, person).noLongerNil(person.author(), now());
    }

    /** How many entries the report refers to. */
    @Transactional(readOnly = true)
    public int entries(UUID report) {
        return jdbc.sql("select count(*) from coverage_report_entry where report_id = :report")
                .param("report", report)
                .query(Integer.class)
                .single();
    }

    private Report held(UUID id, SignedInPerson person) {
        Report report = reports.hold(id, UnitId.values(person.reportingUnits())).orElseThrow(NotFound::new);
        assignments.drafting(report.assignment(), person.author());
        return report;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
