package vn.kiphan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import vn.kiphan.Statements;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.addressing.RecipientPreview;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.UnitKind;

/** Recipients by rule: added and excluded by group, kind, district and words, and what each rule contributes. */
class RecipientRulesTest extends DraftTest {

    private String mark;

    @Override
    String page() {
        return "/recipients";
    }

    @BeforeEach
    void prepare() {
        mark = "Đắk Thử" + Math.abs(UUID.randomUUID().hashCode());
    }

    @Test
    void units_are_added_by_group_and_words_and_the_rule_says_what_it_brings() {
        UnitId one = station(mark + " Một");
        UnitId two = station(mark + " Hai");

        rule("action", "add", "group", company.communeGroup().toString(), "words", "dak thu" + mark.substring(7));

        assertThat(picked()).contains(one, two, company.press(), company.commune());
        RecipientPreview preview = preview();
        assertThat(preview.rules()).singleElement().satisfies(its -> {
            assertThat(its.meets()).isEqualTo(2);
            assertThat(its.changes()).as("the line has brought them already").isZero();
        });
        assertThat(preview.lines()).extracting(RecipientPreview.Line::picked).contains(1, 3);
    }

    @Test
    void an_exclusion_holds_for_units_that_come_in_later_and_can_be_taken_back() {
        UnitId kept = station("Đài khác " + mark.substring(7));
        UnitId out = station(mark);
        rule("action", "exclude", "kind", "COMMUNE_STATION", "words", mark);
        assertThat(picked()).doesNotContain(out);

        setLine(1, "");
        setLine(1, company.communeGroup().toString());
        assertThat(picked()).contains(kept).doesNotContain(out);
        assertThat(preview().rules().getFirst().changes()).isEqualTo(1);
        assertThat(preview().dropped()).isZero();

        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("droppedRule", "0");
        assertThat(save(typed)).hasStatus3xxRedirection();
        assertThat(picked()).contains(out);
        assertThat(directives.now(id).rules()).isEmpty();
    }

    @Test
    void what_a_rule_alone_brought_goes_with_it() {
        rule("action", "add", "group", company.districtGroup().toString());
        assertThat(picked()).contains(company.district());
        assertThat(DirectivePage.body(open())).contains("Danh sách này gồm những gì", "Bỏ quy tắc");

        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("droppedRule", "0");
        save(typed);

        assertThat(picked()).doesNotContain(company.district()).contains(company.press());
    }

    @Test
    void a_rule_that_says_nothing_or_meets_nobody_gets_a_sentence_and_the_ticks_are_kept() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("units", company.press().toString());
        typed.set("next", "rule");
        MvcTestResult empty = save(typed);
        assertThat(empty).hasStatusOk();
        assertThat(DirectivePage.body(empty)).contains("Chọn ít nhất một điều kiện");
        assertThat(picked()).containsExactly(company.press());

        typed = DirectivePage.untouched(empty);
        typed.set("next", "rule");
        typed.set("words", "không có đơn vị nào tên như vậy");
        MvcTestResult nobody = save(typed);
        assertThat(DirectivePage.body(nobody))
                .contains("Không có đơn vị nào thỏa mãn", "value=\"không có đơn vị nào tên như vậy\"");
        assertThat(directives.now(id).rules()).isEmpty();
    }

    @Test
    void single_ticks_are_counted_apart_and_a_stale_page_is_refused() {
        MultiValueMap<String, String> stale = DirectivePage.untouched(open());
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.put(
                "units", List.of(company.press().toString(), company.district().toString()));
        save(typed);

        assertThat(preview().byHand()).isEqualTo(1);
        assertThat(preview().dropped()).isEqualTo(1);
        assertThat(save(stale)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void more_units_and_rules_take_no_more_statements() {
        int few = Statements.listRemembering(this::open).size();
        for (int unit = 0; unit < 10; unit++) {
            station(mark + " " + unit);
        }
        rule("action", "add", "words", mark);
        rule("action", "exclude", "words", mark + " 3");
        assertThat(Statements.listRemembering(this::open)).hasSize(few);
    }

    private UnitId station(String name) {
        UnitId unit = cast.unit(UnitKind.COMMUNE_STATION, name);
        cast.join(company.communeGroup(), unit);
        return unit;
    }

    private void setLine(int line, String group) {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("lines[" + line + "].group", group);
        assertThat(save("/draft", typed)).hasStatus3xxRedirection();
    }

    private void rule(String... fields) {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        DirectivePage.typed(fields).forEach(typed::put);
        typed.set("next", "rule");
        assertThat(save(typed)).hasStatus3xxRedirection();
    }

    private List<UnitId> picked() {
        return directives.now(id).chosen().stream().map(ChosenUnit::unit).toList();
    }

    private RecipientPreview preview() {
        return directives.preview(id);
    }
}
