package vn.kiphan.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.UnitKind;
import vn.kiphan.unit.Units.Member;

class AddressBookTest {

    private static final UUID PRESS = UUID.randomUUID();
    private static final UUID WEBSITES = UUID.randomUUID();
    private static final UUID STATIONS = UUID.randomUUID();
    private static final UnitId PAPER = UnitId.next();
    private static final UnitId BROADCASTER = UnitId.next();
    private static final UnitId STATION = UnitId.next();

    /** The paper is in two groups: it is also a website. */
    private final AddressBook book = new AddressBook(List.of(
            member(PAPER, PRESS), member(BROADCASTER, PRESS), member(PAPER, WEBSITES), member(STATION, STATIONS)));

    @Test
    void a_unit_in_two_groups_is_picked_once_under_the_first_line() {
        assertThat(book.allUnder(List.of(line(WEBSITES), line(PRESS))))
                .containsExactlyInAnyOrder(new ChosenUnit(PAPER.value(), 0), new ChosenUnit(BROADCASTER.value(), 1));
    }

    @Test
    void lines_without_a_group_pick_nobody() {
        assertThat(book.allUnder(List.of(line(null)))).isEmpty();
        assertThat(book.allUnder(List.of(line(UUID.randomUUID())))).isEmpty();
    }

    @Test
    void single_units_stand_under_no_line_and_strangers_are_left_out() {
        assertThat(book.pick(List.of(line(PRESS)), List.of(STATION, UnitId.next())))
                .containsExactly(new ChosenUnit(STATION.value(), ChosenUnit.NO_LINE));
    }

    @Test
    void units_that_were_unticked_stay_unticked_when_lines_move() {
        List<ChosenUnit> followed = book.follow(
                List.of(line(PRESS), line(STATIONS)),
                List.of(line(null), line(STATIONS), line(PRESS)),
                Set.of(new ChosenUnit(BROADCASTER.value(), 0), new ChosenUnit(STATION.value(), 1)),
                List.of());

        assertThat(followed)
                .containsExactlyInAnyOrder(new ChosenUnit(BROADCASTER.value(), 2), new ChosenUnit(STATION.value(), 1));
    }

    @Test
    void a_dropped_group_takes_its_units_along_and_a_new_one_brings_its_own() {
        List<ChosenUnit> followed = book.follow(
                List.of(line(PRESS)),
                List.of(line(STATIONS)),
                Set.of(new ChosenUnit(BROADCASTER.value(), 0)),
                List.of());

        assertThat(followed).containsExactly(new ChosenUnit(STATION.value(), 0));
    }

    @Test
    void groups_of_the_letter_come_first_and_every_unit_is_shown_once() {
        List<AddressBook.GroupChoice> groups =
                book.groups(List.of(line(WEBSITES)), Set.of(new ChosenUnit(PAPER.value(), 0)));

        assertThat(groups).extracting(AddressBook.GroupChoice::id).containsExactly(WEBSITES, PRESS, STATIONS);
        assertThat(groups).extracting(AddressBook.GroupChoice::chosen).containsExactly(1, 0, 0);
        assertThat(groups).flatExtracting(AddressBook.GroupChoice::units).hasSize(3);
    }

    @Test
    void a_group_has_the_units_of_its_button() {
        assertThat(book.unitsOf(PRESS)).containsExactlyInAnyOrder(PAPER, BROADCASTER);
        assertThat(book.unitsOf(null)).isEmpty();
        assertThat(book.unitsOf(UUID.randomUUID())).isEmpty();
    }

    private static RecipientLine line(@Nullable UUID group) {
        return new RecipientLine("a line", group);
    }

    private static Member member(UnitId unit, UUID group) {
        return new Member(unit, group, "group", "unit", UnitKind.PRESS, "", "");
    }
}
