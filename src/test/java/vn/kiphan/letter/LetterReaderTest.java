package vn.kiphan.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiphan.letter.LetterDraft.CopyTo;
import vn.kiphan.letter.LetterDraft.Signer;
import vn.kiphan.letterdate.Deadline;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterFile;
import vn.kiphan.lettertext.LetterText;

/** Letters of other forms than the sample's: a plan with sections, lines broken by hand, columns side by side, bare texts. */
class LetterReaderTest {

    private final LetterReader reader = new LetterReader();

    private LetterDraft fixture(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/letters/" + name))) {
            return reader.read(new LetterFile(name, in.readAllBytes()));
        }
    }

    @Test
    void a_plan_in_two_columns_is_read() throws IOException {
        LetterDraft draft = fixture("ke-hoach.txt");

        assertThat(draft.documentType().value()).isEqualTo(LetterType.PLAN);
        assertThat(draft.issuer().value()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG");
        assertThat(draft.parentBody()).isNull();
        assertThat(draft.number().value()).isEqualTo("05");
        assertThat(draft.symbol().value()).isEqualTo("KH-UBND");
        assertThat(draft.place().value()).isEqualTo("Đắk Nông");
        assertThat(draft.issuedOn().value().date()).isEqualTo(LocalDate.of(2024, 1, 8));
        assertThat(draft.subject().value()).isEqualTo("Truyền thông về chuyển đổi số cho người dân ở cơ sở năm 2024");
        assertThat(draft.bases())
                .extracting(
                        basis -> basis.value().type(),
                        basis -> basis.value().number(),
                        basis -> basis.value().symbol())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Luật", null, null),
                        org.assertj.core.groups.Tuple.tuple("Quyết định", "749", "QĐ-TTg"),
                        org.assertj.core.groups.Tuple.tuple("Nghị định", "09/2019", "NĐ-CP"));
        assertThat(draft.bases().getFirst().value().issuedOn()).isEqualTo(LocalDate.of(2006, 6, 29));
        assertThat(draft.bases().get(1).value().issuer()).isEqualTo("Thủ tướng Chính phủ");
    }

    @Test
    void a_plans_items_are_a_tree() throws IOException {
        LetterDraft draft = fixture("ke-hoach.txt");

        assertThat(draft.items())
                .extracting(item -> item.value().path())
                .containsExactly(
                        "I", "I.1", "I.2", "II", "II.1", "II.1.a", "II.1.b", "II.2", "II.2.1", "II.2.2", "III", "III.1",
                        "III.2");
        assertThat(draft.items().subList(7, 10))
                .extracting(item -> item.value().text())
                .containsExactly(
                        "Trên hệ thống truyền thanh cơ sở", "Phát bản tin mỗi tuần hai lần;", "Phát lại vào buổi tối.");
        assertThat(draft.deadlines())
                .extracting(found -> found.value().date())
                .containsExactly(LocalDate.of(2024, 6, 15), LocalDate.of(2024, 12, 15));
        assertThat(draft.signer().value()).isEqualTo(new Signer("KT.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", null));
        assertThat(draft.copies())
                .extracting(copy -> copy.value().text())
                .containsExactly("Các Sở, ban, ngành", "UBND các huyện, thành phố", "Lưu: VT, KGVX");
        assertThat(draft.draftingSection().value()).isEqualTo("KGVX");
    }

    @Test
    void a_letter_with_lines_broken_by_hand_is_read() throws IOException {
        LetterDraft draft = fixture("ngat-dong.txt");

        assertThat(draft.issuer().value()).isEqualTo("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH");
        assertThat(draft.urgency().value()).isEqualTo(Urgency.FLASH);
        assertThat(draft.number().value()).isEqualTo("77");
        assertThat(draft.symbol().value()).isEqualTo("SVHTTDL-QLBC");
        assertThat(draft.subject().value())
                .isEqualTo("đẩy mạnh truyền thông phòng, chống thiên tai trong mùa mưa bão năm 2025");
        assertThat(draft.recipients())
                .extracting(Found::value)
                .containsExactly("Ủy ban nhân dân các xã, phường, đặc khu");
        assertThat(draft.bases()).hasSize(1);
        assertThat(draft.bases().getFirst().value().symbol()).isEqualTo("UBND-VX");
        assertThat(draft.items()).hasSize(2);
        assertThat(draft.items().getFirst().value().text()).endsWith("lũ quét, sạt lở đất.");
        assertThat(draft.items().getLast().value().text()).endsWith("có cảnh báo.");
    }

    @Test
    void a_deadline_and_a_window_over_a_line_end_are_read() throws IOException {
        LetterDraft draft = fixture("ngat-dong.txt");

        assertThat(draft.deadlines()).hasSize(1);
        Deadline deadline = draft.deadlines().getFirst().value();
        assertThat(deadline.phrase()).isEqualTo("trước 16 giờ 00 ngày 12/9/2025");
        assertThat(deadline.date()).isEqualTo(LocalDate.of(2025, 9, 12));
        assertThat(deadline.time()).isEqualTo(LocalTime.of(16, 0));
        assertThat(draft.dataWindow().value().from()).isEqualTo(LocalDate.of(2025, 9, 3));
        assertThat(draft.dataWindow().value().to()).isEqualTo(LocalDate.of(2025, 9, 11));
        assertThat(draft.copies()).extracting(Found::value).contains(new CopyTo("UBND tỉnh", "b/c"));
        assertThat(draft.draftingSection().value()).isEqualTo("QLBC");
        assertThat(draft.signer().value()).isEqualTo(new Signer("TL.", "GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", null));
        assertThat(draft.oddities()).isEmpty();
    }

    @Test
    void decomposed_letters_and_other_line_ends_read_the_same() throws IOException {
        LetterDraft composed = fixture("ngat-dong.txt");
        String mangled = Normalizer.normalize(composed.text(), Normalizer.Form.NFD)
                .replace("\n", "\r\n")
                .replace(" ", "\u00a0");

        assertThat(reader.read(mangled)).isEqualTo(composed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Số: /STTTT - TTBCXB          |      | STTTT-TTBCXB
            Số:       /UBND-VX           |      | UBND-VX
            Số: ……/UBND-VX               |      | UBND-VX
            Số: 3478 /BTTTT-VP           | 3478 | BTTTT-VP
            Số 05/BC-STTTT               | 05   | BC-STTTT
            Số: 12a/STTTT                | 12a  | STTTT
            Số 125-CV/BTGTU              | 125  | CV/BTGTU
            Số: 88/TB-SGD&ĐT             | 88   | TB-SGD&ĐT
            """)
    void the_number_line_is_read_in_its_many_writings(String line, String number, String symbol) {
        LetterDraft draft = reader.read(
                "SỞ B\n" + line + "\nA, ngày 05 tháng 9 năm 2023\nKính gửi: Các đơn vị.\n\nĐề nghị thực hiện.");

        assertThat(draft.number() == null ? null : draft.number().value()).isEqualTo(number);
        assertThat(draft.symbol().value()).isEqualTo(symbol);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hà Nội, ngày 05 tháng 01 năm 2020              | Hà Nội            | DAY
            Đắk Nông, ngày      tháng 7 năm 2023           | Đắk Nông          | MONTH
            Đắk Nông, ngày ... tháng ... năm 2023          | Đắk Nông          | YEAR
            TP. Hồ Chí Minh, ngày 5 tháng 9 năm 2023       | TP. Hồ Chí Minh   | DAY
            Bà Rịa - Vũng Tàu, ngày 5 tháng 9 năm 2023     | Bà Rịa - Vũng Tàu | DAY
            Đắk R’Lấp, ngày 15 tháng 9 năm 2023            | Đắk R’Lấp         | DAY
            """)
    void place_and_date_are_read_as_far_as_they_are_written(
            String line, String place, PartialDate.Precision precision) {
        LetterDraft draft = reader.read("SỞ B\nSố: 1/SB\n" + line + "\nKính gửi: Các đơn vị.\n\nĐề nghị thực hiện.");

        assertThat(draft.place().value()).isEqualTo(place);
        assertThat(draft.issuedOn().value().precision()).isEqualTo(precision);
    }

    @Test
    void a_day_that_does_not_exist_is_left_empty() {
        assertThat(reader.read("SỞ B\nSố: 1/SB\nA, ngày 31 tháng 9 năm 2023\nKính gửi: Các đơn vị.")
                        .issuedOn())
                .isNull();
    }

    @Test
    void a_text_that_is_no_letter_gives_an_empty_draft() {
        LetterDraft draft = reader.read("Hôm nay trời đẹp. Chúng tôi đi chợ mua ba con cá.");

        assertThat(draft.issuer()).isNull();
        assertThat(draft.number()).isNull();
        assertThat(draft.symbol()).isNull();
        assertThat(draft.deadlines()).isEmpty();
        assertThat(draft.items()).isEmpty();
        assertThat(draft.signer()).isNull();
        assertThat(reader.read("").oddities()).isNotEmpty();
    }

    @Test
    void a_letter_retold_by_a_web_page_is_read_with_low_confidence() {
        LetterDraft draft = reader.read("""
                Sở C hướng dẫn truyền thông về an toàn giao thông

                Ngày 14/9/2023, Sở Thông tin và Truyền thông tỉnh C đã có Công văn số 329/STTTT-BCXB về việc truyền thông an toàn giao thông. Theo đó đề nghị:

                1. Báo chí mở chuyên mục.

                2. Đài phát tin hằng ngày.
                """);

        assertThat(draft.issuer().value()).isEqualTo("Sở Thông tin và Truyền thông tỉnh C");
        assertThat(draft.number().value()).isEqualTo("329");
        assertThat(draft.issuedOn().value().date()).isEqualTo(LocalDate.of(2023, 9, 14));
        assertThat(draft.subject().value()).isEqualTo("truyền thông an toàn giao thông");
        assertThat(List.of(draft.issuer(), draft.number(), draft.issuedOn()))
                .allSatisfy(one -> assertThat(one.confidence()).isEqualTo(Confidence.LOW));
        assertThat(draft.items()).hasSize(2);
    }

    @Test
    void every_span_lies_in_the_text() throws IOException {
        for (String name : List.of("ke-hoach.txt", "ngat-dong.txt")) {
            LetterDraft draft = fixture(name);
            assertThat(draft.number().span().of(draft.text()))
                    .isEqualTo(draft.number().value());
            assertThat(draft.place().span().of(draft.text()))
                    .isEqualTo(draft.place().value());
            assertThat(draft.items()).allSatisfy(item -> {
                String there = LetterText.clean(item.span().of(draft.text()));
                assertThat(there).endsWith(LetterText.clean(item.value().text()));
            });
            assertThat(draft.recipients())
                    .allSatisfy(one -> assertThat(one.span().of(draft.text())).isEqualTo(one.value()));
        }
    }

    @Test
    void the_words_of_a_letter_in_bytes_without_marks_of_order_are_read() {
        byte[] utf16 = "\uFEFFKính gửi: Các đơn vị.".getBytes(StandardCharsets.UTF_16LE);
        assertThat(new LetterFile("a.txt", utf16).text()).contains("Kính gửi");
    }

    @ParameterizedTest
    @EnumSource(Oddity.Code.class)
    void every_oddity_has_a_sentence(Oddity.Code code) {
        assertThat(java.util.ResourceBundle.getBundle("messages.letter", java.util.Locale.ROOT)
                        .getString(Oddity.of(code, null).messageKey()))
                .isNotBlank();
    }
}
