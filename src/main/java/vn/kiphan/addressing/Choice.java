package vn.kiphan.addressing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.UnitId;

/**
 * What the page where units are picked sends at once: the ticked units, and perhaps a button.
 *
 * @param wholeGroup takes all of that group
 * @param noneOfGroup drops all of that group
 * @param rule to be added and applied
 * @param droppedRule the place of a rule to be taken back
 */
public record Choice(
        Collection<UnitId> ticked,
        @Nullable UUID wholeGroup,
        @Nullable UUID noneOfGroup,
        @Nullable RecipientRule rule,
        @Nullable Integer droppedRule) {

    /** The address as it is after this choice. */
    public Addressed applied(Addressed before, AddressBook book) {
        Set<UnitId> picked = new LinkedHashSet<>(ticked);
        picked.addAll(book.unitsOf(wholeGroup));
        picked.removeAll(book.unitsOf(noneOfGroup));
        List<RecipientRule> rules = new ArrayList<>(before.rules());
        if (rule != null) {
            rules.add(rule);
            apply(rule, book, picked);
        } else if (droppedRule != null && droppedRule >= 0 && droppedRule < rules.size()) {
            RecipientRule gone = rules.remove(droppedRule.intValue());
            takeBack(gone, before.lines(), rules, book, picked);
        }
        return new Addressed(before.lines(), Set.copyOf(book.pick(before.lines(), picked)), rules, before.day());
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
}
