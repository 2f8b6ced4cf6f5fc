package vn.kiphan.directivetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2023-09-28,,      true,  2023-09-28T16:59:59Z",
        "2023-09-28,,      false, 2023-09-27T16:59:59Z",
        "2023-10-01,,      false, 2023-09-30T16:59:59Z",
        "2024-03-01,,      false, 2024-02-29T16:59:59Z",
        "2023-03-01,,      false, 2023-02-28T16:59:59Z",
        "2024-01-01,,      false, 2023-12-31T16:59:59Z",
        "2023-12-31,,      true,  2023-12-31T16:59:59Z",
        "2023-09-28,17:00, true,  2023-09-28T10:00:00Z",
        "2023-09-28,17:00, false, 2023-09-28T10:00:00Z",
        "2023-09-28,00:00, true,  2023-09-27T17:00:00Z",
        "2023-09-28,23:59, true,  2023-09-28T16:59:00Z",
    })
    void a_day_becomes_the_last_instant_that_is_in_time(
            LocalDate day, @Nullable LocalTime hour, boolean inclusive, Instant expected) {
        ReportDeadline deadline = new ReportDeadline(day, hour, inclusive);

        assertThat(deadline.instant()).isEqualTo(expected);
        assertThat(ReportDeadline.of(expected, inclusive)).isEqualTo(deadline);
    }

    @Test
    void seconds_are_not_said_in_letters() {
        assertThatThrownBy(() -> new ReportDeadline(LocalDate.of(2023, 9, 28), LocalTime.of(17, 0, 1), true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
