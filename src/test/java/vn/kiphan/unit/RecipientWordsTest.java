package vn.kiphan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientWordsTest {

    private static boolean same(String one, String other) {
        return RecipientWords.of(one).meanTheSameAs(RecipientWords.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Các cơ quan báo chí trên địa bàn tỉnh | - CAC CO QUAN BAO CHI TREN DIA BAN TINH;",
                "Các cơ quan báo chí trên địa bàn tỉnh | Cơ quan báo chí trong tỉnh Đắk Nông",
                "Các cơ quan báo chí trên địa bàn tỉnh | Các cơ quan báo chí thuộc tỉnh Đắk R’Lấp",
                "Trung tâm VH TT & TT các huyện, thành phố | Trung tâm VHTT&TT các huyện, thành phố;",
                "Trung tâm VH TT & TT các huyện, thành phố | Trung tâm VH-TT-TT các huyện, thành phố Gia Nghĩa.",
                "Đài Truyền thanh các xã, phường, thị trấn | Đài truyền thanh phường, xã, thị trấn;",
                "Trang thông tin điện tử của các đơn vị | Kính gửi: Trang thông tin điện tử các đơn vị"
            })
    void paraphrases_mean_the_same(String one, String other) {
        assertThat(same(one, other)).isTrue();
        assertThat(same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trung tâm VH TT & TT các huyện, thành phố | UBND các huyện, thành phố",
                "Trung tâm VH TT & TT các huyện, thành phố | Trung tâm VH TT & TT thành phố Gia Nghĩa",
                "Trung tâm VH TT & TT các huyện, thành phố | Trung tâm VH TT & TT huyện Đắk Mil, thành phố Gia Nghĩa",
                "Đài Truyền thanh các xã, phường, thị trấn | Đài Truyền thanh xã Đắk R'La",
                "Đài Truyền thanh các xã, phường, thị trấn | Đài Truyền thanh - Truyền hình các huyện, thành phố",
                "Các cơ quan báo chí trên địa bàn tỉnh | Báo Đắk Nông",
                "Trung tâm Công nghệ thông tin và Truyền thông | Sở Thông tin và Truyền thông",
                "Trang thông tin điện tử của các đơn vị | Các đơn vị"
            })
    void other_recipients_do_not(String one, String other) {
        assertThat(same(one, other)).isFalse();
        assertThat(same(other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"\"\"", "…………", "Các", "Kính gửi:"})
    void nothing_means_nothing(String line) {
        assertThat(same(line, line)).isFalse();
    }
}
