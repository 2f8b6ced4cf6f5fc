package vn.kiphan.addressing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiphan.shared.UnitId;

/**
 * Where the picked units come from: what each line and each rule contributes, and what was picked or dropped by hand.
 *
 * @param byHand picked, but by no line and no rule
 * @param dropped a line or a rule would bring them, and no rule excludes them, but they are not picked
 */
public record RecipientPreview(List<Line> lines, List<Rule> rules, int byHand, int dropped, int units) {

    /** A line of "Kính gửi" that stands for a group. */
    public record Line(String text, int of, int picked) {}

    /**
     * A rule.
     *
     * @param meets how many units meet it
     * @param changes how many it brings that nothing before it brought, or how many it keeps out
     */
    public record Rule(int position, RecipientRule rule, String groupName, int meets, int changes) {}

    public static RecipientPreview of(Addressed addressed, AddressBook book) {
        Set<UnitId> picked = addressed.chosen().stream().map(ChosenUnit::unit).collect(Collectors.toSet());
        Set<UnitId> brought = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (RecipientLine line : addressed.lines()) {
            if (line.groupId() != null) {
                Set<UnitId> group = book.unitsOf(line.groupId());
                lines.add(new Line(line.text(), group.size(), countNew(group, brought, picked)));
                brought.addAll(group);
            }
        }
        List<Rule> rules = new ArrayList<>();
        Set<UnitId> excluded = new HashSet<>();
        for (RecipientRule rule : addressed.rules()) {
            Set<UnitId> meeting = book.meeting(rule);
            int changes = rule.excluded()
                    ? (int) meeting.stream()
                            .filter(unit -> !picked.contains(unit) && excluded.add(unit))
                            .count()
                    : countNew(meeting, brought, picked);
            if (!rule.excluded()) {
                brought.addAll(meeting);
            }
            rules.add(new Rule(rules.size(), rule, book.groupName(rule.groupId()), meeting.size(), changes));
        }
        int byHand =
                (int) picked.stream().filter(unit -> !brought.contains(unit)).count();
        int dropped = (int) brought.stream()
                .filter(unit -> !picked.contains(unit) && !excluded.contains(unit))
                .count();
        return new RecipientPreview(lines, rules, byHand, dropped, picked.size());
    }

    private static int countNew(Set<UnitId> units, Set<UnitId> before, Set<UnitId> picked) {
        return (int) units.stream()
                .filter(unit -> picked.contains(unit) && !before.contains(unit))
                .count();
    }
}
