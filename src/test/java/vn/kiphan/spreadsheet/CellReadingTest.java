package vn.kiphan.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReadingTest {

    private static SheetCell text(String text) {
        return new SheetCell(2, 1, SheetCell.Type.TEXT, text);
    }

    private static SheetCell number(String text) {
        return new SheetCell(2, 1, SheetCell.Type.NUMBER, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28/09/2023",
                "28-9-2023",
                "28.9.2023",
                "ngày 28/9/2023",
                "28/09/2023 08:30",
                "28/9/2023, 8h30",
                "2023-09-28",
                "45197"
            })
    void days_are_read_as_people_type_them(String typed) {
        assertThat(CellReading.day(text(typed))).contains(LocalDate.of(2023, 9, 28));
    }

    @Test
    void a_day_of_excel_is_one_whether_it_is_shown_so_or_not() {
        LocalDate day = LocalDate.of(2023, 9, 28);
        assertThat(CellReading.day(number("45197"))).contains(day);
        assertThat(CellReading.day(number("28092023"))).contains(day);
        assertThat(CellReading.day(new SheetCell(2, 1, SheetCell.Type.DATE, "28/09/2023 08:30")))
                .contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/9/2023", "28/9/23", "9/2023", "7", "hôm qua", "28/9"})
    void what_is_no_day_is_none(String typed) {
        assertThat(CellReading.day(text(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1234,1234", "1.234,1234", "1 234,1234", "12.345.678,12345678", "0,0"})
    void counts_group_thousands_by_dots(String typed, long count) {
        assertThat(CellReading.count(text(typed))).hasValue(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5 tin", "1.5", "1,5", "-3", "năm", "1.23", "1,234"})
    void what_is_no_whole_number_is_refused(String typed) {
        assertThat(CellReading.count(text(typed))).isEmpty();
    }

    @Test
    void a_number_of_the_file_counts_when_it_is_whole() {
        assertThat(CellReading.count(number("1234"))).hasValue(1234);
        assertThat(CellReading.count(number("1.234"))).isEmpty();
        assertThat(CellReading.count(number("-3"))).isEmpty();
        assertThat(CellReading.count(new SheetCell(2, 1, SheetCell.Type.DATE, "28/09/2023")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,5|1.5", "1.234,5|1234.5", "1.234|1234", "7|7"})
    void decimals_stand_behind_a_comma(String typed, String expected) {
        assertThat(CellReading.decimal(text(typed)).orElseThrow()).isEqualByComparingTo(expected);
        assertThat(CellReading.decimal(number("1.5")).orElseThrow()).isEqualByComparingTo("1.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 giờ 30 phút|90",
                "01 giờ 30 phút|90",
                "1 GIỜ 30|90",
                "90'|90",
                "90’|90",
                "90′|90",
                "1h30|90",
                "1h30'|90",
                "2h|120",
                "2 giờ|120",
                "1,5 giờ|90",
                "90 phút|90",
                "5p|5",
                "15|15"
            })
    void lengths_are_minutes(String typed, long minutes) {
        assertThat(CellReading.minutes(text(typed))).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:30", "5 phút 30 giây", "1 giờ 75 phút", "nửa giờ", "1,33 giờ", "1,5 phút", "90''"})
    void lengths_that_are_no_whole_minutes_are_for_the_person_to_say(String typed) {
        assertThat(CellReading.minutes(text(typed))).isEmpty();
    }

    @Test
    void columns_have_the_letters_that_excel_gives_them() {
        assertThat(SheetCell.letters(0)).isEqualTo("A");
        assertThat(SheetCell.letters(25)).isEqualTo("Z");
        assertThat(SheetCell.letters(26)).isEqualTo("AA");
        assertThat(SheetCell.letters(16_383)).isEqualTo("XFD");
    }
}
