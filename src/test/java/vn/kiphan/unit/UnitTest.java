package vn.kiphan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final LocalDate BEGINNING = LocalDate.of(2023, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);

    private final Unit unit = new Unit(UnitFacts.named(" Báo Đắk Nông ", UnitKind.PRESS), BEGINNING, Instant.EPOCH);

    private void change(LocalDate day, String name) {
        LocalDate until = unit.endProfileOn(day);
        unit.open(UnitFacts.named(name, UnitKind.PRESS), day, until);
    }

    private String nameOn(LocalDate day) {
        return unit.profileOn(day).orElseThrow().facts().name();
    }

    @Test
    void a_unit_begins_with_a_profile_without_end() {
        assertThat(nameOn(BEGINNING)).isEqualTo("Báo Đắk Nông");
        assertThat(nameOn(LocalDate.of(2099, 1, 1))).isEqualTo("Báo Đắk Nông");
        assertThat(unit.profileOn(BEGINNING.minusDays(1))).isEmpty();
    }

    @Test
    void a_change_ends_one_profile_and_opens_another_on_the_same_day() {
        change(CHANGE, "Báo và Phát thanh, Truyền hình");

        assertThat(nameOn(CHANGE.minusDays(1))).isEqualTo("Báo Đắk Nông");
        assertThat(nameOn(CHANGE)).isEqualTo("Báo và Phát thanh, Truyền hình");
        assertThat(unit.profiles()).hasSize(2);
    }

    @Test
    void a_change_between_two_profiles_holds_until_the_later_one() {
        change(CHANGE, "Tên sau");
        change(LocalDate.of(2024, 1, 1), "Tên giữa");

        assertThat(nameOn(LocalDate.of(2024, 1, 1))).isEqualTo("Tên giữa");
        assertThat(nameOn(CHANGE.minusDays(1))).isEqualTo("Tên giữa");
        assertThat(nameOn(CHANGE)).isEqualTo("Tên sau");
    }

    @Test
    void nothing_changes_on_the_day_on_which_a_profile_begins_or_before_the_first() {
        assertThat(unit.canChangeOn(BEGINNING)).isFalse();
        assertThat(unit.canChangeOn(BEGINNING.minusDays(1))).isFalse();
        assertThat(unit.canChangeOn(BEGINNING.plusDays(1))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> unit.endProfileOn(BEGINNING));
        assertThatIllegalArgumentException().isThrownBy(() -> unit.endProfileOn(BEGINNING.minusDays(1)));
    }

    @Test
    void a_unit_without_a_name_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitFacts.named("  ", UnitKind.PRESS));
        assertThat(new UnitFacts("Báo", UnitKind.PRESS, " ", "", null, "", "").code())
                .isNull();
    }
}
