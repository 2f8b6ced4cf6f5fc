package vn.kiphan.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/**
 * A card of the unit's home, with the later reports of the same directive folded into it.
 *
 * <p>A daily or weekly duty asks for a report in each period, months ahead. What is overdue, due soon or begun has a card of its own, and
 * so has the next one; those after it are untouched and not yet due, and would hide everything else.
 */
public record OwedCard(OwedAssignment row, List<OwedAssignment> later) {

    /** One or two later ones are sooner read than unfolded. */
    private static final int FEW = 2;

    /** The cards in the order of the rows, which is that of their deadlines. */
    static List<OwedCard> of(List<OwedAssignment> rows) {
        Map<Duty, List<OwedAssignment>> waiting = new HashMap<>();
        rows.stream()
                .filter(OwedCard::canWait)
                .forEach(row -> waiting.computeIfAbsent(Duty.of(row), duty -> new ArrayList<>())
                        .add(row));
        List<OwedCard> cards = new ArrayList<>();
        for (OwedAssignment row : rows) {
            List<OwedAssignment> its = waiting.getOrDefault(Duty.of(row), List.of());
            boolean folds = canWait(row) && its.size() > FEW + 1;
            if (!folds) {
                cards.add(new OwedCard(row, List.of()));
            } else if (its.getFirst().equals(row)) {
                cards.add(new OwedCard(row, its.subList(1, its.size())));
            }
        }
        return cards;
    }

    /** The day on which the last of the later ones is due. */
    public LocalDate lastDue() {
        return Vietnam.day(later.getLast().workDue());
    }

    /** Nobody has begun it, and nothing presses. */
    private static boolean canWait(OwedAssignment row) {
        AssignmentState state = row.assignment().moving();
        return (state == AssignmentState.NOT_OPENED || state == AssignmentState.RECEIVED)
                && row.assignment().declinedAt() == null
                && row.workDue().isAfter(row.now())
                && !row.flags().contains(AssignmentFlag.DUE_SOON)
                && !row.flags().contains(AssignmentFlag.CLOSED);
    }

    private record Duty(UnitId unit, DirectiveId directive) {

        static Duty of(OwedAssignment row) {
            return new Duty(row.assignment().unit(), row.assignment().directive());
        }
    }
}
