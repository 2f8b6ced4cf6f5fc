package vn.kiphan.directive;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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

    /**
     * What the page sends at once: the ticked units, and perhaps a button.
     *
     * @param wholeGroup takes all of that group
     * @param noneOfGroup drops all of that group
     * @param rule to be added and applied
     * @param droppedRule the place of a rule to be taken back
     */
    record Choice(
            Collection<UnitId> ticked,
            @Nullable UUID wholeGroup,
            @Nullable UUID noneOfGroup,
            @Nullable RecipientRule rule,
            @Nullable Integer droppedRule) {}

    void choose(DirectiveId id, Set<UnitId> departments, Choice choice, long version, Author by) {
        Directive directive = store.findById(id.value())
                .filter(found -> departments.contains(found.issuingUnit()))
                .orElseThrow(NotFound::new);
        directive.refuseUnlessDraft();
        if (directive.version() != version) {
            throw new StaleVersion(directive.page() + "/recipients");
        }
        AddressBook book = addressing.book(directive);
        Set<UnitId> picked = new LinkedHashSet<>(choice.ticked());
        picked.addAll(book.unitsOf(choice.wholeGroup()));
        picked.removeAll(book.unitsOf(choice.noneOfGroup()));
        List<RecipientRule> rules = directive.rules();
        if (choice.rule() != null) {
            rules = append(rules, choice.rule());
            apply(choice.rule(), book, picked);
        } else if (choice.droppedRule() != null && choice.droppedRule() >= 0 && choice.droppedRule() < rules.size()) {
            RecipientRule gone = rules.get(choice.droppedRule());
            rules = without(rules, choice.droppedRule());
            takeBack(gone, directive.lines(), rules, book, picked);
        }
        directive.choose(book.pick(directive.lines(), picked), rules, clock.instant());
        events.publishEvent(DraftChanged.corrected(directive, by, "units"));
    }

    private static void apply(RecipientRule rule, AddressBook book, Set<UnitId> picked) {
        if (rule.excluded()) {
            picked.removeAll(book.meeting(rule));
        } else {
            picked.addAll(book.meeting(rule));
        }
    }

    /** What only this rule brought goes again; what only this rule kept out comes in again. */
    private static void takeBack(
            RecipientRule gone,
            List<RecipientLine> lines,
            List<RecipientRule> left,
            AddressBook book,
            Set<UnitId> picked) {
        Set<UnitId> brought = new HashSet<>();
        lines.forEach(line -> brought.addAll(book.unitsOf(line.groupId())));
        left.stream().filter(rule -> !rule.excluded()).forEach(rule -> brought.addAll(book.meeting(rule)));
        Set<UnitId> its = new HashSet<>(book.meeting(gone));
        if (gone.excluded()) {
            its.retainAll(brought);
            left.stream().filter(RecipientRule::excluded).forEach(rule -> its.removeAll(book.meeting(rule)));
            picked.addAll(its);
        } else {
            its.removeAll(brought);
            picked.removeAll(its);
        }
    }

    private static List<RecipientRule> append(List<RecipientRule> rules, RecipientRule rule) {
        List<RecipientRule> longer = new java.util.ArrayList<>(rules);
        longer.add(rule);
        return longer;
    }

    private static List<RecipientRule> without(List<RecipientRule> rules, int position) {
        List<RecipientRule> shorter = new java.util.ArrayList<>(rules);
        shorter.remove(position);
        return shorter;
    }
}
