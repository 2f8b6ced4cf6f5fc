package vn.kiphan.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.drafting.DirectivePage;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Cast;

/** Where the number comes from when one person issues: the register, or elsewhere. */
@KipHanTest
class NumberAtIssuePagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    DirectivePage directives;

    @Autowired
    JdbcClient jdbc;

    private Cast.Company company;

    @BeforeEach
    void company() {
        company = cast.company();
    }

    @Test
    void a_letter_without_a_number_takes_the_registers_next() {
        DirectiveId first = directives.draft(company);
        assertThat(confirmation(first))
                .contains("số tiếp theo: 01")
                .contains("năm " + Vietnam.day(Instant.now()).getYear());

        assertThat(issue(first, "numbering", "register", "issuedOn", "17/7/2023"))
                .hasRedirectedUrl("/directives/" + first);
        DirectiveId second = directives.draft(company);
        issue(second, "numbering", "register", "issuedOn", "18/7/2023");

        assertThat(number(first)).isEqualTo("01/STTTT-TTBCXB");
        assertThat(number(second)).isEqualTo("02/STTTT-TTBCXB");
        assertThat(directives.registered(second)).isTrue();
    }

    @Test
    void a_number_from_elsewhere_uses_up_none_of_the_register() {
        DirectiveId elsewhere = directives.draft(company);
        issue(elsewhere, "numbering", "elsewhere", "number", "7", "issuedOn", "17/7/2023");
        DirectiveId registered = directives.draft(company);
        issue(registered, "numbering", "register", "issuedOn", "17/7/2023");

        assertThat(number(elsewhere)).isEqualTo("07/STTTT-TTBCXB");
        assertThat(directives.registered(elsewhere)).isFalse();
        assertThat(number(registered)).isEqualTo("01/STTTT-TTBCXB");
    }

    @Test
    void a_superior_bodys_letter_is_not_offered_our_number_first() {
        jdbc.sql("update unit_profile set name = 'Sở Thông tin và Truyền thông' where unit_id = ?")
                .param(company.department().value())
                .update();
        DirectiveId ours = directives.draft(company);
        assertThat(confirmation(ours)).containsPattern("value=\"register\"[^>]*checked");

        DirectiveId theirs = directives.draft(company);
        jdbc.sql("update directive set issuer = 'Ủy ban nhân dân tỉnh' where id = ?")
                .param(theirs.value())
                .update();
        assertThat(confirmation(theirs)).containsPattern("value=\"elsewhere\"[^>]*checked");
    }

    @Test
    void what_is_missing_or_wrong_is_shown_again_and_uses_up_no_number() {
        DirectiveId id = directives.draft(company);

        assertThat(DirectivePage.body(issue(id, "numbering", "elsewhere", "number", "", "issuedOn", "")))
                .contains("Nhập số đã có")
                .contains("Nhập ngày ban hành");
        assertThat(DirectivePage.body(
                        issue(id, "numbering", "elsewhere", "number", "7/STTTT", "issuedOn", "17/7/2023")))
                .contains("7/STTTT")
                .contains("Số văn bản gồm chữ số");
        assertThat(DirectivePage.body(issue(id, "numbering", "register", "issuedOn", "1/1/2099")))
                .contains("không được sau hôm nay");
        assertThat(directives.now(id).status()).isEqualTo(DirectiveStatus.DRAFT);
        assertThat(confirmation(id)).contains("số tiếp theo: 01");
    }

    @Test
    void the_same_number_symbol_issuer_and_year_is_said_once_and_may_be_gone_on_with() {
        DirectiveId first = directives.issued(company);
        DirectiveId second = directives.draft(company);

        MvcTestResult asked = issue(second, "numbering", "elsewhere", "number", "77", "issuedOn", "18/7/2023");

        assertThat(asked).hasStatusOk();
        assertThat(DirectivePage.body(asked))
                .contains("/directives/" + first)
                .contains("name=\"knowing\" value=\"77\"");
        assertThat(issue(second, "numbering", "elsewhere", "number", "78", "issuedOn", "18/7/2024", "knowing", "77"))
                .hasStatus3xxRedirection();
        DirectiveId third = directives.draft(company);
        assertThat(issue(third, "numbering", "elsewhere", "number", "77", "issuedOn", "18/7/2023", "knowing", "77"))
                .hasStatus3xxRedirection();
        DirectiveId nextYear = directives.draft(company);
        assertThat(issue(nextYear, "numbering", "elsewhere", "number", "77", "issuedOn", "18/7/2024"))
                .hasStatus3xxRedirection();
    }

    @Test
    void a_later_number_with_an_earlier_date_is_said_once_and_kept_as_a_fact() {
        DirectiveId first = directives.draft(company);
        issue(first, "numbering", "register", "issuedOn", "18/7/2023");
        DirectiveId second = directives.draft(company);

        MvcTestResult asked = issue(second, "numbering", "register", "issuedOn", "17/7/2023");

        assertThat(asked).hasStatusOk();
        assertThat(DirectivePage.body(asked))
                .contains("Số trước mang ngày muộn hơn", "Số 01 đã cấp cho văn bản ngày 18/07/2023")
                .contains("name=\"earlier\" value=\"17/7/2023\"");
        assertThat(DirectivePage.body(
                        issue(second, "numbering", "register", "issuedOn", "16/7/2023", "earlier", "17/7/2023")))
                .contains("Số trước mang ngày muộn hơn");
        assertThat(directives.now(second).status()).isEqualTo(DirectiveStatus.DRAFT);

        assertThat(issue(second, "numbering", "register", "issuedOn", "17/7/2023", "earlier", "17/7/2023"))
                .hasRedirectedUrl("/directives/" + second);
        assertThat(number(second)).isEqualTo("02/STTTT-TTBCXB");
        assertThat(jdbc.sql("select after_day from numbering_number where document_id = ?")
                        .param(second.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2023-07-18");
    }

    @Test
    void at_new_year_the_old_years_last_number_and_the_new_years_first_go_side_by_side() {
        DirectiveId newYear = directives.draft(company);
        issue(newYear, "numbering", "register", "issuedOn", "1/1/2024");
        DirectiveId oldYear = directives.draft(company);

        assertThat(issue(oldYear, "numbering", "register", "issuedOn", "31/12/2023"))
                .hasRedirectedUrl("/directives/" + oldYear);

        assertThat(number(newYear)).isEqualTo("01/STTTT-TTBCXB");
        assertThat(number(oldYear)).isEqualTo("01/STTTT-TTBCXB");
        assertThat(directives.now(oldYear).head().fullDate()).isEqualTo("2023-12-31");
    }

    @Test
    void a_failed_issue_leaves_no_gap() {
        DirectiveId failing = directives.draft(company);
        jdbc.sql("delete from unit_group_member where unit_id = ?")
                .param(company.press().value())
                .update();
        long version = directives.version(failing);
        assertThat(post(failing, version, "numbering", "register", "issuedOn", "17/7/2023"))
                .hasStatus(HttpStatus.CONFLICT);
        cast.join(company.pressGroup(), company.press());

        DirectiveId next = directives.draft(company);
        issue(next, "numbering", "register", "issuedOn", "17/7/2023");

        assertThat(number(next)).isEqualTo("01/STTTT-TTBCXB");
    }

    @Test
    void many_at_once_get_numbers_in_a_row() throws Exception {
        List<DirectiveId> drafts = IntStream.range(0, 20)
                .mapToObj(draft -> directives.draft(company))
                .toList();
        List<Callable<MvcTestResult>> issues = drafts.stream()
                .<Callable<MvcTestResult>>map(id -> () -> issue(id, "numbering", "register", "issuedOn", "17/7/2023"))
                .toList();
        List<MvcTestResult> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            for (Future<MvcTestResult> answer : people.invokeAll(issues)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus3xxRedirection());
        assertThat(drafts.stream().map(id -> directives.now(id).head().number()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj("%02d"::formatted).toList());
    }

    @Test
    void an_issued_number_is_changed_by_nothing_and_a_withdrawn_directive_keeps_it() {
        DirectiveId id = directives.draft(company);
        issue(id, "numbering", "register", "issuedOn", "17/7/2023");

        assertThatThrownBy(() -> jdbc.sql("update directive set number = '99' where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        DirectivePage.post(
                pages,
                "/directives/" + id + "/withdrawal",
                company.officer(),
                DirectivePage.typed("reason", "Ban hành nhầm"));
        DirectiveId next = directives.draft(company);
        issue(next, "numbering", "register", "issuedOn", "17/7/2023");

        assertThat(number(id)).isEqualTo("01/STTTT-TTBCXB");
        assertThat(number(next)).isEqualTo("02/STTTT-TTBCXB");
    }

    private String confirmation(DirectiveId id) {
        return DirectivePage.body(DirectivePage.get(pages, "/directives/" + id + "/issuance", company.officer()));
    }

    private String number(DirectiveId id) {
        return directives.now(id).view().numberAndSymbol();
    }

    private MvcTestResult issue(DirectiveId id, String... typed) {
        return post(id, directives.version(id), typed);
    }

    private MvcTestResult post(DirectiveId id, long version, String... typed) {
        var form = DirectivePage.typed(typed);
        form.add("version", Long.toString(version));
        return DirectivePage.post(pages, "/directives/" + id + "/issuance", company.officer(), form);
    }
}
