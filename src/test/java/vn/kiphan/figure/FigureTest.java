package vn.kiphan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kiphan.directive.AskedIndicators.Asked;
import vn.kiphan.indicator.Counted;
import vn.kiphan.indicator.Counting;
import vn.kiphan.indicator.SumRule;

/** What a row of the grid says, from what was typed and what the entries add up to. */
class FigureTest {

    private static final Count TWELVE = new Count(
            3,
            1,
            BigDecimal.valueOf(12),
            Map.of(Field.VIETNAMESE, BigDecimal.valueOf(10), Field.EDE, BigDecimal.valueOf(2)));
    private static final Map<Field, String> NOTHING = Map.of();

    private static Figure figure(Map<Field, String> typed, Count count) {
        Map<Field, Typed> fields = new EnumMap<>(Field.class);
        typed.forEach((field, text) -> fields.put(field, new Typed(text, 1, Instant.EPOCH, "Người nhập")));
        UUID id = UUID.randomUUID();
        Asked asked = new Asked(
                id,
                id,
                "PT03",
                "Truyền thanh",
                "Thời lượng phát",
                "",
                "phút",
                0,
                true,
                true,
                SumRule.SUM,
                new Counting(Counted.MINUTES_BROADCAST, List.of(), List.of(), null));
        return new Figure(1, asked, fields, count, Past.NOTHING);
    }

    @Test
    void what_the_entries_add_up_to_is_reported_until_the_unit_types_something_else() {
        Figure counted = figure(NOTHING, TWELVE);
        assertThat(counted.amount()).isEqualTo(BigDecimal.valueOf(12));
        assertThat(counted.source()).isEqualTo(Figure.Source.ENTRIES);
        assertThat(counted.languages())
                .containsEntry(Field.VIETNAMESE, BigDecimal.valueOf(10))
                .containsEntry(Field.EDE, BigDecimal.valueOf(2));
        assertThat(counted.differs()).isFalse();

        Figure typed = figure(Map.of(Field.TOTAL, "1 giờ"), TWELVE);
        assertThat(typed.amount()).isEqualTo(BigDecimal.valueOf(60));
        assertThat(typed.source()).isEqualTo(Figure.Source.TYPED);
        assertThat(typed.languages()).isEmpty();
        assertThat(typed.count().total()).isEqualTo(BigDecimal.valueOf(12));
        assertThat(typed.differs()).isTrue();
    }

    @Test
    void a_total_that_agrees_with_the_entries_keeps_their_languages() {
        Figure same = figure(Map.of(Field.TOTAL, "12"), TWELVE);
        assertThat(same.differs()).isFalse();
        assertThat(same.languages()).hasSize(2);
    }

    @Test
    void languages_add_up_where_no_total_is_typed_and_one_of_them_may_be_empty() {
        Figure sum = figure(Map.of(Field.VIETNAMESE, "40", Field.MNONG, "1h", Field.HMONG, "0"), Count.NOTHING);
        assertThat(sum.amount()).isEqualTo(BigDecimal.valueOf(100));
        assertThat(sum.source()).isEqualTo(Figure.Source.LANGUAGES);
        assertThat(sum.languages()).containsOnlyKeys(Field.VIETNAMESE, Field.MNONG, Field.HMONG);
        assertThat(sum.otherSum()).isNull();
    }

    @Test
    void languages_that_do_not_add_up_to_the_total_are_noticed() {
        Figure wrong = figure(Map.of(Field.TOTAL, "100", Field.VIETNAMESE, "40"), Count.NOTHING);
        assertThat(wrong.otherSum()).isEqualTo(BigDecimal.valueOf(40));
        assertThat(figure(Map.of(Field.TOTAL, "40", Field.VIETNAMESE, "40"), Count.NOTHING)
                        .otherSum())
                .isNull();
    }

    @Test
    void no_entry_and_no_word_is_not_reported_which_is_not_nought() {
        assertThat(figure(NOTHING, Count.NOTHING).standing()).isEqualTo(Standing.EMPTY);
        assertThat(figure(NOTHING, Count.NOTHING).amount()).isNull();
        Figure unmeasured = figure(NOTHING, new Count(2, 2, null, Map.of()));
        assertThat(unmeasured.standing()).isEqualTo(Standing.EMPTY);
        Figure nought = figure(Map.of(Field.TOTAL, "0"), Count.NOTHING);
        assertThat(nought.standing()).isEqualTo(Standing.NUMBER);
        assertThat(nought.amount()).isZero();
    }

    @Test
    void words_go_before_what_the_entries_say_and_contradict_a_number() {
        Figure none = figure(Map.of(Field.STANDING, "NONE"), TWELVE);
        assertThat(none.standing()).isEqualTo(Standing.NONE);
        assertThat(none.amount()).isNull();
        assertThat(none.differs()).isTrue();
        assertThat(none.contradicts()).isFalse();
        assertThat(figure(Map.of(Field.TOTAL, "không có phương tiện"), Count.NOTHING)
                        .standing())
                .isEqualTo(Standing.NO_MEANS);
        assertThat(figure(Map.of(Field.STANDING, "NO_MEANS", Field.TOTAL, "5"), Count.NOTHING)
                        .contradicts())
                .isTrue();
    }

    @Test
    void what_cannot_be_read_is_no_number_and_not_empty() {
        Figure wrong = figure(Map.of(Field.TOTAL, "nhiều"), TWELVE);
        assertThat(wrong.standing()).isEqualTo(Standing.UNREADABLE);
        assertThat(wrong.amount()).isNull();
        assertThat(figure(Map.of(Field.EDE, "x"), TWELVE).standing()).isEqualTo(Standing.UNREADABLE);
    }

    @Test
    void the_cumulative_value_stands_by_itself() {
        Figure figure = figure(Map.of(Field.TOTAL, "30", Field.CUMULATIVE, "1.200"), Count.NOTHING);
        assertThat(figure.amount()).isEqualTo(BigDecimal.valueOf(30));
        assertThat(figure.cumulative()).isEqualTo(Amount.of(1200));
        assertThat(figure(NOTHING, TWELVE).cumulative().standing()).isEqualTo(Standing.EMPTY);
    }
}
