package vn.kiphan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiphan.shared.MarkedText.Block;
import vn.kiphan.shared.MarkedText.Kind;
import vn.kiphan.shared.MarkedText.Run;

class MarkedTextTest {

    private static List<Run> runs(String line) {
        return new MarkedText(line).blocks().getFirst().lines().getFirst().runs();
    }

    @Test
    void bold_and_italic_may_stand_in_each_other() {
        assertThat(runs("Đã làm **ba _việc_ lớn**, xong"))
                .containsExactly(
                        new Run("Đã làm ", false, false),
                        new Run("ba ", true, false),
                        new Run("việc", true, true),
                        new Run(" lớn", true, false),
                        new Run(", xong", false, false));
    }

    @Test
    void what_is_no_mark_stays_as_typed() {
        for (String plain :
                List.of("5 ** 3", "ten_trang_web", "** a **", "__", "2 * 3 * 4", "**", "_ a _", "<b>x</b>")) {
            assertThat(runs(plain)).as(plain).containsExactly(new Run(plain, false, false));
        }
    }

    @Test
    void lists_and_paragraphs_follow_the_lines() {
        List<Block> blocks = new MarkedText("Mở đầu\ndòng hai\n- một\n- hai\n\n3. ba\n4) bốn\n\nKết").blocks();
        assertThat(blocks.stream().map(Block::kind))
                .containsExactly(Kind.PARAGRAPH, Kind.BULLETS, Kind.NUMBERS, Kind.PARAGRAPH);
        assertThat(blocks.stream().map(block -> block.lines().size())).containsExactly(2, 2, 2, 1);
        assertThat(blocks.get(2).start()).isEqualTo(3);
    }

    @Test
    void a_list_within_a_list_begins_with_a_plus_and_a_number_that_does_not_follow_begins_another() {
        List<Block> blocks = new MarkedText("- một\n+ trong một\n- hai\n1. a\n2. b\n1. c\n5. d").blocks();
        assertThat(blocks.getFirst().lines().stream().map(MarkedText.Line::below))
                .containsExactly(false, true, false);
        assertThat(blocks.stream().skip(1).map(Block::start)).containsExactly(1, 1, 5);
        assertThat(blocks.get(1).lines()).hasSize(2);
    }

    @Test
    void documents_get_the_words_without_the_marks() {
        assertThat(new MarkedText("Đã **xong**\n- _một_\n\nhai").plain()).isEqualTo("Đã xong\n- một\n\nhai");
        assertThat(new MarkedText("").plain()).isEmpty();
    }

    @Test
    void words_are_counted_and_dashes_are_not() {
        assertThat(new MarkedText("- Đã **đăng** 12 tin, bài – tốt").words()).isEqualTo(6);
        assertThat(new MarkedText("").words()).isZero();
    }

    @Test
    void a_hostile_text_is_read_in_no_time() {
        String hostile = "**a".repeat(5_000) + "_b".repeat(2_500);
        assertThat(new MarkedText(hostile).plain()).isNotEmpty();
    }
}
