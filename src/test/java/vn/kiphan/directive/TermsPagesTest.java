package vn.kiphan.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import vn.kiphan.Statements;
import vn.kiphan.unit.Cast;

/** Several reporting terms in one directive: typed, spread from a periodic duty, shown before issue, owed by every unit. */
@KipHanTest
class TermsPagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    DirectivePage directives;

    @Autowired
    JdbcClient jdbc;

    private Cast.Company company;
    private DirectiveId id;

    @BeforeEach
    void draft() {
        company = cast.company();
        id = directives.numbered(company);
    }

    @Test
    void a_second_report_is_typed_below_the_first_and_both_keep_their_places() {
        UUID first = directives.now(id).terms().getFirst().id();
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("terms[1].label", "Báo cáo cuối đợt");
        typed.set("terms[1].deadlineDay", "28/11/2023");
        typed.set("terms[1].closesDay", "05/12/2023");
        typed.set("terms[1].closesHour", "17h");
        typed.set("terms[1].destinations", "UBND tỉnh");

        assertThat(save(typed)).hasStatus3xxRedirection();

        List<ReportingTerms> terms = directives.now(id).terms();
        assertThat(terms)
                .extracting(ReportingTerms::label, ReportingTerms::dayOfDeadline)
                .containsExactly(tuple("28/09/2023", "28/09/2023"), tuple("Báo cáo cuối đợt", "28/11/2023"));
        assertThat(terms.getFirst().id()).isEqualTo(first);
        assertThat(terms.get(1).closesAt()).isEqualTo("2023-12-05T10:00:00Z");
        assertThat(DirectivePage.untouched(open("/draft")))
                .containsEntry("terms[1].closesHour", List.of("17:00"))
                .containsEntry("terms[1].inclusive", List.of("yes"));
    }

    @Test
    void terms_that_close_before_they_are_due_get_a_sentence_beside_the_field() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("terms[0].closesDay", "27/09/2023");
        typed.set("terms[1].closesDay", "01/12/2023");

        MvcTestResult answer = save(typed);

        assertThat(answer).hasStatusOk();
        assertThat(DirectivePage.body(answer))
                .contains("Thời điểm đóng nhận sớm hơn hạn báo cáo.")
                .contains("Đã có ngày đóng nhận nhưng chưa có hạn báo cáo.")
                .contains("value=\"27/09/2023\"");
    }

    @Test
    void a_periodic_duty_is_spread_into_its_reports() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("period.cycle", "QUARTER");
        typed.set("period.day", "20");
        typed.set("period.from", "01/10/2023");
        typed.set("period.until", "30/06/2024");
        typed.set("terms[0].outline", "I. Kết quả");
        typed.set("next", "periods");

        assertThat(save(typed)).hasRedirectedUrl("/directives/" + id + "/draft#section-terms");

        assertThat(directives.now(id).terms())
                .extracting(ReportingTerms::label)
                .containsExactly("28/09/2023", "Quý IV/2023", "Quý I/2024", "Quý II/2024");
        assertThat(directives.now(id).terms())
                .extracting(ReportingTerms::outline)
                .containsOnly("I. Kết quả");
        assertThat(DirectivePage.body(open("/issuance")))
                .contains("Quý IV/2023", "23:59 ngày 20/12/2023", "Kỳ số liệu: từ 15/09/2023 đến 14/12/2023")
                .contains("mỗi đơn vị nộp 4 báo cáo, tổng cộng 8 báo cáo");
    }

    @Test
    void half_a_rule_is_not_spread_and_stays_as_typed() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("period.day", "45");
        typed.set("period.from", "01/10/2023");

        MvcTestResult answer = save(typed);

        assertThat(answer).hasStatusOk();
        assertThat(DirectivePage.body(answer))
                .contains("Chọn chu kỳ báo cáo.", "Nhập số từ 1 đến 31.", "Nhập ngày để biết các kỳ", "value=\"45\"");
        assertThat(directives.now(id).terms()).hasSize(1);
    }

    @Test
    void every_unit_owes_every_report_and_its_pages_name_it() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("terms[0].label", "Báo cáo đợt 1");
        typed.set("terms[1].label", "Báo cáo đợt 2");
        typed.set("terms[1].deadlineDay", "28/11/2023");
        save(typed);

        DirectivePage.post(
                pages,
                "/directives/" + id + "/issuance",
                company.officer(),
                DirectivePage.typed("version", Long.toString(directives.version(id))));

        assertThat(jdbc.sql("select count(*) from campaign_assignment where directive_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/assignments", company.pressReporter())))
                .contains("Báo cáo: Báo cáo đợt 1", "Báo cáo: Báo cáo đợt 2");
        assertThat(DirectivePage.body(open("")))
                .contains("2 yêu cầu báo cáo", "Báo cáo đợt 1", "Báo cáo đợt 2", "23:59 ngày 28/11/2023");
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/directives", company.officer())))
                .contains("2 yêu cầu báo cáo");
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/dashboard/" + id, company.officer())))
                .contains("(Báo cáo đợt 1)", "(Báo cáo đợt 2)", "Báo cáo: Báo cáo đợt 2");
    }

    @Test
    void many_reports_take_no_more_statements_than_one() {
        int few = Statements.listDuring(() -> open("")).size();
        int fewToEdit = Statements.listDuring(() -> open("/draft")).size();
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        for (int row = 1; row < 13; row++) {
            typed.set("terms[" + row + "].label", "Tháng " + row);
            typed.set("terms[" + row + "].deadlineDay", "20/" + row + "/2024");
        }
        save(typed);

        assertThat(directives.now(id).terms()).hasSize(13);
        assertThat(Statements.listDuring(() -> open(""))).hasSize(few);
        assertThat(Statements.listDuring(() -> open("/draft"))).hasSize(fewToEdit);
    }

    private MvcTestResult open(String page) {
        return DirectivePage.get(pages, "/directives/" + id + page, company.officer());
    }

    private MvcTestResult save(MultiValueMap<String, String> typed) {
        return DirectivePage.post(pages, "/directives/" + id + "/draft", company.officer(), typed);
    }
}
