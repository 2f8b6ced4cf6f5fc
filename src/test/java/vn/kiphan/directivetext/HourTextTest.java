package vn.kiphan.directivetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HourTextTest {

    @ParameterizedTest
    @CsvSource({
        "17:00, 17:00",
        "17h, 17:00",
        "17h30, 17:30",
        "17 giờ, 17:00",
        "17 GIỜ 30 phút, 17:30",
        "7.15, 07:15",
        "8, 08:00",
        "0:00, 00:00",
        "23g59, 23:59"
    })
    void an_hour_is_read_as_people_type_it(String typed, LocalTime expected) {
        assertThat(HourText.parse(typed)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "17:60", "buổi chiều", "-1", "17:00:00", "", "1730"})
    void what_is_no_hour_is_not_guessed(String typed) {
        assertThat(HourText.parse(typed)).isEmpty();
    }
}
