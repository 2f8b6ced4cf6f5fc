package vn.kiphan.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.Statements;
import vn.kiphan.drafting.DirectivePage;
import vn.kiphan.unit.Cast;
import vn.kiphan.unit.UnitKind;

/** The list of directives, the page of one, its number and its withdrawal. */
@KipHanTest
class DirectivePagesTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    DirectivePage directives;

    private Cast.Company company;

    @BeforeEach
    void company() {
        company = cast.company();
    }

    @Test
    void an_empty_list_says_what_to_do() {
        assertThat(list(""))
                .contains("Chưa có văn bản nào")
                .contains("Tải lên tệp công văn")
                .contains("/directives/new")
                .doesNotContain("Không tìm thấy văn bản phù hợp");
    }

    @Test
    void the_list_has_tabs_with_counts_and_finds_without_marks() {
        DirectiveId draft = directives.draft(company);
        DirectiveId issued = directives.issued(company);

        assertThat(list("")).contains(place(draft)).contains(place(issued)).contains("77/STTTT-TTBCXB");
        assertThat(list("?status=ISSUED")).contains(place(issued)).doesNotContain(place(draft));
        assertThat(list("?text=PHONG, chong duoi nuoc")).contains(place(draft)).contains(place(issued));
        assertThat(list("?text=77/stttt")).contains(place(issued)).doesNotContain(place(draft));
        assertThat(list("?text=50%25 khong co")).contains("Không tìm thấy văn bản phù hợp");
        assertThat(list("?status=nonsense&page=-3")).contains(place(draft));
    }

    @Test
    void the_list_is_the_departments_own_and_for_its_staff() {
        DirectiveId draft = directives.draft(company);

        assertThat(DirectivePage.body(
                        DirectivePage.get(pages, "/directives", cast.company().officer())))
                .doesNotContain(place(draft));
        assertThat(DirectivePage.get(pages, "/directives", company.pressReporter()))
                .hasStatus(HttpStatus.FORBIDDEN);
        DirectivePage.assertSignIn(pages, "/directives");
    }

    @Test
    void the_statements_of_the_list_do_not_grow_with_its_rows() {
        directives.draft(company);
        int few = Statements.listRemembering(() -> list("")).size();
        for (int more = 0; more < 5; more++) {
            directives.draft(company);
        }

        assertThat(Statements.listRemembering(() -> list(""))).hasSize(few);
    }

    @Test
    void the_page_of_an_issued_directive_has_its_list_its_history_and_its_links() {
        DirectiveId id = directives.issued(company);

        String body = DirectivePage.body(open(id));

        assertThat(body)
                .contains("77/STTTT-TTBCXB")
                .contains("thứ Năm, 28/09/2023")
                .contains("Ban hành đến 2 đơn vị")
                .contains(company.pressName())
                .contains(company.communeName())
                .contains("Đưa tin về lớp dạy bơi.")
                .contains("/dashboard/" + id)
                .contains(place(id) + "/consolidated-report.docx")
                .contains(place(id) + "/consolidated-report.xlsx")
                .contains(place(id) + "/amendments/new?kind=RECALL");
    }

    @Test
    void the_page_takes_the_same_statements_however_long_the_list_is() {
        DirectiveId few = directives.issued(company);
        int statements = Statements.listRemembering(() -> open(few)).size();
        for (int more = 0; more < 10; more++) {
            cast.join(company.pressGroup(), cast.unit(UnitKind.PRESS, "Báo thêm " + UUID.randomUUID()));
        }
        DirectiveId many = directives.issued(company);

        assertThat(DirectivePage.body(open(many))).contains("Ban hành đến 12 đơn vị");
        assertThat(Statements.listRemembering(() -> open(many))).hasSize(statements);
    }

    @Test
    void staff_reads_the_page_and_nobody_else_does() {
        DirectiveId id = directives.draft(company);

        assertThat(DirectivePage.get(pages, place(id), company.director())).hasStatusOk();
        assertThat(DirectivePage.body(DirectivePage.get(pages, place(id), company.director())))
                .doesNotContain(place(id) + "/draft")
                .doesNotContain(place(id) + "/number");
        DirectivePage.assertRefusesOthers(pages, place(id), company, cast.company(), false);
    }

    @Test
    void a_pasted_letter_has_no_file_to_download() {
        assertThat(DirectivePage.get(pages, place(directives.draft(company)) + "/letter", company.officer()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_clerk_gives_number_and_date() {
        DirectiveId id = directives.draft(company);

        assertThat(number(id, "8", "18/7/2023", directives.version(id))).hasStatus3xxRedirection();

        assertThat(directives.now(id).view().numberAndSymbol()).isEqualTo("08/STTTT-TTBCXB");
        assertThat(directives.now(id).missing()).isEmpty();
    }

    @Test
    void a_wrong_number_or_day_is_shown_again_and_an_overtaken_one_refused() {
        DirectiveId id = directives.draft(company);
        long version = directives.version(id);

        assertThat(DirectivePage.body(number(id, "8/STTTT", "31/9/2023", version)))
                .contains("Số văn bản gồm chữ số")
                .contains("Không có ngày này.")
                .contains("value=\"8/STTTT\"")
                .contains("value=\"31/9/2023\"");
        assertThat(number(id, "8", "18/7/2023", version - 1)).hasStatus(HttpStatus.CONFLICT);
        assertThat(directives.now(id).head().number()).isNull();
        assertThat(DirectivePage.post(
                        pages,
                        place(id) + "/number",
                        company.director(),
                        DirectivePage.typed("number", "8", "issuedOn", "18/7/2023", "version", "0")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_withdrawal_says_what_will_happen_and_needs_a_reason() {
        DirectiveId id = directives.issued(company);
        String page = place(id) + "/withdrawal";

        assertThat(DirectivePage.body(DirectivePage.get(pages, page, company.officer())))
                .contains("2 đơn vị nhận thấy văn bản đã thu hồi");
        assertThat(DirectivePage.body(
                        DirectivePage.post(pages, page, company.officer(), DirectivePage.typed("reason", "  "))))
                .contains("Nhập lý do thu hồi");
        assertThat(directives.now(id).status()).isEqualTo(DirectiveStatus.ISSUED);

        assertThat(DirectivePage.post(
                        pages, page, company.officer(), DirectivePage.typed("reason", "Ban hành nhầm thời hạn")))
                .hasStatus3xxRedirection();

        assertThat(directives.now(id).status()).isEqualTo(DirectiveStatus.WITHDRAWN);
        assertThat(DirectivePage.body(open(id))).contains("Ban hành nhầm thời hạn");
        assertThat(directives.actions(id)).endsWith("directive.issue", "directive.withdraw");
        assertThat(DirectivePage.body(
                        DirectivePage.post(pages, page, company.officer(), DirectivePage.typed("reason", "lần hai"))))
                .contains("Văn bản đã thu hồi nên không thay đổi được nữa.")
                .contains("lần hai");
    }

    @Test
    void where_a_leader_approves_nobody_withdraws_past_the_leader() {
        DirectiveId id = directives.issued(company);
        jdbc.sql("insert into approval_rule (organisation_id, needs_approval, version) values (?, true, 1)")
                .param(company.department().value())
                .update();

        assertThat(DirectivePage.body(DirectivePage.post(
                        pages,
                        place(id) + "/withdrawal",
                        company.officer(),
                        DirectivePage.typed("reason", "Ban hành nhầm thời hạn"))))
                .contains("công văn thu hồi được lãnh đạo duyệt")
                .contains("/amendments/new?kind=RECALL");
        assertThat(directives.now(id).status()).isEqualTo(DirectiveStatus.ISSUED);
    }

    @Test
    void nobody_else_withdraws() {
        DirectiveId id = directives.issued(company);

        DirectivePage.assertRefusesOthers(pages, place(id) + "/withdrawal", company, cast.company(), true);
        assertThat(DirectivePage.post(
                        pages,
                        place(id) + "/withdrawal",
                        cast.company().officer(),
                        DirectivePage.typed("reason", "of another department")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(directives.now(id).status()).isEqualTo(DirectiveStatus.ISSUED);
    }

    private MvcTestResult number(DirectiveId id, String number, String day, long version) {
        return DirectivePage.post(
                pages,
                place(id) + "/number",
                company.clerk(),
                DirectivePage.typed("number", number, "issuedOn", day, "version", Long.toString(version)));
    }

    private String list(String query) {
        MvcTestResult answer = DirectivePage.get(pages, "/directives" + query, company.officer());
        assertThat(answer).hasStatusOk();
        return DirectivePage.body(answer);
    }

    private MvcTestResult open(DirectiveId id) {
        return DirectivePage.get(pages, place(id), company.officer());
    }

    private static String place(DirectiveId id) {
        return "/directives/" + id;
    }
}
