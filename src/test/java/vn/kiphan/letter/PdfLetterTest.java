package vn.kiphan.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterFile;

/** Letters as .pdf whose two columns do not stand level, and whose names are broken by narrow cells. */
class PdfLetterTest {

    private static LetterDraft read(String name) throws IOException {
        Path file = Path.of("src/test/resources/letters/pdf", name);
        return new LetterReader().read(new LetterFile(name, Files.readAllBytes(file)));
    }

    private static @Nullable Object value(@Nullable Found<?> found) {
        return found == null ? null : found.value();
    }

    @Test
    void a_name_and_a_subject_broken_by_the_column_stay_whole() throws IOException {
        LetterDraft letter = read("bo-van-hoa.pdf");

        assertThat(value(letter.issuer())).isEqualTo("BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH");
        assertThat(value(letter.subject())).isEqualTo("trực báo cáo, tuyên truyền ứng phó cơn bão số 3");
        assertThat(value(letter.place())).isEqualTo("Hà Nội");
        assertThat(letter.recipients())
                .extracting(Found::value)
                .containsExactly(
                        "Sở Văn hóa, Thể thao và Du lịch, Sở Văn hóa và Thể thao, Sở Du lịch các tỉnh, thành phố trực thuộc Trung ương");
        assertThat(letter.deadlines())
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.value().phrase()).isEqualTo("chậm nhất ngày 15/9/2024"));
    }

    @Test
    void dots_for_the_place_and_for_the_recipients_are_neither() throws IOException {
        LetterDraft letter = read("khong-dia-danh.pdf");

        assertThat(value(letter.parentBody())).isEqualTo("UBND TỈNH PHÚ THỌ");
        assertThat(value(letter.issuer())).isEqualTo("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
        assertThat(value(letter.subject())).isEqualTo("tuyên truyền phòng, chống đuối nước cho học sinh");
        assertThat(value(letter.place())).isNull();
        assertThat(letter.issuedOn()).isNotNull();
        assertThat(letter.issuedOn().value()).hasToString("2021-05-12");
        assertThat(letter.recipients()).isEmpty();
    }

    @Test
    void the_name_of_the_country_at_the_end_of_a_name_stays_with_it() throws IOException {
        LetterDraft letter = read("tong-lien-doan.pdf");

        assertThat(value(letter.parentBody())).isEqualTo("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM");
        assertThat(value(letter.issuer())).isEqualTo("LIÊN ĐOÀN LAO ĐỘNG TỈNH HẬU GIANG");
        assertThat(letter.signer()).isNotNull();
        assertThat(letter.signer().value()).isEqualTo(new LetterDraft.Signer(null, null, null, "Võ Thị L"));
    }
}
