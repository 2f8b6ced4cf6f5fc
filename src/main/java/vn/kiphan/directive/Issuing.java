package vn.kiphan.directive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
public class Issuing {

    private final DirectiveStore store;
    private final Addressing addressing;
    private final FrozenList frozen;
    private final NumberRegisters numbers;
    private final ApprovalRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Issuing(
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
     * Number and date with which a directive goes out.
     *
     * @param version of the directive as it was shown
     * @param day of the document; null only when it is not the directive's turn to be issued, which is refused first
     * @param elsewhere the number that was given elsewhere; null for the register's next
     * @param outOfOrder whether it is known that the number before bears a later date
     */
    public record Given(
            long version,
            @Nullable String elsewhere,
            @Nullable LocalDate day,
            boolean outOfOrder) {}

    /**
     * Issues a draft, where the department asks for no approval. The row is locked first, so that of two clicks the second finds it
     * issued.
     *
     * @return false when it had been issued before
     */
    public boolean issueDraft(DirectiveId id, Set<UnitId> departments, Given given, Author by) {
        Directive directive = lock(id, departments);
        if (directive.status() == DirectiveStatus.ISSUED) {
            return false;
        }
        refuseIfOvertaken(directive, given.version, "/issuance");
        refuseIfItNeedsApproval(directive);
        directive.refuseUnlessDraft();
        Instant now = clock.instant();
        number(directive, given, by, now);
        directive.issue(by, now);
        send(directive, "/recipients", by, now);
        return true;
    }

    /**
     * Issues what the leader has approved; two clicks as above.
     *
     * @return false when it had been issued before
     */
    public boolean issueApproved(DirectiveId id, Set<UnitId> departments, Given given, Author by) {
        Directive directive = lock(id, departments);
        if (directive.status() == DirectiveStatus.ISSUED) {
            return false;
        }
        refuseIfOvertaken(directive, given.version, "");
        directive.refuseUnlessApproved();
        Instant now = clock.instant();
        number(directive, given, by, now);
        directive.issueApproved(by, now);
        send(directive, "", by, now);
        return true;
    }

    private void refuseIfItNeedsApproval(Directive directive) {
        if (directive.status() == DirectiveStatus.DRAFT && rules.needsApproval(directive.issuingUnit())) {
            throw new Refusal("directive.refused.needs-approval", directive.page() + "/issuance");
        }
    }

    private void number(Directive directive, Given given, Author by, Instant now) {
        LocalDate day = Objects.requireNonNull(given.day);
        if (given.elsewhere != null) {
            directive.number(given.elsewhere, day, now);
        } else {
            String type = directive.head().documentType();
            directive.register(
                    numbers.next(
                            directive.issuingUnit(), type, day, directive.id().value(), given.outOfOrder, by),
                    day,
                    now);
        }
    }

    private void send(Directive directive, String listMendedAt, Author by, Instant now) {
        Recipients addressed = addressing.recipients(directive.content().addressed());
        if (!addressed.gone().isEmpty()) {
            throw new Refusal("directive.refused.unit-gone", directive.page() + listMendedAt);
        }
        List<FrozenRecipient> recipients = addressed.listed();
        store.flush();
        frozen.write(directive.id(), recipients, Happening.of(by, now));
        frozen.addressTasks(directive.id(), Vietnam.day(now));
        List<DirectiveIssued.Terms> terms = directive.content().terms().stream()
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
