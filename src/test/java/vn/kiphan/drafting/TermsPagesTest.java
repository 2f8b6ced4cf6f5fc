package vn.kiphan.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import vn.kiphan.Statements;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.MissingPart;
import vn.kiphan.directivetext.ChosenIndicator;
import vn.kiphan.directivetext.ReportingTerms;

/** Several reporting terms in one directive: typed, following a periodic duty, shown before issue, owed by every unit. */
class TermsPagesTest extends DraftTest {

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
    void a_periodic_duty_is_kept_as_a_rule_whose_reports_follow_it_until_issue() {
        MultiValueMap<String, String> typed = quarterly();
        typed.set("terms[0].outline", "I. Kết quả");
        typed.set("next", "periods");

        assertThat(save(typed)).hasRedirectedUrl("/directives/" + id + "/draft#section-terms");

        assertThat(directives.now(id).terms())
                .extracting(ReportingTerms::label, ReportingTerms::outline)
                .containsExactly(
                        tuple("28/09/2023", "I. Kết quả"),
                        tuple("Quý IV/2023", "I. Kết quả"),
                        tuple("Quý I/2024", "I. Kết quả"),
                        tuple("Quý II/2024", "I. Kết quả"));
        assertThat(DirectivePage.body(open("/issuance")))
                .contains("Định kỳ ngày 20 tháng cuối hằng quý (3 kỳ)", "Quý IV/2023", "23:59 ngày 20/12/2023")
                .contains("Kỳ số liệu: từ 15/09/2023 đến 14/12/2023")
                .contains("mỗi đơn vị nộp 4 báo cáo, tổng cộng 8 báo cáo");

        MultiValueMap<String, String> again = DirectivePage.untouched(open("/draft"));
        assertThat(again).containsEntry("periods[0].day", List.of("20"));
        again.set("periods[0].day", "25");
        again.set("periods[0].month", "2");
        again.set("periods[0].occurrences[1].day", "26/02/2024");
        save(again);
        assertThat(directives.now(id).terms())
                .extracting(ReportingTerms::dayOfDeadline)
                .as("the rule now means other days, to which the change of the old one does not belong")
                .containsExactly("28/09/2023", "25/11/2023", "25/02/2024", "25/05/2024");

        MultiValueMap<String, String> without = DirectivePage.untouched(open("/draft"));
        List.of("cycle", "day", "month", "from", "until", "phrase")
                .forEach(its -> without.set("periods[0]." + its, ""));
        save(without);
        assertThat(directives.now(id).terms()).hasSize(1);
        assertThat(directives.now(id).text().periods()).isEmpty();
    }

    @Test
    void one_report_of_a_rule_may_be_changed_alone_and_be_let_follow_again() {
        save(quarterly());
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("periods[0].occurrences[0].day", "22/12/2023");
        typed.set("periods[0].occurrences[0].hour", "17h");
        save(typed);
        MultiValueMap<String, String> again = DirectivePage.untouched(open("/draft"));
        again.set("periods[0].hour", "10:00");
        save(again);

        assertThat(directives.now(id).terms().subList(1, 4))
                .extracting(ReportingTerms::dueAt)
                .containsExactly(
                        Instant.parse("2023-12-22T10:00:00Z"),
                        Instant.parse("2024-03-20T03:00:00Z"),
                        Instant.parse("2024-06-20T03:00:00Z"));
        assertThat(DirectivePage.body(open("/draft"))).contains("Đã sửa riêng");

        MultiValueMap<String, String> back = DirectivePage.untouched(open("/draft"));
        back.set("periods[0].occurrences[0].day", "");
        save(back);
        assertThat(directives.now(id).terms().get(1).dueAt()).isEqualTo("2023-12-20T03:00:00Z");
        assertThat(DirectivePage.body(open("/draft"))).doesNotContain("Đã sửa riêng");
    }

    @Test
    void the_reports_of_an_issued_directive_stay_linked_to_their_rule_and_stand_folded_below_it() {
        MultiValueMap<String, String> typed = quarterly();
        typed.set("periods[0].outline", "Nhận định chung");
        save(typed);
        directives.issue(company, id);

        DirectiveView view = directives.now(id).view();
        assertThat(view.periods())
                .singleElement()
                .satisfies(rule -> assertThat(view.occurrences(rule))
                        .extracting(DirectiveView.TermsView::label)
                        .containsExactly("Quý IV/2023", "Quý I/2024", "Quý II/2024"));
        assertThat(DirectivePage.body(open("")))
                .contains("Định kỳ ngày 20 tháng cuối hằng quý (3 kỳ)", "Xem 3 kỳ báo cáo")
                .contains("Hạn từ ngày 01/10/2023 đến ngày 30/06/2024", "Quý II/2024");
        UUID quarter = jdbc.sql("""
                select a.id from campaign_assignment a join directive_reporting_terms t on t.id = a.terms_id
                where a.directive_id = ? and a.unit_id = ? and t.label = 'Quý IV/2023'
                """)
                .params(id.value(), company.press().value())
                .query(UUID.class)
                .single();
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/assignments/" + quarter, company.pressReporter())))
                .contains("Quý IV/2023", "Định kỳ ngày 20 tháng cuối hằng quý (3 kỳ)", "Đề cương báo cáo")
                .contains("Nhận định chung");
    }

    @Test
    void a_rule_that_is_wrong_stays_as_typed() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("periods[0].day", "45");
        typed.set("periods[0].from", "01/10/2023");

        MvcTestResult answer = save(typed);

        assertThat(answer).hasStatusOk();
        assertThat(DirectivePage.body(answer)).contains("Chọn chu kỳ báo cáo.", "Nhập số từ 1 đến 31.", "value=\"45\"");
        assertThat(directives.now(id).terms()).hasSize(1);

        typed.set("version", Long.toString(directives.version(id)));
        typed.set("periods[0].cycle", "QUARTER");
        typed.set("periods[0].day", "20");
        typed.set("periods[0].month", "4");
        typed.set("periods[0].until", "19/12/2023");
        assertThat(DirectivePage.body(save(typed)))
                .contains("Kỳ này chỉ có 3 tháng.", "Không có kỳ hạn nào giữa hai ngày này.");
    }

    @Test
    void a_rule_of_working_days_may_be_one_swapped_saturday_and_not_one_holiday() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("periods[0].cycle", "WORKDAY");
        typed.set("periods[0].from", "30/04/2024");
        typed.set("periods[0].until", "01/05/2024");
        assertThat(DirectivePage.body(save(typed)))
                .contains("Không có ngày làm việc nào giữa hai ngày này theo lịch làm việc.");

        typed.set("version", Long.toString(directives.version(id)));
        typed.set("periods[0].from", "04/05/2024");
        typed.set("periods[0].until", "04/05/2024");
        assertThat(save(typed)).hasStatus3xxRedirection();
        assertThat(directives.now(id).terms())
                .last()
                .extracting(ReportingTerms::label, ReportingTerms::dayOfDeadline)
                .containsExactly("Ngày 04/05/2024", "04/05/2024");
        assertThat(DirectivePage.body(open("/draft"))).contains("Ngày 04/05/2024");
    }

    @Test
    void a_rule_whose_end_nobody_has_said_waits_and_is_not_issued() {
        MultiValueMap<String, String> typed = quarterly();
        typed.set("periods[0].until", "");

        assertThat(save(typed)).hasStatus3xxRedirection();

        assertThat(directives.now(id).terms()).hasSize(1);
        assertThat(directives.now(id).missing()).contains(MissingPart.PERIOD);
        assertThat(DirectivePage.body(open("/draft"))).contains("Chưa có kỳ nào: ghi ngày bắt đầu và ngày kết thúc.");
        assertThat(DirectivePage.body(open("/issuance")))
                .contains("Báo cáo định kỳ chưa có ngày bắt đầu, ngày kết thúc");
    }

    @Test
    void one_column_of_indicators_serves_all_reports_of_a_rule() {
        save(quarterly());
        MultiValueMap<String, String> chosen = DirectivePage.untouched(open("/indicators"));
        chosen.set("locals[0].name", "Số cuộc tuyên truyền");
        chosen.set("locals[0].measure", "cuộc");
        chosen.set("locals[0].terms", "1");
        assertThat(DirectivePage.post(pages, "/directives/" + id + "/indicators", company.officer(), chosen))
                .hasStatus3xxRedirection();
        assertThat(directives.now(id).indicators())
                .extracting(ChosenIndicator::termsPosition)
                .containsExactly(1, 2, 3);

        MultiValueMap<String, String> longer = DirectivePage.untouched(open("/draft"));
        longer.set("periods[0].until", "30/09/2024");
        save(longer);
        assertThat(directives.now(id).indicators())
                .extracting(ChosenIndicator::termsPosition)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_daily_duty_needs_no_day_and_its_hundred_reports_cost_no_more_statements_than_three() {
        MultiValueMap<String, String> typed = daily("03/10/2023");
        assertThat(save(typed)).hasStatus3xxRedirection();
        assertThat(directives.now(id).terms())
                .extracting(ReportingTerms::label)
                .containsExactly("28/09/2023", "Ngày 01/10/2023", "Ngày 02/10/2023", "Ngày 03/10/2023");
        int three = Statements.during(() -> assertThat(open("/draft")).hasStatusOk());

        assertThat(DirectivePage.body(save(daily("31/01/2024"))))
                .contains("Quy tắc này có hơn 100 kỳ. Chọn ngày kết thúc sớm hơn.");
        assertThat(save(daily("08/01/2024"))).hasStatus3xxRedirection();
        assertThat(directives.now(id).terms()).hasSize(101);
        assertThat(Statements.during(() -> assertThat(open("/draft")).hasStatusOk()))
                .isEqualTo(three);

        directives.issue(company, id);
        assertThat(DirectivePage.body(open(""))).contains("Hằng ngày (100 kỳ)", "Xem 100 kỳ báo cáo");
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/assignments", company.pressReporter())))
                .contains("Ngày 08/01/2024");
    }

    private MultiValueMap<String, String> daily(String until) {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("periods[0].cycle", "DAY");
        typed.set("periods[0].day", "");
        typed.set("periods[0].hour", "16:00");
        typed.set("periods[0].from", "01/10/2023");
        typed.set("periods[0].until", until);
        return typed;
    }

    private MultiValueMap<String, String> quarterly() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        typed.set("periods[0].cycle", "QUARTER");
        typed.set("periods[0].day", "20");
        typed.set("periods[0].month", "3");
        typed.set("periods[0].from", "01/10/2023");
        typed.set("periods[0].until", "30/06/2024");
        return typed;
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
        int few = Statements.listRemembering(() -> open("")).size();
        int fewToEdit = Statements.listRemembering(() -> open("/draft")).size();
        MultiValueMap<String, String> typed = DirectivePage.untouched(open("/draft"));
        for (int row = 1; row < 13; row++) {
            typed.set("terms[" + row + "].label", "Tháng " + row);
            typed.set("terms[" + row + "].deadlineDay", "20/" + row + "/2024");
        }
        save(typed);

        assertThat(directives.now(id).terms()).hasSize(13);
        assertThat(Statements.listRemembering(() -> open(""))).hasSize(few);
        assertThat(Statements.listRemembering(() -> open("/draft"))).hasSize(fewToEdit);
    }
}
