package vn.kiphan.directive;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/**
 * The way of a draft between officer, leader and clerk. The row is locked first: of two that race, the second finds it where the first
 * put it and is told so.
 */
@Service
@Transactional
class ApprovalDesk {

    private final DirectiveStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApprovalDesk(DirectiveStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** @return false when it awaited approval already */
    boolean submit(DirectiveId id, Set<UnitId> departments, long version, Author by) {
        Directive directive = lock(id, departments);
        if (directive.status() == DirectiveStatus.AWAITING_APPROVAL) {
            return false;
        }
        refuseIfOvertaken(directive, version);
        directive.submit(by, clock.instant());
        publish(directive, by, "directive.submit", "");
        return true;
    }

    /** @return false when it was approved already */
    boolean approve(DirectiveId id, Set<UnitId> departments, long version, Author by) {
        Directive directive = lock(id, departments);
        if (directive.status() == DirectiveStatus.APPROVED) {
            return false;
        }
        refuseIfOvertaken(directive, version);
        directive.approve(by, clock.instant());
        publish(directive, by, "directive.approve", "");
        return true;
    }

    /** @param from where it has to stand to be sent back by this person */
    void sendBack(
            DirectiveId id, Set<UnitId> departments, DirectiveStatus from, String reason, long version, Author by) {
        Directive directive = lock(id, departments);
        if (directive.status() != from) {
            throw new StaleVersion(directive.page());
        }
        refuseIfOvertaken(directive, version);
        directive.sendBack(reason, by, clock.instant());
        publish(directive, by, "directive.send-back", reason);
    }

    /** @return false when it was a draft again already */
    boolean takeBack(DirectiveId id, Set<UnitId> departments, long version, Author by) {
        Directive directive = lock(id, departments);
        if (directive.status() == DirectiveStatus.DRAFT) {
            return false;
        }
        refuseIfOvertaken(directive, version);
        directive.takeBack(by, clock.instant());
        publish(directive, by, "directive.take-back", "");
        return true;
    }

    private void publish(Directive directive, Author by, String action, String details) {
        events.publishEvent(new DraftChanged(directive.id(), by, action, details));
    }

    private Directive lock(DirectiveId id, Set<UnitId> departments) {
        return store.lock(id.value())
                .filter(found -> departments.contains(found.issuingUnit()))
                .orElseThrow(NotFound::new);
    }

    private static void refuseIfOvertaken(Directive directive, long version) {
        if (directive.version() != version) {
            throw new StaleVersion(directive.page());
        }
    }
}
