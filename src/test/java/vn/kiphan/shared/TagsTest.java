package vn.kiphan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an toàn giao thông, Tổng đài 111|an toàn giao thông, Tổng đài 111",
                "#AnToanGiaoThong #PCCC|AnToanGiaoThong, PCCC",
                "#an_toàn_giao_thông|an toàn giao thông",
                "trẻ em; , ;Trẻ  em,TRE EM|trẻ em",
                "“Ngày thế giới”.|Ngày thế giới",
                "Buôn M'Nông, buon m’nong|Buôn M'Nông",
                "2023, 111, #1|''"
            })
    void tags_are_read_as_people_type_them(String typed, String read) {
        assertThat(Tags.of(typed).text()).isEqualTo(read);
    }

    @Test
    void what_was_kept_reads_as_it_was() {
        Tags tags = Tags.of("an toàn giao thông, Tổng đài 111");
        assertThat(Tags.of(tags.text())).isEqualTo(tags);
        assertThat(Tags.of("")).isEqualTo(Tags.NONE);
    }

    @Test
    void hashtags_stand_in_running_text() {
        assertThat(Tags.hashtagsIn("Dùng #TreEm_An_Toàn, #111 và (#PCCC); xem trang.vn/a#phan-2 &#7841;")
                        .words())
                .containsExactly("TreEm An Toàn", "PCCC");
    }

    @Test
    void others_are_added_once_and_long_ones_left_out() {
        Tags tags = Tags.of("trẻ em").and(Tags.of("TRẺ EM, giao thông, một câu dài hơn hai mươi chữ cái"));
        assertThat(tags.atMost(9, 20).words()).containsExactly("trẻ em", "giao thông");
        assertThat(tags.atMost(1, 20).words()).containsExactly("trẻ em");
    }
}
