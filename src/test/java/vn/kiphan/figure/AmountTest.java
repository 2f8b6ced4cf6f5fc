package vn.kiphan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
        assertThat(Amount.read(typed, measure, 0)).isEqualTo(Amount.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1,5", "1.5 tin", "-3", "mười hai", "12 bài", "9999999999999", "1.23.456"})
    void what_is_no_count_is_not_guessed_at(String typed) {
        assertThat(Amount.read(typed, "tin", 0).standing()).isEqualTo(Standing.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12,5            | triệu đồng | 12.5
            12.5            | triệu đồng | 12.5
            1.234,5         | triệu đồng | 1234.5
            1.234           | triệu đồng | 1234
            1 234,50        | triệu đồng | 1234.5
            12,50 triệu đồng | triệu đồng | 12.5
            0,05            | %   | 0.05
            87,5%           | %   | 87.5
            87,5 %          | %   | 87.5
            100             | %   | 100
            12,00           | giờ | 12
            12,25           | giờ | 12.25
            1 giờ 30 phút   | giờ | 1.5
            90 phút         | giờ | 1.5
            1 giờ 20 phút   | giờ | 1.33
            """)
    void a_fraction_is_read_where_the_indicator_takes_one(String typed, String measure, BigDecimal number) {
        assertThat(Amount.read(typed, measure, 2)).isEqualTo(Amount.of(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,345",
                "0.125",
                "1,234.5",
                "1.23.4",
                "12,",
                ",5",
                "1.234,567",
                "12.345.67",
                "999999999999,5",
                "1e3"
            })
    void a_fraction_that_says_two_things_or_too_much_is_not_guessed_at(String typed) {
        assertThat(Amount.read(typed, "triệu đồng", 2).standing()).isEqualTo(Standing.UNREADABLE);
    }

    @Test
    void a_digit_too_many_behind_the_comma_is_refused_and_a_nought_is_none() {
        assertThat(Amount.read("12,25", "giờ", 1).standing()).isEqualTo(Standing.UNREADABLE);
        assertThat(Amount.read("12,50", "giờ", 1)).isEqualTo(Amount.of(new BigDecimal("12.5")));
    }

    @Test
    void whoever_types_a_fraction_where_none_is_taken_is_told_so() {
        assertThat(Amount.hasFraction("12,5 tin", "tin")).isTrue();
        assertThat(Amount.hasFraction("12.5", "tin")).isTrue();
        for (String other : new String[] {"1.234", "nhiều", "12,0", "12 bài", ""}) {
            assertThat(Amount.hasFraction(other, "tin")).as(other).isFalse();
        }
    }

    @Test
    void nought_nothing_no_means_and_an_empty_field_are_four_things() {
        assertThat(Amount.read("0", "tin", 0).standing()).isEqualTo(Standing.NUMBER);
        assertThat(Amount.read("Không phát sinh", "tin", 0).standing()).isEqualTo(Standing.NONE);
        assertThat(Amount.read("không có phương tiện", "tin", 0).standing()).isEqualTo(Standing.NO_MEANS);
        assertThat(Amount.read("  ", "tin", 0).standing()).isEqualTo(Standing.EMPTY);
    }
}
