package vn.kiphan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a typed figure. */
class AmountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0              | tin  | 0
            1.234          | tin  | 1234
            1 234          | tin  | 1234
            12 tin         | tin  | 12
            12 Lượt người  | lượt người | 12
            1.234.567      | lượt | 1234567
            90             | phút | 90
            90'            | phút | 90
            1 giờ 30 phút  | phút | 90
            1h30           | phút | 90
            1,5 giờ        | phút | 90
            """)
    void numbers_are_read_as_they_are_written_here(String typed, String measure, long number) {
        assertThat(Amount.read(typed, measure)).isEqualTo(Amount.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1,5", "1.5 tin", "-3", "mười hai", "12 bài", "9999999999999", "1.23.456"})
    void what_is_no_count_is_not_guessed_at(String typed) {
        assertThat(Amount.read(typed, "tin").standing()).isEqualTo(Standing.UNREADABLE);
    }

    @Test
    void nought_nothing_no_means_and_an_empty_field_are_four_things() {
        assertThat(Amount.read("0", "tin").standing()).isEqualTo(Standing.NUMBER);
        assertThat(Amount.read("Không phát sinh", "tin").standing()).isEqualTo(Standing.NONE);
        assertThat(Amount.read("không có phương tiện", "tin").standing()).isEqualTo(Standing.NO_MEANS);
        assertThat(Amount.read("  ", "tin").standing()).isEqualTo(Standing.EMPTY);
    }
}
