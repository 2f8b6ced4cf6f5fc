package vn.kiphan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanNumberTest {

    @ParameterizedTest
    @CsvSource({"1, I", "4, IV", "9, IX", "14, XIV", "40, XL", "49, XLIX", "90, XC", "99, XCIX"})
    void numbers_of_parts_are_written_in_roman(int number, String roman) {
        assertThat(RomanNumber.of(number)).isEqualTo(roman);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "100"})
    void what_no_document_has_stays_in_figures(int number) {
        assertThat(RomanNumber.of(number)).isEqualTo(Integer.toString(number));
    }
}
