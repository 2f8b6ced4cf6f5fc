package vn.kiphan.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kiphan.letterdate.DataWindow;
import vn.kiphan.letterdate.Deadline;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Found;

/** The real letter of 2023, where it is at hand: every value that the first campaign rests on. */
class SeedLetterTest {

    private static final Path SEED = Path.of("../shared/letters/seed.txt");

    private LetterDraft draft;

    @BeforeEach
    void read() throws IOException {
        Assumptions.assumeTrue(Files.exists(SEED), "the real letter is not at hand");
        draft = new LetterReader().read(Files.readString(SEED));
    }

    @Test
    void the_head_is_read_and_what_is_blank_stays_empty() {
        assertThat(value(draft.parentBody())).isEqualTo("UBND TỈNH ĐẮK NÔNG");
        assertThat(value(draft.issuer())).isEqualTo("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
        assertThat(draft.number()).isNull();
        assertThat(value(draft.symbol())).isEqualTo("STTTT-TTBCXB");
        assertThat(value(draft.place())).isEqualTo("Đắk Nông");
        assertThat(value(draft.issuedOn()).precision()).isEqualTo(PartialDate.Precision.MONTH);
        assertThat(value(draft.issuedOn()).earliest()).isEqualTo(LocalDate.of(2023, 7, 1));
        assertThat(value(draft.subject())).startsWith("tuyên truyền hưởng ứng").endsWith("– 30/7”");
    }

    @Test
    void recipients_bases_and_copies_are_whole() {
        assertThat(values(draft.recipients())).hasSize(5).last().isEqualTo("Đài Truyền thanh các xã, phường, thị trấn");
        assertThat(values(draft.bases())).extracting(LetterDraft.Basis::number).containsExactly("3940", "614");
        assertThat(values(draft.bases()))
                .extracting(LetterDraft.Basis::issuer)
                .containsExactly("Ủy ban nhân dân tỉnh Đắk Nông", "Cục Thông tin cơ sở");
        assertThat(values(draft.copies()))
                .extracting(LetterDraft.CopyTo::text)
                .hasSize(5)
                .contains("Ban Giám đốc");
        assertThat(value(draft.draftingSection())).isEqualTo("TTBCXB");
    }

    @Test
    void the_third_task_goes_on_after_the_blank_line() {
        List<LetterDraft.Item> tasks = values(draft.items());
        assertThat(tasks).extracting(LetterDraft.Item::path).containsExactly("1", "2", "3", "4");
        assertThat(tasks.get(2).text()).contains("và tăng thời lượng phát sóng").endsWith("chuyên trang, chuyên mục.");
        assertThat(tasks.get(3).text()).endsWith("bị mua bán trở về.");
    }

    @Test
    void there_is_one_deadline_and_one_window() {
        Deadline deadline = values(draft.deadlines()).getFirst();
        assertThat(draft.deadlines()).hasSize(1);
        assertThat(deadline.phrase()).isEqualTo("trước ngày 28/9/2023");
        assertThat(deadline.inclusive()).isTrue();
        assertThat(deadline.due()).isEqualTo(Instant.parse("2023-09-28T16:59:59Z"));
        DataWindow window = value(draft.dataWindow());
        assertThat(window.from()).isEqualTo(LocalDate.of(2023, 7, 7));
        assertThat(window.to()).isEqualTo(LocalDate.of(2023, 9, 30));
    }

    @Test
    void what_looks_odd_is_said() {
        assertThat(draft.has(Oddity.Code.NO_NUMBER)).isTrue();
        assertThat(draft.has(Oddity.Code.DAY_UNKNOWN)).isTrue();
        assertThat(draft.has(Oddity.Code.DEADLINE_BEFORE_WINDOW_ENDS)).isTrue();
        assertThat(draft.has(Oddity.Code.WINDOW_STARTS_BEFORE_BASES)).isTrue();
    }

    private static <T> T value(Found<T> found) {
        assertThat(found).isNotNull();
        return found.value();
    }

    private static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).toList();
    }
}
