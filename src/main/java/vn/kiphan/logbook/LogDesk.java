package vn.kiphan.logbook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.entering.UnitLog;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.Units;

/** Takes entries of the unit's log into a report. */
@Service
@Transactional
class LogDesk {

    private final EntryIntake intake;
    private final UnitLog log;
    private final Units units;
    private final Days days;
    private final ApplicationEventPublisher events;

    LogDesk(EntryIntake intake, UnitLog log, Units units, Days days, ApplicationEventPublisher events) {
        this.intake = intake;
        this.log = log;
        this.units = units;
        this.days = days;
        this.events = events;
    }

    /** A unit for which the person reports. Public for the template. */
    public record OwnUnit(UUID id, String name) {}

    List<OwnUnit> units(SignedInPerson person) {
        Map<UnitId, String> names = units.namesOf(person.reportingUnits(), days.today());
        return person.reportingUnits().stream()
                .map(unit -> new OwnUnit(unit.value(), names.getOrDefault(unit, "")))
                .toList();
    }

    void pick(UUID report, List<UUID> chosen, SignedInPerson person) {
        intake.frame(report, person.reportingUnits());
        int picked = intake.include(report, chosen, person);
        if (picked > 0) {
            events.publishEvent(new LogEvent(person.author(), report, String.valueOf(picked)));
        }
    }

    /** One entry into the report on the assignment, which is begun when it is not; returns the report. */
    UUID pick(AssignmentId assignment, UUID entry, SignedInPerson person) {
        UnitLog.Picked picked = log.pick(assignment, List.of(entry), person);
        if (picked.entries() > 0) {
            events.publishEvent(new LogEvent(person.author(), picked.report(), String.valueOf(picked.entries())));
        }
        return picked.report();
    }
}
