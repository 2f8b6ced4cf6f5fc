package vn.kiphan.directive;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.approval.ApprovalRules;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/** What the department does with its directives, one transaction each. Directives of other departments are not found. */
@Service
@Transactional
class DirectiveDesk {

    private final DirectiveStore store;
    private final ApprovalRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DirectiveDesk(DirectiveStore store, ApprovalRules rules, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    /** Reads something of a directive, in one transaction. */
    @Transactional(readOnly = true)
    <T> T read(DirectiveId id, Set<UnitId> departments, Function<Directive, T> reading) {
        return reading.apply(find(id, departments));
    }

    /** Withdraws at once, without a letter of its own: where a leader has to approve, a recall that goes that way is needed instead. */
    void withdrawAtOnce(DirectiveId id, Set<UnitId> departments, String reason, Author by) {
        Directive directive = find(id, departments);
        if (directive.status() == DirectiveStatus.ISSUED && rules.needsApproval(directive.issuingUnit())) {
            throw new Refusal(
                    "directive.refused.withdraw-needs-approval", "/directives/" + id + "/amendments/new?kind=RECALL");
        }
        withdraw(id, departments, reason, by);
    }

    void withdraw(DirectiveId id, Set<UnitId> departments, String reason, Author by) {
        Directive directive = find(id, departments);
        Instant now = clock.instant();
        directive.withdraw(reason, by, now);
        events.publishEvent(new DirectiveWithdrawn(id, by, now, reason));
    }

    private Directive find(DirectiveId id, Set<UnitId> departments) {
        return store.findById(id.value())
                .filter(found -> departments.contains(found.issuingUnit()))
                .orElseThrow(NotFound::new);
    }
}
