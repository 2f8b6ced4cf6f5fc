package vn.kiphan.coverage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/** Starting a report, and what it declares. */
@Service
@Transactional
class ReportDesk {

    private final Reports reports;
    private final Assignments assignments;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReportDesk(Reports reports, Assignments assignments, Clock clock, ApplicationEventPublisher events) {
        this.reports = reports;
        this.assignments = assignments;
        this.clock = clock;
        this.events = events;
    }

    /** The report on the assignment, begun now if nobody has begun it. */
    UUID start(AssignmentId id, SignedInPerson person) {
        AssignmentView assignment = assignments.view(id, person.reportingUnits());
        return begun(id, person).orElseGet(() -> begin(assignment, person));
    }

    /** The report on the assignment, if the unit has begun it. */
    @Transactional(readOnly = true)
    Optional<UUID> begun(AssignmentId id, SignedInPerson person) {
        return reports.findByAssignmentIdAndUnitIdIn(id.value(), values(person.reportingUnits()))
                .map(Report::id);
    }

    private UUID begin(AssignmentView assignment, SignedInPerson person) {
        assignments.drafting(assignment.id(), person.author());
        Report report = reports.saveAndFlush(new Report(assignment, person.author(), now()));
        events.publishEvent(new CoverageEvent(person.author(), "report.start", report.id(), assignment.unitName()));
        return report.id();
    }

    /** Takes what is declared over the version that the writer had seen. What reads the same already needs no taking. */
    void declare(UUID id, long version, Declaration declaration, SignedInPerson person) {
        Report report = held(id, person);
        if (report.declaration().equals(declaration)) {
            return;
        }
        if (report.version() != version) {
            throw new StaleVersion("/reports/" + id);
        }
        if (report.declare(declaration, person.author(), now())) {
            events.publishEvent(
                    new CoverageEvent(person.author(), "report.narrative", id, declaration.nil() ? "nil" : ""));
        }
    }

    /** The report, held until the end of the transaction, when the unit may work on it; refused with the reason otherwise. */
    Report held(UUID id, SignedInPerson person) {
        Report report = reports.hold(id, values(person.reportingUnits())).orElseThrow(NotFound::new);
        assignments.drafting(report.assignment(), person.author());
        return report;
    }

    /** The report, held, that has something to report from now on. */
    void saysSomething(UUID id, SignedInPerson person) {
        held(id, person).noLongerNil(person.author(), now());
    }

    static Set<UUID> values(Set<UnitId> units) {
        return units.stream().map(UnitId::value).collect(Collectors.toSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
