package vn.kiphan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiphan.campaign.AssignmentState.DRAFTING;
import static vn.kiphan.campaign.AssignmentState.NOT_OPENED;
import static vn.kiphan.campaign.AssignmentState.RECEIVED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

class OwedCardTest {

    private static final DirectiveId DAILY = new DirectiveId(Ids.next());
    private static final UnitId UNIT = UnitId.next();

    @Test
    void of_a_daily_duty_the_overdue_the_due_and_the_next_report_stand_alone_and_the_others_fold_into_the_next() {
        List<OwedAssignment> rows = daily(UNIT, -1, 50);

        List<OwedCard> cards = OwedCard.of(rows);

        // overdue yesterday, due on four days counting today, and the first after them
        assertThat(cards).extracting(OwedCard::row).containsExactlyElementsOf(rows.subList(0, 6));
        assertThat(cards.subList(0, 5))
                .allSatisfy(card -> assertThat(card.later()).isEmpty());
        assertThat(cards.getLast().later()).containsExactlyElementsOf(rows.subList(6, rows.size()));
        assertThat(cards.getLast().lastDue())
                .isEqualTo(LocalDate.of(2023, 9, 25).plusDays(50));
    }

    @Test
    void what_somebody_has_begun_is_never_folded_away() {
        List<OwedAssignment> rows = new ArrayList<>(daily(UNIT, 10, 15));
        OwedAssignment begun = row(UNIT, DRAFTING, 16);
        rows.add(begun);
        rows.add(row(UNIT, RECEIVED, 17));

        List<OwedCard> cards = OwedCard.of(rows);

        assertThat(cards).extracting(OwedCard::row).containsExactly(rows.getFirst(), begun);
        assertThat(cards.getFirst().later()).hasSize(6);
    }

    @Test
    void a_few_later_ones_and_those_of_other_units_or_directives_are_not_folded() {
        assertThat(OwedCard.of(daily(UNIT, 10, 12))).hasSize(3);
        assertThat(OwedCard.of(daily(UNIT, 10, 13))).hasSize(1);

        List<OwedAssignment> ofTwoUnits = new ArrayList<>(daily(UNIT, 10, 11));
        ofTwoUnits.addAll(daily(UnitId.next(), 10, 11));
        assertThat(OwedCard.of(ofTwoUnits)).hasSize(4);
    }

    private static List<OwedAssignment> daily(UnitId unit, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(day -> row(unit, NOT_OPENED, day))
                .toList();
    }

    private static OwedAssignment row(UnitId unit, AssignmentState state, int daysLeft) {
        return OwedAssignmentTest.row(DAILY, unit, state, daysLeft, null, null, false, null, null, false);
    }
}
