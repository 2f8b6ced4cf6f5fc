package vn.kiphan.directive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.numbering.NumberRegisters;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Issues directives: number, date, frozen list and everything that listens, in one transaction or not at all. */
@Service
@Transactional
class IssuingDesk {

    private final DirectiveStore store;
    private final Addressing addressing;
    private final FrozenList frozen;
    private final NumberRegisters numbers;
    private final IssuingRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IssuingDesk(
            DirectiveStore store,
            Addressing addressing,
            FrozenList frozen,
            NumberRegisters numbers,
            IssuingRules rules,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.addressing = addressing;
        this.frozen = frozen;
        this.numbers = numbers;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The officer issues a draft, where the department asks for no approval. The row is locked first, so that of two clicks the second
     * finds it issued.
     *
     * @param form complete: with number or register, and with a date
     * @return false when it had been issued before
     */
    boolean issue(DirectiveId id, Set<UnitId> departments, IssuanceForm form, Author by) {
        Directive directive = lock(id, departments);
        if (directive.status() == DirectiveStatus.ISSUED) {
            return false;
        }
        refuseIfOvertaken(directive, form.version(), "/issuance");
        if (directive.status() == DirectiveStatus.DRAFT && rules.needsApproval(directive.issuingUnit())) {
            throw new Refusal("directive.refused.needs-approval", directive.page() + "/issuance");
        }
        directive.refuseUnlessDraft();
        Instant now = clock.instant();
        number(directive, form, by, now);
        directive.issue(by, now);
        send(directive, by, now);
        return true;
    }

    /**
     * The clerk gives number and date to what the leader has approved, and issues it.
     *
     * @return false when it had been issued before
     */
    boolean issueApproved(DirectiveId id, Set<UnitId> departments, IssuanceForm form, Author by) {
        Directive directive = lock(id, departments);
        if (directive.status() == DirectiveStatus.ISSUED) {
            return false;
        }
        refuseIfOvertaken(directive, form.version(), "");
        directive.refuseUnlessApproved();
        Instant now = clock.instant();
        number(directive, form, by, now);
        directive.issueApproved(by, now);
        send(directive, by, now);
        return true;
    }

    private void number(Directive directive, IssuanceForm form, Author by, Instant now) {
        LocalDate day = Objects.requireNonNull(form.day());
        if (form.fromElsewhere()) {
            directive.number(form.written(), day, now);
        } else {
            String type = directive.head().documentType();
            directive.register(
                    numbers.next(
                            directive.issuingUnit(), type, day, directive.id().value(), by),
                    day,
                    now);
        }
    }

    private void send(Directive directive, Author by, Instant now) {
        List<FrozenRecipient> recipients = addressing.recipients(directive);
        store.flush();
        frozen.write(directive.id(), recipients, Happening.of(by, now));
        frozen.addressTasks(directive.id(), Vietnam.day(now));
        List<DirectiveIssued.Terms> terms = directive.terms().stream()
                .map(its -> new DirectiveIssued.Terms(its.id(), Objects.requireNonNull(its.dueAt())))
                .toList();
        events.publishEvent(new DirectiveIssued(
                directive.id(),
                by,
                now,
                terms,
                recipients.size(),
                directive.head().numberAndSymbol()));
    }

    private Directive lock(DirectiveId id, Set<UnitId> departments) {
        return store.lock(id.value())
                .filter(found -> departments.contains(found.issuingUnit()))
                .orElseThrow(NotFound::new);
    }

    private static void refuseIfOvertaken(Directive directive, long version, String page) {
        if (directive.version() != version) {
            throw new StaleVersion(directive.page() + page);
        }
    }
}
