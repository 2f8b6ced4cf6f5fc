package vn.kiphan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.TestDatabase;

class MarklessTextTest {

    private static final List<String> NAMES = List.of(
            "Đắk R’Lấp",
            "Đắk R'Lấp",
            "  Cư M´gar ",
            "Krông Pắc",
            "KRÔNG PẮC",
            "Ia H’Drai",
            "Phường Buôn Ma Thuột",
            "Xã Ea Knuếc\u00a0– Huyện Krông Pắc",
            "Trung tâm Văn hóa – Thông tin",
            "Trung tâm Văn hoá - Thông tin",
            "Uỷ ban nhân dân tỉnh",
            "Ủy ban nhân dân tỉnh",
            "Báo\tvà  Đài\nPhát thanh",
            "Số 1234/UBND‑VP",
            "½ trang № 5 ﬁn Ⅳ",
            "ÂĂƠƯÔÊ âăơưôê ỰỬỮ",
            "ΣΊΣΥΦΟΣ Ёлка Straße İstanbul",
            "ภาษาไทย",
            "\u2028một\u2029",
            "",
            "   ");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    Đắk R’Lấp,          dak r'lap
                    CƯ M´GAR,           cu m'gar
                    hoà,                hoa
                    hòa,                hoa
                    Uỷ ban,             uy ban
                    1234/UBND‑VP,       1234/ubnd-vp
                    Văn hóa – Thông tin,van hoa - thong tin
                    """)
    void marks_case_dashes_and_apostrophes_make_no_difference(String text, String folded) {
        assertThat(MarklessText.fold(text)).isEqualTo(folded);
    }

    @Test
    void composed_and_decomposed_letters_fold_alike() {
        assertThat(MarklessText.fold("Phu\u031bo\u031b\u0300ng")).isEqualTo(MarklessText.fold("Phường"));
    }

    @Test
    void the_database_folds_names_as_java_does() {
        assertThat(foldedByTheDatabase(NAMES))
                .isEqualTo(NAMES.stream().map(MarklessText::fold).toList());
    }

    @Test
    void the_database_folds_every_latin_letter_mark_and_punctuation_sign_as_java_does() {
        List<String> texts = Stream.of(
                        IntStream.rangeClosed(0x01, 0x52f),
                        IntStream.rangeClosed(0x1e00, 0x206f),
                        IntStream.rangeClosed(0x20d0, 0x20f0),
                        IntStream.rangeClosed(0x2100, 0x22ff),
                        IntStream.rangeClosed(0x3000, 0x3002),
                        IntStream.rangeClosed(0xfb00, 0xfb06),
                        IntStream.rangeClosed(0xff01, 0xff5e))
                .flatMapToInt(range -> range)
                .filter(Character::isDefined)
                .mapToObj(Character::toString)
                .flatMap(sign -> Stream.of(sign, "a" + sign + "B", sign + " " + sign))
                .toList();
        List<String> byDatabase = foldedByTheDatabase(texts);
        assertThat(IntStream.range(0, texts.size())
                        .filter(i -> !byDatabase.get(i).equals(MarklessText.fold(texts.get(i))))
                        .mapToObj(i -> "%s (U+%04X): %s"
                                .formatted(texts.get(i), (int) texts.get(i).charAt(0), byDatabase.get(i))))
                .isEmpty();
    }

    @Test
    void the_database_function_serves_an_index() {
        JdbcClient client = TestDatabase.jdbcClient();
        client.sql("create table folded_name (name text not null)").update();
        client.sql("create unique index folded_name_once on folded_name (fold(name))")
                .update();
        client.sql("insert into folded_name values ('Hoà Bình')").update();
        assertThat(client.sql("insert into folded_name values ('hòa bình') on conflict (fold(name)) do nothing")
                        .update())
                .isZero();
        client.sql("drop table folded_name").update();
    }

    @Test
    void names_sort_by_the_vietnamese_alphabet_and_numbers_by_value() {
        List<String> sorted = List.of(
                "A", "Á Đông", "Ă", "Â", "B", "C", "D", "Đ", "E", "Ê", "O", "Ô", "Ơ", "Tổ 2", "Tổ 10", "U", "Ư", "Y");
        assertThat(TestDatabase.jdbcClient()
                        .sql("select name from unnest(:names) as names(name) order by name collate vietnamese")
                        .param("names", sorted.reversed().toArray(String[]::new))
                        .query(String.class)
                        .list())
                .isEqualTo(sorted);
    }

    private static List<String> foldedByTheDatabase(List<String> texts) {
        return TestDatabase.jdbcClient()
                .sql("select fold(text) from unnest(:texts) with ordinality as texts(text, place) order by place")
                .param("texts", texts.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
