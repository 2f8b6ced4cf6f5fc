package vn.kiphan.logbook;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.EntryIntake;

/** Takes entries of the unit's log into a report. */
@Service
@Transactional
class LogDesk {

    private final EntryIntake intake;
    private final ApplicationEventPublisher events;

    LogDesk(EntryIntake intake, ApplicationEventPublisher events) {
        this.intake = intake;
        this.events = events;
    }

    void pick(UUID report, List<UUID> chosen, SignedInPerson person) {
        intake.frame(report, person.reportingUnits());
        int picked = intake.include(report, chosen, person);
        if (picked > 0) {
            events.publishEvent(new LogEvent(person.author(), report, String.valueOf(picked)));
        }
    }
}
