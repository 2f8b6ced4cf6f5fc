package vn.kiphan.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Told;

class PassagesTest {

    private final Passages passages = new Passages(Narrative::difficulties);

    private void said(String unit, String text) {
        passages.add(new Narrative(unit, "Nhóm", LocalDate.of(2023, 9, 28), false, "", "", "", text, ""));
    }

    @Test
    void each_passage_names_its_unit() {
        said("Báo Một", "Thiếu kinh phí.\nThiếu người.");

        assertThat(passages.lines()).containsExactly("Báo Một: Thiếu kinh phí. Thiếu người.");
    }

    @Test
    void who_says_nothing_is_not_quoted() {
        said("Báo Một", "  ");

        assertThat(passages.isEmpty()).isTrue();
    }

    @Test
    void equal_passages_stand_once_with_all_who_wrote_them() {
        said("Xã A", "Không có.");
        said("Xã B", "không có");
        said("Xã C", "KHÔNG CÓ.");
        said("Xã D", "Không  có");
        said("Xã E", "Loa hỏng");

        assertThat(passages.lines()).containsExactly("Xã A, Xã B, Xã C và 01 đơn vị khác: Không có.", "Xã E: Loa hỏng");
    }

    @Test
    void a_long_passage_is_cut_and_says_so() {
        said("Xã A", "loa ".repeat(1000));

        assertThat(passages.lines()).singleElement().asString().endsWith("…").hasSizeLessThan(720);
    }

    @Test
    void what_has_no_room_is_counted() {
        for (int i = 0; i < 33; i++) {
            said("Xã " + i, "Khó khăn số " + i);
        }

        assertThat(passages.lines()).hasSize(20);
        assertThat(passages.beyond()).isEqualTo(13);
    }

    @Test
    void bold_words_and_lists_stay_what_they_are() {
        said("Xã A", "Đã **mua** loa:\n- loa nén\n+ hai cụm\n1. xong");
        said("Xã B", "- một\n- hai");
        said("Xã C", "Không có.");

        assertThat(passages.block())
                .isEqualTo(new Told(List.of(
                        "- Xã A: Đã **mua** loa:",
                        "+ loa nén",
                        "+ hai cụm",
                        "1. xong",
                        "- Xã B:",
                        "+ một",
                        "+ hai",
                        "- Xã C: Không có.")));
    }

    @Test
    void a_long_passage_with_a_list_ends_with_the_lines_that_fit() {
        said("Xã A", "**Mở đầu**\n" + "- loa hỏng ở thôn\n".repeat(200));

        Told told = (Told) passages.block();
        assertThat(told.paragraphs())
                .startsWith("- Xã A: **Mở đầu**", "+ loa hỏng ở thôn")
                .endsWith("…");
        assertThat(String.join("", told.paragraphs())).hasSizeLessThan(800);
    }
}
