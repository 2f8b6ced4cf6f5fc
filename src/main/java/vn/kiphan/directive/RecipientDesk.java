package vn.kiphan.directive;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.addressing.Addressed;
import vn.kiphan.addressing.Addressing;
import vn.kiphan.addressing.Choice;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/** Picks the units of a draft: by ticks, by whole groups, and by rules. */
@Service
@Transactional
class RecipientDesk {

    private final DirectiveStore store;
    private final Addressing addressing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecipientDesk(DirectiveStore store, Addressing addressing, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.addressing = addressing;
        this.clock = clock;
        this.events = events;
    }

    void choose(DirectiveId id, Set<UnitId> departments, Choice choice, long version, Author by) {
        Directive directive = store.findById(id.value())
                .filter(found -> departments.contains(found.issuingUnit()))
                .orElseThrow(NotFound::new);
        directive.refuseUnlessDraft();
        if (directive.version() != version) {
            throw new StaleVersion(directive.page() + "/recipients");
        }
        Addressed before = directive.addressed();
        Addressed after = choice.applied(before, addressing.book(before.day()));
        directive.choose(after.chosen(), after.rules(), clock.instant());
        events.publishEvent(DraftChanged.corrected(directive, by, "units"));
    }
}
