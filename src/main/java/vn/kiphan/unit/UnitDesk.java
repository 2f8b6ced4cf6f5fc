package vn.kiphan.unit;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/** Adds units and changes them from a day on. */
@Service
@Transactional
class UnitDesk {

    private final UnitRegister register;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UnitDesk(UnitRegister register, Clock clock, ApplicationEventPublisher events) {
        this.register = register;
        this.clock = clock;
        this.events = events;
    }

    /** Adds a unit whose facts hold from that day on. It is written at once, so that rows naming it can follow. */
    UnitId add(UnitFacts facts, LocalDate from, Author by) {
        Unit unit = register.save(new Unit(facts, from, clock.instant()));
        register.flush();
        events.publishEvent(UnitEvent.onUnit(by, "unit.add", unit.id().value(), facts.name() + ", " + from));
        return unit.id();
    }

    /** Lets other facts hold from that day on; what held before stays as it was. */
    void change(UnitId id, long version, UnitFacts facts, LocalDate from, Author by) {
        String page = "/units/" + id;
        Unit unit = register.findForChange(id.value()).orElseThrow(NotFound::new);
        if (unit.version() != version) {
            throw new StaleVersion(page);
        }
        if (!unit.canChangeOn(from)) {
            throw new Refusal("unit.refused.change-day", page);
        }
        @Nullable LocalDate until = unit.endProfileOn(from);
        register.flush();
        unit.open(facts, from, until);
        events.publishEvent(UnitEvent.onUnit(by, "unit.change", id.value(), facts.name() + ", " + from));
    }
}
