package vn.kiphan.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.letter.LetterDraft.Basis;
import vn.kiphan.letter.LetterDraft.CopyTo;
import vn.kiphan.letter.LetterDraft.Signer;
import vn.kiphan.letter.Oddity.Code;
import vn.kiphan.letterdate.Deadline;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterFile;

/** The sample letter that the project ships reads the same from each of its four files. */
class SampleLetterTest {

    private static final Path FOLDER = Path.of("src/docs/sample-letter");

    static LetterDraft sample(String kind) throws IOException {
        Path file = FOLDER.resolve("cong-van-mau." + kind);
        return new LetterReader().read(new LetterFile(file.getFileName().toString(), Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "doc", "pdf"})
    void the_head_is_read(String kind) throws IOException {
        LetterDraft draft = sample(kind);

        assertThat(draft.documentType().value()).isEqualTo(LetterType.OFFICIAL_LETTER);
        assertThat(draft.parentBody().value()).isEqualTo("UBND TỈNH ĐẮK NÔNG");
        assertThat(draft.issuer().value()).isEqualTo("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
        assertThat(draft.number()).isNull();
        assertThat(draft.symbol().value()).isEqualTo("STTTT-TTBCXB");
        assertThat(draft.place().value()).isEqualTo("Đắk Nông");
        assertThat(draft.issuedOn().value()).isEqualTo(new PartialDate(2023, 7, null));
        assertThat(draft.urgency()).isNull();
        assertThat(draft.subject().value())
                .isEqualTo("truyền thông nhân Ngày toàn dân phòng, chống mua bán người (30/7) năm 2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "doc", "pdf"})
    void the_recipients_and_bases_are_read(String kind) throws IOException {
        LetterDraft draft = sample(kind);

        assertThat(draft.recipients())
                .extracting(Found::value)
                .containsExactly(
                        "Các cơ quan báo chí trên địa bàn tỉnh",
                        "Trang thông tin điện tử của các đơn vị",
                        "Trung tâm Công nghệ thông tin và Truyền thông",
                        "Trung tâm VH TT & TT các huyện, thành phố",
                        "Đài Truyền thanh các xã, phường, thị trấn");
        assertThat(draft.bases())
                .extracting(Found::value)
                .containsExactly(
                        new Basis(
                                "Công văn",
                                "3940",
                                "UBND-NC",
                                LocalDate.of(2023, 7, 12),
                                "Ủy ban nhân dân tỉnh Đắk Nông",
                                "Công văn số 3940/UBND-NC ngày 12/7/2023 của Ủy ban nhân dân tỉnh Đắk Nông về công tác phòng ngừa tội phạm mua bán người"),
                        new Basis(
                                "Công văn",
                                "614",
                                "TTCS-TTTQ",
                                LocalDate.of(2023, 7, 13),
                                "Cục Thông tin cơ sở",
                                "Công văn số 614/TTCS-TTTQ ngày 13/7/2023 của Cục Thông tin cơ sở về nội dung truyền thông ở cơ sở trong dịp này"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "doc", "pdf"})
    void the_four_tasks_are_read_whole(String kind) throws IOException {
        LetterDraft draft = sample(kind);

        assertThat(draft.items()).extracting(item -> item.value().path()).containsExactly("1", "2", "3", "4");
        assertThat(draft.items().get(0).value().text())
                .startsWith("Giới thiệu quy định")
                .endsWith("dễ bị lừa gạt.");
        assertThat(draft.items().get(1).value().text()).startsWith("Đưa tin về").endsWith("có thể tham gia.");
        assertThat(draft.items().get(2).value().text())
                .startsWith("Mở chuyên mục")
                .contains("số lượt phát lại cho đến hết đợt cao điểm. Nội dung")
                .contains("M'Nông")
                .endsWith("khi nghi ngờ.")
                .doesNotContain("\n");
        assertThat(draft.items().get(3).value().text())
                .startsWith("Phản ánh kết quả")
                .endsWith("biết và sử dụng.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "doc", "pdf"})
    void the_deadline_and_the_data_window_are_read(String kind) throws IOException {
        LetterDraft draft = sample(kind);

        assertThat(draft.deadlines()).hasSize(1);
        Deadline deadline = draft.deadlines().getFirst().value();
        assertThat(deadline.phrase()).isEqualTo("trước ngày 28/9/2023");
        assertThat(deadline.date()).isEqualTo(LocalDate.of(2023, 9, 28));
        assertThat(deadline.time()).isNull();
        assertThat(deadline.inclusive()).isTrue();
        assertThat(deadline.kind()).isEqualTo(Deadline.Kind.REPORT);
        assertThat(deadline.due()).isEqualTo(Instant.parse("2023-09-28T16:59:59Z"));
        assertThat(draft.deadlines().getFirst().span().of(draft.text()).replaceAll("\\s+", " "))
                .isEqualTo("trước ngày 28/9/2023");
        assertThat(draft.dataWindow().value().from()).isEqualTo(LocalDate.of(2023, 7, 7));
        assertThat(draft.dataWindow().value().to()).isEqualTo(LocalDate.of(2023, 9, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "doc", "pdf"})
    void the_foot_is_read(String kind) throws IOException {
        LetterDraft draft = sample(kind);

        assertThat(draft.signer().value()).isEqualTo(new Signer("KT.", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", null));
        assertThat(draft.signer().value().authority()).isEqualTo("KT. GIÁM ĐỐC");
        assertThat(draft.copies())
                .extracting(Found::value)
                .containsExactly(
                        new CopyTo("Như trên", "t/h"),
                        new CopyTo("UBND tỉnh", "b/c"),
                        new CopyTo("Cục Thông tin cơ sở", null),
                        new CopyTo("Ban Giám đốc", null),
                        new CopyTo("Lưu: VT, TTBCXB", null));
        assertThat(draft.draftingSection().value()).isEqualTo("TTBCXB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "doc", "pdf"})
    void what_looks_odd_is_said_and_nothing_else(String kind) throws IOException {
        assertThat(sample(kind).oddities())
                .extracting(Oddity::code)
                .containsExactly(
                        Code.NO_NUMBER,
                        Code.DAY_UNKNOWN,
                        Code.DEADLINE_BEFORE_WINDOW_ENDS,
                        Code.WINDOW_STARTS_BEFORE_BASES);
    }
}
