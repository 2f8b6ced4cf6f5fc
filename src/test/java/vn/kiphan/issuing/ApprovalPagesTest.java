package vn.kiphan.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.Statements;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.approval.ApprovalRules;
import vn.kiphan.approval.Standing;
import vn.kiphan.approval.WaitingPapers;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.Draft;
import vn.kiphan.drafting.DirectivePage;
import vn.kiphan.shared.Refusal;
import vn.kiphan.unit.Cast;

/** The pages of the issue by two persons: handing in, approving, sending back, numbering. */
@KipHanTest
class ApprovalPagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    DirectivePage directives;

    @Autowired
    WaitingPapers approvals;

    @Autowired
    ApprovalRules rules;

    @Autowired
    JdbcClient jdbc;

    private Cast.Company company;

    @BeforeEach
    void companyThatApproves() {
        company = cast.company();
        rules.change(company.department(), true, 0, company.administrator().author());
    }

    @Test
    void the_officer_hands_in_instead_of_issuing() {
        DirectiveId id = directives.draft(company);

        assertThat(body(id, "issuance", company.officer()))
                .contains("Trình duyệt để ban hành đến 2 đơn vị, hạn 23:59 ngày 28/09/2023.")
                .doesNotContain("Ban hành văn bản");
        MvcTestResult issuing = post(id, "issuance", company.officer(), "version", version(id));
        assertThat(issuing).hasStatus(HttpStatus.CONFLICT);
        assertThat(DirectivePage.body(issuing)).contains("lãnh đạo duyệt trước khi ban hành");

        assertThat(post(id, "submission", company.officer(), "version", version(id)))
                .hasRedirectedUrl("/directives/" + id);
        assertThat(status(id)).isEqualTo(DirectiveStatus.AWAITING_APPROVAL);
        assertThat(directives.actions(id)).endsWith("directive.submit");
        assertThat(open(id, "draft", company.officer())).hasRedirectedUrl("/directives/" + id);
        assertThat(open(id, "recipients", company.officer())).hasRedirectedUrl("/directives/" + id);
        assertThat(body(id, "", company.officer())).contains("đang chờ lãnh đạo duyệt");
    }

    @Test
    void the_leader_sees_what_will_be_sent_and_approves_it() {
        DirectiveId id = handedIn();

        assertThat(DirectivePage.body(DirectivePage.get(pages, "/approvals", company.director())))
                .contains("/directives/" + id + "/approval")
                .contains(company.officer().name());
        assertThat(approvals.count(Standing.WITH_LEADER, Set.of(company.department())))
                .isEqualTo(1);
        assertThat(body(id, "approval", company.director()))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("V/v truyền thông <b>phòng, chống đuối nước</b>")
                .contains("Đưa tin về lớp dạy bơi.")
                .contains("Công văn số 15/UBND-VX")
                .contains("trước ngày 28/9/2023")
                .contains(company.pressName())
                .contains("Duyệt để ban hành đến 2 đơn vị, hạn 23:59 ngày 28/09/2023.");

        assertThat(post(id, "approval", company.director(), "version", version(id)))
                .hasRedirectedUrl("/approvals");
        assertThat(status(id)).isEqualTo(DirectiveStatus.APPROVED);
        assertThat(directives.actions(id)).endsWith("directive.approve");
        assertThat(body(id, "", company.officer())).contains("đang chờ văn thư cấp số");
    }

    @Test
    void the_clerk_numbers_and_issues_it() {
        DirectiveId id = approved();

        assertThat(DirectivePage.body(DirectivePage.get(pages, "/registrations", company.clerk())))
                .contains("/directives/" + id + "/registration");
        assertThat(body(id, "registration", company.clerk())).contains("số tiếp theo: 01");
        assertThat(post(
                        id,
                        "registration",
                        company.clerk(),
                        "version",
                        version(id),
                        "numbering",
                        "register",
                        "issuedOn",
                        "18/7/2023"))
                .hasRedirectedUrl("/directives/" + id);

        Draft issued = directives.now(id);
        assertThat(issued.status()).isEqualTo(DirectiveStatus.ISSUED);
        assertThat(issued.view().numberAndSymbol()).isEqualTo("01/STTTT-TTBCXB");
        assertThat(directives.frozen(id)).hasSize(2);
        assertThat(body(id, "", company.officer()))
                .containsSubsequence("Tạo dự thảo", "Trình duyệt", "Duyệt", "Cấp số 01 từ sổ", "Ban hành đến 2 đơn vị")
                .contains(company.director().name())
                .contains(company.clerk().name());
    }

    @Test
    void a_wrong_date_is_shown_again_and_takes_no_number() {
        DirectiveId id = approved();

        String again = DirectivePage.body(post(
                id,
                "registration",
                company.clerk(),
                "version",
                version(id),
                "numbering",
                "register",
                "issuedOn",
                "31/9/2023"));

        assertThat(again).contains("Không có ngày này").contains("31/9/2023");
        assertThat(DirectivePage.body(post(
                        id,
                        "registration",
                        company.clerk(),
                        "version",
                        version(id),
                        "numbering",
                        "register",
                        "issuedOn",
                        "1/1/2099")))
                .contains("không được sau hôm nay");
        assertThat(status(id)).isEqualTo(DirectiveStatus.APPROVED);
        assertThat(body(id, "registration", company.clerk())).contains("số tiếp theo: 01");
    }

    @Test
    void the_leader_sends_it_back_with_a_reason_that_the_officer_reads() {
        DirectiveId id = handedIn();

        assertThat(DirectivePage.body(
                        post(id, "approval/refusal", company.director(), "version", version(id), "reason", " ")))
                .contains("Nhập lý do trả lại");
        assertThat(post(
                        id,
                        "approval/refusal",
                        company.director(),
                        "version",
                        version(id),
                        "reason",
                        "Bổ sung <b>căn cứ</b>"))
                .hasRedirectedUrl("/approvals");

        assertThat(status(id)).isEqualTo(DirectiveStatus.DRAFT);
        assertThat(body(id, "", company.officer()))
                .contains("Bổ sung <b>căn cứ</b>")
                .contains("Trả lại để sửa");
        assertThat(body(id, "issuance", company.officer())).contains("Bổ sung <b>căn cứ</b>");
        assertThat(directives.actions(id)).endsWith("directive.send-back");
    }

    @Test
    void the_clerk_sends_a_wrong_form_back_and_the_approval_is_lost() {
        DirectiveId id = approved();

        assertThat(post(id, "registration/refusal", company.clerk(), "version", version(id), "reason", "Sai ký hiệu"))
                .hasRedirectedUrl("/registrations");

        assertThat(status(id)).isEqualTo(DirectiveStatus.DRAFT);
        assertThat(post(id, "registration", company.clerk(), "version", version(id)))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void the_officer_takes_it_back_and_what_the_leader_had_open_is_overtaken() {
        DirectiveId id = handedIn();
        String seen = version(id);

        assertThat(post(id, "retrieval", company.officer(), "version", seen)).hasRedirectedUrl("/directives/" + id);

        assertThat(status(id)).isEqualTo(DirectiveStatus.DRAFT);
        assertThat(post(id, "approval", company.director(), "version", seen)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(id, "approval/refusal", company.director(), "version", seen, "reason", "Sửa"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(status(id)).isEqualTo(DirectiveStatus.DRAFT);
    }

    @Test
    void of_approval_and_taking_back_at_once_one_wins() throws Exception {
        DirectiveId id = handedIn();
        String version = version(id);
        Callable<MvcTestResult> approve = () -> post(id, "approval", company.director(), "version", version);
        Callable<MvcTestResult> takeBack = () -> post(id, "retrieval", company.officer(), "version", version);

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (Future<MvcTestResult> answer : people.invokeAll(List.of(approve, takeBack))) {
                answers.add(answer.get().getResponse().getStatus());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(302, 409);
        assertThat(directives.now(id).steps()).hasSize(2);
    }

    @Test
    void a_second_click_changes_nothing_and_says_no_error() {
        DirectiveId id = directives.draft(company);
        String drafted = version(id);
        post(id, "submission", company.officer(), "version", drafted);
        assertThat(post(id, "submission", company.officer(), "version", drafted))
                .hasStatus3xxRedirection();
        String submitted = version(id);
        post(id, "approval", company.director(), "version", submitted);
        assertThat(post(id, "approval", company.director(), "version", submitted))
                .hasStatus3xxRedirection();

        assertThat(directives.actions(id)).containsOnlyOnce("directive.submit").containsOnlyOnce("directive.approve");
    }

    @Test
    void a_leader_who_drafted_it_does_not_approve_it() {
        SignedInPerson both =
                cast.person(company.department(), vn.kiphan.account.Role.OFFICER, vn.kiphan.account.Role.DIRECTOR);
        DirectiveId id = directives.draft(company);
        post(id, "submission", both, "version", version(id));

        MvcTestResult answer = post(id, "approval", both, "version", version(id));

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(DirectivePage.body(answer)).contains("không duyệt văn bản của chính mình");
        assertThat(status(id)).isEqualTo(DirectiveStatus.AWAITING_APPROVAL);
        assertThatThrownBy(() -> jdbc.sql("""
                update directive set status = 'APPROVED', approval_at = now(), approval_by_id = submission_by_id, approval_by_name = 'x'
                where id = ?
                """).param(id.value()).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void everybody_has_their_own_step_and_nobody_elses() {
        DirectiveId awaiting = handedIn();
        DirectiveId approved = approved();
        Cast.Company other = cast.company();
        for (String page :
                List.of("/directives/" + awaiting + "/approval", "/directives/" + awaiting + "/approval/refusal")) {
            DirectivePage.assertSignIn(pages, page);
            assertThat(DirectivePage.get(pages, page, company.officer())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(DirectivePage.get(pages, page, company.clerk())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(DirectivePage.get(pages, page, company.pressReporter())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(DirectivePage.get(pages, page, other.director())).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(DirectivePage.get(pages, page, company.director())).hasStatusOk();
        }
        for (String page : List.of(
                "/directives/" + approved + "/registration", "/directives/" + approved + "/registration/refusal")) {
            assertThat(DirectivePage.get(pages, page, company.officer())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(DirectivePage.get(pages, page, company.director())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(DirectivePage.get(pages, page, other.clerk())).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(DirectivePage.get(pages, page, company.clerk())).hasStatusOk();
        }
        assertThat(post(awaiting, "approval", other.director(), "version", version(awaiting)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(approved, "registration", other.clerk(), "version", version(approved)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(awaiting, "retrieval", other.officer(), "version", version(awaiting)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(awaiting, "submission", other.officer(), "version", "1"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(DirectivePage.get(pages, "/directives/no-id/approval", company.director()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/approvals", other.director())))
                .doesNotContain(awaiting.toString())
                .contains("Không có văn bản nào chờ duyệt");
    }

    @Test
    void a_queue_takes_the_same_statements_however_long_it_is() {
        handedIn();
        int few = Statements.during(() -> DirectivePage.get(pages, "/approvals", company.director()));
        handedIn();
        handedIn();

        assertThat(Statements.during(() -> DirectivePage.get(pages, "/approvals", company.director())))
                .isEqualTo(few);
    }

    @Test
    void the_administrator_sets_the_rule_and_nobody_else() {
        Cast.Company plain = cast.company();
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/issuing-rule", plain.administrator())))
                .contains("Một người")
                .contains("Hai người trở lên");
        DirectivePage.assertSignIn(pages, "/issuing-rule");
        assertThat(DirectivePage.get(pages, "/issuing-rule", plain.officer())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(DirectivePage.get(pages, "/issuing-rule", plain.director())).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(DirectivePage.post(
                        pages,
                        "/issuing-rule",
                        plain.administrator(),
                        DirectivePage.typed("needsApproval", "true", "version", "0")))
                .hasRedirectedUrl("/issuing-rule");
        assertThat(rules.needsApproval(plain.department())).isTrue();
        assertThat(DirectivePage.post(
                        pages,
                        "/issuing-rule",
                        plain.administrator(),
                        DirectivePage.typed("needsApproval", "false", "version", "0")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(rules.needsApproval(plain.department())).isTrue();
        assertThat(jdbc.sql("select details from audit_entry where subject_id = ? and action = 'issuing-rule.change'")
                        .param(plain.department().value())
                        .query(String.class)
                        .list())
                .containsExactly("with approval");
    }

    @Test
    void approval_is_not_turned_on_while_nobody_could_give_it() {
        Cast.Company plain = cast.company();
        end(plain, "DIRECTOR", "CLERK");

        MvcTestResult answer = DirectivePage.post(
                pages,
                "/issuing-rule",
                plain.administrator(),
                DirectivePage.typed("needsApproval", "true", "version", "0"));

        assertThat(answer).hasStatusOk();
        assertThat(DirectivePage.body(answer))
                .contains("Chưa có Lãnh đạo", "Chưa có Văn thư")
                .containsPattern("value=\"true\"[^>]*checked");
        assertThat(rules.needsApproval(plain.department())).isFalse();
        assertThatThrownBy(() -> rules.change(
                        plain.department(), true, 0, plain.administrator().author()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("approval.refused.nobody"));
    }

    @Test
    void the_administrator_sees_that_a_desk_of_a_department_with_approval_is_empty() {
        end(company, "CLERK");

        assertThat(DirectivePage.body(DirectivePage.get(pages, "/issuing-rule", company.administrator())))
                .contains("Chưa có Văn thư")
                .doesNotContain("Chưa có Lãnh đạo");
    }

    @Test
    void what_cannot_go_out_because_units_left_their_groups_is_said_at_every_desk_and_can_be_sent_back() {
        DirectiveId awaiting = handedIn();
        DirectiveId approved = approved();
        jdbc.sql("delete from unit_group_member where unit_id = ?")
                .param(company.press().value())
                .update();

        assertThat(body(awaiting, "approval", company.director()))
                .contains("không còn thuộc nhóm", company.pressName(), "approval/refusal")
                .doesNotContain("Duyệt để ban hành đến");
        assertThat(body(approved, "registration", company.clerk()))
                .contains("không còn thuộc nhóm", company.pressName(), "registration/refusal")
                .doesNotContain("name=\"issuedOn\"");
        assertThat(post(
                        approved,
                        "registration",
                        company.clerk(),
                        "version",
                        version(approved),
                        "numbering",
                        "register",
                        "issuedOn",
                        "18/7/2023"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(
                        approved,
                        "registration/refusal",
                        company.clerk(),
                        "version",
                        version(approved),
                        "reason",
                        "Lập lại"))
                .hasRedirectedUrl("/registrations");
        assertThat(body(approved, "issuance", company.officer()))
                .contains("không còn thuộc nhóm", "/directives/" + approved + "/recipients")
                .doesNotContain("Trình duyệt để ban hành đến");
    }

    private void end(Cast.Company of, String... roles) {
        for (String role : roles) {
            jdbc.sql("delete from unit_appointment where unit_id = ? and role = ?")
                    .params(of.department().value(), role)
                    .update();
        }
    }

    @Test
    void what_waits_goes_on_when_the_rule_is_lifted() {
        DirectiveId id = handedIn();
        rules.change(company.department(), false, 1, company.administrator().author());

        post(id, "approval", company.director(), "version", version(id));
        post(
                id,
                "registration",
                company.clerk(),
                "version",
                version(id),
                "numbering",
                "register",
                "issuedOn",
                "18/7/2023");

        assertThat(status(id)).isEqualTo(DirectiveStatus.ISSUED);
    }

    private DirectiveId handedIn() {
        DirectiveId id = directives.draft(company);
        assertThat(post(id, "submission", company.officer(), "version", version(id)))
                .hasStatus3xxRedirection();
        return id;
    }

    private DirectiveId approved() {
        DirectiveId id = handedIn();
        assertThat(post(id, "approval", company.director(), "version", version(id)))
                .hasStatus3xxRedirection();
        return id;
    }

    private DirectiveStatus status(DirectiveId id) {
        return directives.now(id).status();
    }

    private String version(DirectiveId id) {
        return Long.toString(directives.version(id));
    }

    private MvcTestResult open(DirectiveId id, String page, SignedInPerson person) {
        return DirectivePage.get(pages, "/directives/" + id + (page.isEmpty() ? "" : "/" + page), person);
    }

    private String body(DirectiveId id, String page, SignedInPerson person) {
        MvcTestResult answer = open(id, page, person);
        assertThat(answer).hasStatusOk();
        return DirectivePage.body(answer);
    }

    private MvcTestResult post(DirectiveId id, String page, SignedInPerson person, String... typed) {
        return DirectivePage.post(pages, "/directives/" + id + "/" + page, person, DirectivePage.typed(typed));
    }
}
