package vn.kiphan.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiphan.workday.DayKind;
import vn.kiphan.workday.SpecialDay;
import vn.kiphan.workday.WorkCalendar;

class ExtensionStateTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final WorkCalendar calendar = new WorkCalendar(List.of(new SpecialDay(
            UUID.randomUUID(), LocalDate.of(2026, 11, 24), DayKind.OFF, "Ngày Văn hóa Việt Nam", "Nghị quyết", false)));

    @ParameterizedTest
    @EnumSource
    void only_an_open_request_can_become_anything(ExtensionState state) {
        assertThat(state.next().isEmpty()).isEqualTo(state != ExtensionState.OPEN);
        assertThat(state.next()).doesNotContain(ExtensionState.OPEN);
    }

    @ParameterizedTest
    @EnumSource
    void every_state_lies_on_one_heap(ExtensionState state) {
        assertThat(ExtensionTab.of(state).stateNames()).contains(state.name());
    }

    @Test
    void granted_and_shortened_are_granted() {
        assertThat(ExtensionState.GRANTED.granted()).isTrue();
        assertThat(ExtensionState.SHORTENED.granted()).isTrue();
        assertThat(ExtensionState.LAPSED.granted()).isFalse();
    }

    @Test
    void a_day_off_is_named_and_the_next_working_day_offered() {
        DayAdvice advice = DayAdvice.of(LocalDate.of(2026, 11, 24), MONDAY, calendar);
        assertThat(advice)
                .isEqualTo(new DayAdvice(
                        LocalDate.of(2026, 11, 24), false, "Ngày Văn hóa Việt Nam", LocalDate.of(2026, 11, 25), 0));
        DayAdvice saturday = DayAdvice.of(LocalDate.of(2026, 11, 28), MONDAY, calendar);
        assertThat(saturday.name()).isNull();
        assertThat(saturday.next()).isEqualTo("2026-11-30");
        assertThat(saturday.workingDays()).isEqualTo(3);
    }

    @Test
    void a_working_day_is_as_good_as_it_is() {
        DayAdvice advice = DayAdvice.of(LocalDate.of(2026, 11, 27), MONDAY, calendar);
        assertThat(advice.working()).isTrue();
        assertThat(advice.next()).isEqualTo(advice.day());
        assertThat(advice.workingDays()).isEqualTo(3);
    }
}
