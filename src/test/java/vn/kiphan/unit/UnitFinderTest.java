package vn.kiphan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kiphan.KipHanTest;
import vn.kiphan.Statements;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

@KipHanTest
class UnitFinderTest {

    @Autowired
    UnitFinder finder;

    @Autowired
    UnitDesk desk;

    @Autowired
    Cast cast;

    private UnitId station(String name, String district) {
        UnitFacts facts = new UnitFacts(name, UnitKind.COMMUNE_STATION, "24678", district, null, "", "");
        return desk.add(facts, Cast.SINCE, Author.SYSTEM);
    }

    @Test
    void a_name_is_found_whatever_its_marks_capitals_and_spaces() {
        UnitId unit = cast.unit(UnitKind.PRESS, "Báo Tìm Thấy M'Nông");

        assertThat(finder.exactly("  bao  TIM thay m’nong ").map(UnitFinder.Named::id))
                .contains(unit);
    }

    @Test
    void part_of_a_name_is_near_and_not_found() {
        cast.unit(UnitKind.PRESS, "Báo Gần Đúng");

        assertThat(finder.exactly("Gần Đúng")).isEmpty();
        assertThat(finder.near("đúng gần").stream().map(UnitFinder.Named::label))
                .containsExactly("Báo Gần Đúng");
    }

    @Test
    void the_district_tells_units_of_one_name_apart() {
        UnitId one = station("Đài xã Hai Nơi", "Huyện Bắc");
        UnitId other = station("Đài xã Hai Nơi", "Huyện Nam");

        assertThat(finder.exactly("Đài xã Hai Nơi")).isEmpty();
        assertThat(finder.exactly("Đài xã Hai Nơi (Huyện Bắc)").map(UnitFinder.Named::id))
                .contains(one);
        assertThat(finder.exactly("dai xa hai noi (huyen nam)").map(UnitFinder.Named::id))
                .contains(other);
    }

    @Test
    void a_name_of_the_past_is_not_found() {
        UnitId unit = cast.unit(UnitKind.PRESS, "Báo Đã Đổi Tên");
        desk.change(unit, 0, UnitFacts.named("Báo Tên Sau", UnitKind.PRESS), LocalDate.of(2024, 1, 1), Author.SYSTEM);

        assertThat(finder.exactly("Báo Đã Đổi Tên")).isEmpty();
        assertThat(finder.exactly("Báo Tên Sau").map(UnitFinder.Named::id)).contains(unit);
    }

    @Test
    void a_code_alone_is_no_name() {
        station("Đài xã Có Mã", "Huyện Mã");
        assertThat(finder.exactly("24678")).isEmpty();
        assertThat(finder.exactly("")).isEmpty();
    }

    @Test
    void suggestions_are_one_statement_and_bounded() {
        assertThat(Statements.during(() -> finder.suggestions())).isEqualTo(1);
        assertThat(finder.suggestions()).hasSizeLessThanOrEqualTo(500);
    }
}
