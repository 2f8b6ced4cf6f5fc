package vn.kiphan.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V/v tuyên truyền hưởng ứng “Ngày toàn dân”| Kết quả tuyên truyền hưởng ứng “Ngày toàn dân”",
                "v/v: Tuyên truyền phòng, chống dịch | Kết quả tuyên truyền phòng, chống dịch",
                "Về việc tuyên truyền bầu cử | Kết quả tuyên truyền bầu cử",
                "V/v tăng cường thông tin về biên giới | Kết quả thực hiện việc tăng cường thông tin về biên giới",
                "V/v ATGT dịp Tết | Kết quả thực hiện việc ATGT dịp Tết"
            })
    void the_title_comes_from_the_directives_subject(String subject, String title) {
        assertThat(Wording.title(subject)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "5,05", "9,09", "10,10", "1234,1.234", "1234567,1.234.567"})
    void numbers_are_written_as_officials_write_them(long number, String written) {
        assertThat(Wording.count(number)).isEqualTo(written);
    }

    @Test
    void a_moment_is_said_in_vietnams_time() {
        assertThat(Wording.moment(Instant.parse("2023-09-28T16:59:59Z"))).isEqualTo("23 giờ 59 phút ngày 28/9/2023");
    }

    @Test
    void a_long_text_is_cut_between_words_and_says_so() {
        String text = "Tuyên truyền ".repeat(100).strip();

        assertThat(Wording.shortened(text, 50))
                .hasSizeLessThanOrEqualTo(51)
                .endsWith("…")
                .matches("(Tuyên truyền ?)+( Tuyên)?…");
        assertThat(Wording.shortened(text, 5000)).isEqualTo(text);
        assertThat(Wording.shortened("x".repeat(90), 50)).hasSize(51);
    }
}
