package vn.kiphan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import vn.kiphan.Statements;
import vn.kiphan.directive.AskedIndicators;
import vn.kiphan.directive.Draft;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.indicator.Indicator;
import vn.kiphan.indicator.Indicators;

/** Choosing what each report has to give in figures. */
class IndicatorChoicePagesTest extends DraftTest {

    @Autowired
    AskedIndicators asked;

    @Autowired
    Indicators indicators;

    private UUID news;
    private UUID loudspeakers;

    @Override
    String page() {
        return "/indicators";
    }

    @BeforeEach
    void prepare() {
        news = indicator("BC01");
        loudspeakers = indicator("PT06");
    }

    @Test
    void each_report_asks_for_indicators_of_its_own() {
        secondTerms();

        assertThat(choose("0:" + news, "0:" + loudspeakers, "1:" + news, "1:" + UUID.randomUUID()))
                .hasStatus3xxRedirection();

        List<ReportingTerms> terms = directives.now(id).terms();
        assertThat(asked.of(id).get(terms.get(0).id()))
                .extracting(AskedIndicators.Asked::code)
                .containsExactly("BC01", "PT06");
        assertThat(asked.of(id).get(terms.get(1).id()))
                .extracting(AskedIndicators.Asked::code)
                .containsExactly("BC01");
        assertThat(DirectivePage.untouched(open()).get("asked"))
                .containsExactlyInAnyOrder("0:" + news, "0:" + loudspeakers, "1:" + news);
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/directives/" + id, company.director())))
                .contains("2 chỉ tiêu phải báo cáo", "1 chỉ tiêu phải báo cáo", "Cụm loa, đài tham gia");
    }

    @Test
    void indicators_follow_their_terms_when_others_are_dropped() {
        secondTerms();
        choose("0:" + news, "1:" + loudspeakers);
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        for (String field :
                List.of("label", "deadlinePhrase", "deadlineDay", "windowFrom", "windowTo", "windowPhrase")) {
            typed.set("terms[0]." + field, "");
        }

        assertThat(DirectivePage.post(pages, "/directives/" + id + "/draft", company.officer(), typed))
                .hasStatus3xxRedirection();

        Draft now = directives.now(id);
        assertThat(now.terms()).extracting(ReportingTerms::label).containsExactly("Đợt 2");
        assertThat(asked.of(id).get(now.terms().getFirst().id()))
                .extracting(AskedIndicators.Asked::code)
                .containsExactly("PT06");
    }

    @Test
    void an_indicator_of_this_directive_only_has_a_name_and_a_measure() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("locals[0].name", "Bản cam kết");
        MvcTestResult half = save(typed);
        assertThat(half).hasStatusOk();
        assertThat(DirectivePage.body(half)).contains("Nhập đơn vị tính, ví dụ bản", "value=\"Bản cam kết\"");

        typed.set("locals[0].measure", "bản");
        typed.set("locals[3].name", "");
        assertThat(save(typed)).hasStatus3xxRedirection();

        assertThat(asked.of(id).values())
                .singleElement()
                .satisfies(list -> assertThat(list)
                        .singleElement()
                        .extracting(
                                AskedIndicators.Asked::name, AskedIndicators.Asked::measure, AskedIndicators.Asked::id)
                        .containsExactly("Bản cam kết", "bản", null));
        assertThat(DirectivePage.untouched(open())).containsEntry("locals[0].name", List.of("Bản cam kết"));
    }

    @Test
    void a_unit_sees_the_indicators_of_its_kind_and_issuing_closes_the_choice() {
        choose("0:" + news, "0:" + loudspeakers);
        DirectivePage.post(
                pages,
                "/directives/" + id + "/issuance",
                company.officer(),
                DirectivePage.typed("version", Long.toString(directives.version(id))));

        assertThat(unitPage(company.pressReporter())).contains("BC01").doesNotContain("PT06");
        assertThat(unitPage(company.communeReporter())).contains("PT06").doesNotContain("BC01");
        assertThat(open()).hasRedirectedUrl("/directives/" + id);
        assertThat(choose("0:" + news)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void a_stale_choice_is_refused_and_others_do_not_see_the_page() {
        MultiValueMap<String, String> stale = DirectivePage.untouched(open());
        choose("0:" + news);
        stale.add("asked", "0:" + loudspeakers);
        assertThat(save(stale)).hasStatus(HttpStatus.CONFLICT);
        assertThat(directives.now(id).indicators()).hasSize(1);
        DirectivePage.assertRefusesOthers(pages, "/directives/" + id + "/indicators", company, cast.company(), true);
    }

    @Test
    void many_reports_share_one_column_and_take_no_more_statements() {
        int few = Statements.listRemembering(this::open).size();
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        for (int row = 1; row < 10; row++) {
            typed.set("terms[" + row + "].label", "Tháng " + row);
            typed.set("terms[" + row + "].deadlineDay", "20/0" + row + "/2024");
        }
        save("/draft", typed);
        assertThat(Statements.listRemembering(this::open)).hasSize(few);

        choose("all:" + news);

        assertThat(asked.of(id))
                .hasSize(10)
                .allSatisfy((terms, list) ->
                        assertThat(list).extracting(AskedIndicators.Asked::code).containsExactly("BC01"));
        assertThat(DirectivePage.untouched(open())).containsEntry("asked", List.of("all:" + news));
    }

    private void secondTerms() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("terms[0].label", "Đợt 1");
        typed.set("terms[1].label", "Đợt 2");
        typed.set("terms[1].deadlineDay", "28/11/2023");
        save("/draft", typed);
    }

    private UUID indicator(String code) {
        return indicators.on(LocalDate.of(2023, 7, 17)).stream()
                .filter(one -> one.code().equals(code))
                .map(Indicator::id)
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult choose(String... boxes) {
        MultiValueMap<String, String> typed = DirectivePage.typed("version", Long.toString(directives.version(id)));
        typed.put("asked", List.of(boxes));
        return save(typed);
    }
}
