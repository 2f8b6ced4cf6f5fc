package vn.kiphan.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.TestDatabase;
import vn.kiphan.shared.Ids;

/** Counting in working days, on the calendar that the application starts with. */
class WorkCalendarTest {

    static WorkCalendar calendar;

    @BeforeAll
    static void read() {
        calendar = new WorkCalendar(TestDatabase.jdbcClient()
                .sql("select * from workday_special_day where added_by_name = 'Kịp Hạn'")
                .query((row, number) -> new SpecialDay(
                        Ids.next(),
                        row.getObject("day", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("source"),
                        row.getBoolean("provisional")))
                .list());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, true", // a Monday
        "2026-11-21, false", // a Saturday
        "2026-11-22, false",
        "2026-11-24, false", // the day of culture
        "2025-11-24, true", // there was none yet
        "2026-02-17, false", // the first day of Tết
        "2026-02-23, true",
        "2026-08-22, true", // a Saturday worked
        "2026-08-31, false", // for this Monday
        "2024-05-04, true",
        "2024-04-29, false",
        "2026-04-27, false", // in lieu of a Sunday
        "2023-09-04, false"
    })
    void holidays_and_swapped_days_count_as_announced(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 1, 2026-11-23", // over a weekend
        "2026-11-23, 1, 2026-11-25", // over the day of culture
        "2026-11-20, 0, 2026-11-20",
        "2026-11-21, 0, 2026-11-21", // nothing added, nothing moved
        "2026-11-21, 1, 2026-11-23",
        "2026-02-13, 1, 2026-02-23", // over Tết
        "2025-01-24, 3, 2025-02-05",
        "2026-01-30, 2, 2026-02-03", // over a month's end
        "2025-12-31, 1, 2026-01-05", // over a year's end and a bridge day
        "2026-01-09, 1, 2026-01-10", // onto a Saturday worked
        "2026-08-28, 1, 2026-09-03", // over National Day with its bridge
        "2024-02-28, 1, 2024-02-29", // in a leap year
        "2024-04-26, 1, 2024-05-02",
        "2024-04-26, 3, 2024-05-04"
    })
    void working_days_are_added(LocalDate day, int count, LocalDate expected) {
        assertThat(calendar.plus(day, count)).isEqualTo(expected);
        assertThat(calendar.minus(day, -count)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-23, 1, 2026-02-13",
        "2026-01-05, 2, 2025-12-30",
        "2026-03-02, 1, 2026-02-27",
        "2026-11-25, 1, 2026-11-23"
    })
    void working_days_are_taken_away(LocalDate day, int count, LocalDate expected) {
        assertThat(calendar.minus(day, count)).isEqualTo(expected);
        assertThat(calendar.plus(day, -count)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20, 0",
        "2026-11-20, 2026-11-23, 1",
        "2026-11-20, 2026-11-25, 2",
        "2026-02-13, 2026-02-22, 0",
        "2026-02-13, 2026-02-23, 1",
        "2025-12-31, 2026-01-31, 21",
        "2026-11-25, 2026-11-20, -2"
    })
    void working_days_between_count_the_last_and_not_the_first(LocalDate from, LocalDate to, int expected) {
        assertThat(calendar.between(from, to)).isEqualTo(expected);
    }

    @Test
    void what_is_added_can_be_taken_away_again_from_any_working_day() {
        LocalDate first = LocalDate.of(2023, 1, 3);
        IntStream.range(0, 1_200)
                .mapToObj(first::plusDays)
                .filter(calendar::isWorkingDay)
                .forEach(day -> {
                    for (int count : new int[] {1, 3, 7, 22}) {
                        LocalDate reached = calendar.plus(day, count);
                        assertThat(calendar.isWorkingDay(reached)).isTrue();
                        assertThat(calendar.minus(reached, count))
                                .as(day + " + " + count)
                                .isEqualTo(day);
                        assertThat(calendar.between(day, reached)).isEqualTo(count);
                    }
                });
    }

    @Test
    void the_next_and_the_last_working_day() {
        assertThat(calendar.onOrAfter(LocalDate.of(2026, 2, 14))).isEqualTo("2026-02-23");
        assertThat(calendar.onOrAfter(LocalDate.of(2026, 2, 23))).isEqualTo("2026-02-23");
        assertThat(calendar.next(LocalDate.of(2026, 2, 23))).isEqualTo("2026-02-24");
        assertThat(calendar.onOrBefore(LocalDate.of(2026, 2, 22))).isEqualTo("2026-02-13");
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026, 2027})
    void every_year_has_five_days_of_tet_and_two_of_national_day(int year) {
        List<LocalDate> days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .toList();
        assertThat(days.stream().filter(day -> named(day, "Tết Nguyên đán"))).hasSize(5);
        assertThat(days.stream().filter(day -> named(day, "Quốc khánh"))).hasSize(2);
        assertThat(days.stream().filter(day -> named(day, "Giỗ Tổ"))).hasSize(1);
    }

    @Test
    void what_is_not_decided_yet_says_so() {
        assertThat(calendar.special(LocalDate.of(2027, 2, 5)).orElseThrow().provisional())
                .isTrue();
        assertThat(calendar.special(LocalDate.of(2026, 2, 16)).orElseThrow().provisional())
                .isFalse();
        assertThat(calendar.special(LocalDate.of(2026, 11, 23))).isEmpty();
    }

    @Test
    void a_calendar_without_working_days_is_wrong_data() {
        LocalDate first = LocalDate.of(2026, 3, 2);
        WorkCalendar closed = new WorkCalendar(IntStream.range(0, 100)
                .mapToObj(i -> new SpecialDay(Ids.next(), first.plusDays(i), DayKind.OFF, "x", "y", false))
                .toList());
        assertThatThrownBy(() -> closed.onOrAfter(first)).isInstanceOf(IllegalStateException.class);
    }

    private static boolean named(LocalDate day, String name) {
        return calendar.special(day)
                .filter(special -> special.name().startsWith(name))
                .isPresent();
    }
}
