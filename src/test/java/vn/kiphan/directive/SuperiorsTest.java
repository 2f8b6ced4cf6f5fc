package vn.kiphan.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import vn.kiphan.KipHanTest;
import vn.kiphan.directivetext.LegalBasis;
import vn.kiphan.drafting.DirectivePage;
import vn.kiphan.unit.Cast;

/** A legal basis that is a directive of this system. */
@KipHanTest
class SuperiorsTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    DirectivePage directives;

    @Autowired
    Superiors superiors;

    @Autowired
    JdbcClient jdbc;

    private Cast.Company company;
    private DirectiveId superior;
    private DirectiveId id;

    @BeforeEach
    void draft() {
        company = cast.company();
        superior = directives.issued(company);
        id = directives.draft(company);
    }

    @Test
    void a_basis_of_the_same_number_symbol_and_year_is_offered_and_linked_when_it_is_confirmed() {
        cite("Sở Thông tin và Truyền thông", "17/7/2023");
        assertThat(DirectivePage.body(open())).contains("Văn bản này có trong hệ thống: liên kết với 77/STTTT-TTBCXB");
        assertThat(directives.now(id).text().bases().getFirst().superiorId())
                .as("offered, never assumed")
                .isNull();

        confirm(superior.toString());

        assertThat(directives.now(id).text().bases().getFirst().superiorId()).isEqualTo(superior.value());
        assertThat(DirectivePage.untouched(open())).containsEntry("bases[0].superior", List.of(superior.toString()));
        assertThat(record(id)).contains("Xem 77/STTTT-TTBCXB trong hệ thống", "/directives/" + superior);
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.remove("bases[0].superior");
        save(typed);
        assertThat(directives.now(id).text().bases().getFirst().superiorId()).isNull();
    }

    @Test
    void the_superior_names_what_rests_on_it_and_a_unit_gets_a_link_to_what_it_owes_itself() {
        cite("", "2/1/2023");
        confirm(superior.toString());
        issue();

        assertThat(record(superior)).contains("Văn bản thực hiện văn bản này", "/directives/" + id);
        String owed = assignment(superior);
        String page = "/assignments/" + assignment(id);
        assertThat(DirectivePage.body(DirectivePage.get(pages, page, company.pressReporter())))
                .contains("Xem văn bản này", "/assignments/" + owed);
        jdbc.sql("update directive_legal_basis set superior_id = ? where directive_id = ?")
                .params(directives.issued(cast.company()).value(), id.value())
                .update();
        assertThat(DirectivePage.body(DirectivePage.get(pages, page, company.pressReporter())))
                .doesNotContain("Xem văn bản này");
        assertThat(record(id)).doesNotContain("trong hệ thống");
    }

    @Test
    void another_year_another_issuer_or_another_department_is_not_offered() {
        LegalBasis cited = basis("Sở Thông tin và Truyền thông", 2023);
        assertThat(superiors.offers(id, List.of(cited), company.officer().departments()))
                .hasSize(1);
        assertThat(superiors.offers(
                        id,
                        List.of(basis("Sở Thông tin và Truyền thông", 2022)),
                        company.officer().departments()))
                .isEmpty();
        assertThat(superiors.offers(
                        id,
                        List.of(basis("Cục Thông tin cơ sở", 2023)),
                        company.officer().departments()))
                .isEmpty();
        assertThat(superiors.offers(id, List.of(cited), cast.company().officer().departments()))
                .isEmpty();
        assertThat(superiors.offers(superior, List.of(cited), company.officer().departments()))
                .as("nothing rests on itself")
                .isEmpty();
    }

    @Test
    void a_link_that_was_not_offered_is_not_taken() {
        cite("", "17/7/2023");
        confirm(directives.issued(cast.company()).toString());
        assertThat(directives.now(id).text().bases().getFirst().superiorId()).isNull();
        confirm("no-id");
        assertThat(directives.now(id).text().bases().getFirst().superiorId()).isNull();
    }

    private static LegalBasis basis(String issuer, int year) {
        return new LegalBasis(
                "Công văn",
                "77",
                "STTTT - TTBCXB",
                java.time.LocalDate.of(year, 7, 17),
                issuer,
                "Công văn số 77",
                null);
    }

    private void cite(String issuer, String day) {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("bases[0].text", "Công văn số 77/STTTT-TTBCXB");
        typed.set("bases[0].number", "77");
        typed.set("bases[0].symbol", "STTTT-TTBCXB");
        typed.set("bases[0].issuedOn", day);
        typed.set("bases[0].issuer", issuer);
        save(typed);
    }

    private void confirm(String directive) {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("bases[0].superior", directive);
        save(typed);
    }

    private void issue() {
        directives.issue(company, id);
    }

    private String assignment(DirectiveId directive) {
        return jdbc.sql("select id from campaign_assignment where directive_id = ? and unit_id = ?")
                .params(directive.value(), company.press().value())
                .query(UUID.class)
                .single()
                .toString();
    }

    private String record(DirectiveId directive) {
        return DirectivePage.body(DirectivePage.get(pages, "/directives/" + directive, company.officer()));
    }

    private MvcTestResult open() {
        return DirectivePage.get(pages, "/directives/" + id + "/draft", company.officer());
    }

    private void save(MultiValueMap<String, String> typed) {
        assertThat(DirectivePage.post(pages, "/directives/" + id + "/draft", company.officer(), typed))
                .hasStatus3xxRedirection();
    }
}
