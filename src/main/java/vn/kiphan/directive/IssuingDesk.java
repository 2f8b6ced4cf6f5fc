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
import vn.kiphan.addressing.Addressing;
import vn.kiphan.addressing.FrozenRecipient;
import vn.kiphan.addressing.Recipients;
import vn.kiphan.approval.ApprovalRules;
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
    private final ApprovalRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IssuingDesk(
            DirectiveStore store,
            Addressing addressing,
            FrozenList frozen,
            NumberRegisters numbers,
            ApprovalRules rules,
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
     * Issues a directive at one of the desks: the officer a draft, where the department asks for no approval; the clerk what the leader
     * has approved. The row is locked first, so that of two clicks the second finds it issued.
     *
     * @param form complete: with number or register, and with a date
     * @return false when it had been issued before
     */
    boolean issue(IssuingStep step, DirectiveId id, Set<UnitId> departments, IssuanceForm form, Author by) {
        Directive directive = lock(id, departments);
        if (directive.status() == DirectiveStatus.ISSUED) {
            return false;
        }
        boolean drafted = step == IssuingStep.ISSUANCE;
        refuseIfOvertaken(directive, form.version(), drafted ? "/issuance" : "");
        if (drafted) {
            refuseIfItNeedsApproval(directive);
            directive.refuseUnlessDraft();
        } else {
            directive.refuseUnlessApproved();
        }
        Instant now = clock.instant();
        number(directive, form, by, now);
        if (drafted) {
            directive.issue(by, now);
        } else {
            directive.issueApproved(by, now);
        }
        send(directive, drafted ? "/recipients" : "", by, now);
        return true;
    }

    private void refuseIfItNeedsApproval(Directive directive) {
        if (directive.status() == DirectiveStatus.DRAFT && rules.needsApproval(directive.issuingUnit())) {
            throw new Refusal("directive.refused.needs-approval", directive.page() + "/issuance");
        }
    }

    private void number(Directive directive, IssuanceForm form, Author by, Instant now) {
        LocalDate day = Objects.requireNonNull(form.issueDay());
        if (form.fromElsewhere()) {
            directive.number(form.written(), day, now);
        } else {
            String type = directive.head().documentType();
            directive.register(
                    numbers.next(
                            directive.issuingUnit(), type, day, directive.id().value(), form.outOfOrder(), by),
                    day,
                    now);
        }
    }

    private void send(Directive directive, String listMendedAt, Author by, Instant now) {
        Recipients addressed = addressing.recipients(directive.addressed());
        if (!addressed.gone().isEmpty()) {
            throw new Refusal("directive.refused.unit-gone", directive.page() + listMendedAt);
        }
        List<FrozenRecipient> recipients = addressed.listed();
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
