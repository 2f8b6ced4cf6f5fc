package vn.kiphan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"28/9/2023", "28/09/2023", " 28-9-2023 ", "28.9.2023", "28 9 2023", "28092023", "2023-09-28"})
    void a_day_is_read_however_it_is_typed(String text) {
        assertThat(TypedText.day(text)).contains(LocalDate.of(2023, 9, 28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/9/2023",
                "29/2/2023",
                "0/9/2023",
                "28/13/2023",
                "28/9",
                "9/2023",
                "hôm nay",
                "",
                "28/9/23",
                "2023/9/28"
            })
    void what_is_no_day_is_not_guessed(String text) {
        assertThat(TypedText.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "12,12", "1.234,1234", "1 234,1234", "1\u00a0234,1234", "12.345.678,12345678", "2000000,2000000"
    })
    void dots_and_spaces_group_thousands(String text, long count) {
        assertThat(TypedText.count(text)).hasValue(count);
    }

    @ParameterizedTest
    @CsvSource({"90,90", "90',90", "1.440,1440", "1h30,90", "1 giờ 30 phút,90", "2 tiếng,120"})
    void minutes_may_be_typed_as_people_say_them(String text, long minutes) {
        assertThat(TypedText.minutes(text)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:30", "1 giờ 75 phút", "1,5 phút", "lâu", ""})
    void what_is_no_whole_minute_is_not_guessed(String text) {
        assertThat(TypedText.minutes(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1,5", "12.34", "1.2345", "ba", "1e3", "", "+3", "9999999999999"})
    void what_is_no_count_is_not_guessed(String text) {
        assertThat(TypedText.count(text)).isEmpty();
    }
}
