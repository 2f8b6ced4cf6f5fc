package vn.kiphan.pasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressDayTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 28);
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bao.example/2023/09/28/tin.html",
                "https://bao.example/tin/2023-9-28/abc",
                "https://bao.example/28-09-2023/tin",
                "https://bao.example/tin-20230928.html",
                "https://bao.example/tin-20230928093512345.htm",
                "https://bao.example/tin-185230928093512345.htm",
                "https://bao.example/p?d=20230928"
            })
    void an_address_tells_its_day(String address) {
        assertThat(AddressDay.of(address, TODAY)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bao.example/tin-123456.html",
                "https://bao.example/tin-20231399.html",
                "https://bao.example/tin-20231028.html",
                "https://bao.example/tin-4655512.html",
                "https://20230928.example/tin",
                "https://bao.example/nam-2023/tin",
                "https://bao.example/tin-99820230928.html"
            })
    void a_number_that_is_no_day_of_the_past_is_none(String address) {
        assertThat(AddressDay.of(address, TODAY)).isEmpty();
    }
}
