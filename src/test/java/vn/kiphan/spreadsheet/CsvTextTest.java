package vn.kiphan.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.spreadsheet.SheetRefused.Reason;

class CsvTextTest {

    private static final String ROWS = "Ngày;Nhan đề\n28/9/2023;Ra quân ở Đắk Nông\n";

    private static List<SheetLine> read(byte[] content) {
        return CsvText.read(content, "tin.csv").getFirst().lines();
    }

    private static List<String> second(byte[] content) {
        return read(content).get(1).cells().stream().map(SheetCell::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void letters_are_read_with_a_mark_at_the_beginning_and_without(String charset) {
        Charset letters = Charset.forName(charset);
        assertThat(second(ROWS.getBytes(letters))).containsExactly("28/9/2023", "Ra quân ở Đắk Nông");
        assertThat(second(("\ufeff" + ROWS).getBytes(letters))).containsExactly("28/9/2023", "Ra quân ở Đắk Nông");
        assertThat(read(("\ufeff" + ROWS).getBytes(letters))
                        .getFirst()
                        .cells()
                        .getFirst()
                        .text())
                .isEqualTo("Ngày");
    }

    @Test
    void windows_letters_are_read_when_all_of_them_are_vietnamese() {
        byte[] old = windows(ROWS);
        assertThat(new String(old, StandardCharsets.UTF_8)).contains("\ufffd");
        assertThat(second(old)).containsExactly("28/9/2023", "Ra quân ở Đắk Nông");
    }

    /** windows-1258 has base letters and combining tones, but not those of ơ, ư, ê together with a tone. */
    private static byte[] windows(String text) {
        StringBuilder apart = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            String tone = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            apart.append(Normalizer.normalize(
                            parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC))
                    .append(tone);
        }
        return apart.toString().getBytes(Charset.forName("windows-1258"));
    }

    @Test
    void letters_of_old_fonts_are_refused_rather_than_guessed() {
        byte[] old = "Ng\u00b5y;Nhan \u00ae\u00d2\n1;\u00a7\u00bek N\u00abng\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(SheetRefused.class)
                .isThrownBy(() -> read(old))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.ENCODING));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void values_are_parted_by_the_mark_that_most_lines_have(String mark) {
        String text = "Ngày" + mark + "Nhan đề\n28/9/2023" + mark + "\"Tin " + mark + " hai, ba; bốn\"\n";
        assertThat(second(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("28/9/2023", "Tin " + (mark.equals("\t") ? "\t" : mark) + " hai, ba; bốn");
    }

    @Test
    void excels_own_hint_is_followed_and_rows_keep_their_numbers() {
        List<SheetLine> lines = read("sep=,\na,\"b;\nc\"\n\n1;2,3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(lines.getFirst().cells()).extracting(SheetCell::text).containsExactly("a", "b;\nc");
        assertThat(lines.getFirst().number()).isEqualTo(2);
        assertThat(lines.get(1).cells()).extracting(SheetCell::address).containsExactly("A4", "B4");
    }

    @Test
    void a_quotation_that_never_ends_takes_the_rest_and_no_more() {
        assertThat(read("a;b\n1;\"hai\n3;4".getBytes(StandardCharsets.UTF_8))).hasSize(2);
    }
}
