package vn.kiphan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.UnitKind;

class LeadTest extends FilingTest {

    @Test
    void without_the_rule_whoever_reports_files() {
        assertThat(page(address + "/submission", reporter))
                .contains("name=\"key\"")
                .doesNotContain("Gửi lãnh đạo");
        var answer = post(address + "/lead", reporter);
        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("không cần gửi duyệt");
    }

    @Test
    void the_lead_or_an_administrator_chooses_the_rule() {
        String page = "/units/" + company.press() + "/filing";
        assertThat(page(page, lead)).contains("Người soạn nộp", "Lãnh đạo nộp");
        assertThat(redirect(post(page, lead, "byLead", "true"))).isEqualTo(page);
        assertThat(page(page, company.administrator())).contains(lead.name() + " chọn lúc");
        assertThat(audited("unit.filing-rule", company.press().value())).isEqualTo(1);
        post(page, company.administrator(), "byLead", "false");
        assertThat(page(address + "/submission", reporter)).contains("name=\"key\"");

        assertThat(get(page, reporter)).hasStatus(403);
        assertThat(post(page, reporter, "byLead", "true")).hasStatus(403);
        assertThat(get(page, reviewer)).hasStatus(403);
        SignedInPerson otherLead = cast.person(company.commune(), Role.LEAD);
        assertThat(get(page, otherLead)).hasStatus(404);
        assertThat(post(page, otherLead, "byLead", "true")).hasStatus(404);
    }

    @Test
    void a_unit_without_a_lead_cannot_be_locked_out() {
        UnitId station = cast.unit(UnitKind.COMMUNE_STATION, "Đài không lãnh đạo " + report);
        String page = "/units/" + station + "/filing";
        assertThat(page(page, company.administrator())).contains("chưa có ai giữ vai trò lãnh đạo");
        var answer = post(page, company.administrator(), "byLead", "true");
        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("sẽ không còn ai nộp được báo cáo");

        byLead();
        jdbc.sql("update unit_appointment set valid_to = :today where unit_id = :unit and role = 'LEAD'")
                .param("today", today)
                .param("unit", company.press().value())
                .update();
        assertThat(page(address + "/submission", reporter)).contains("name=\"key\"");
    }

    @Test
    void the_reporter_sends_and_the_lead_files() {
        assertThat(page(address, reporter))
                .contains("Kiểm tra và nộp báo cáo")
                .doesNotContain("Kiểm tra và gửi lãnh đạo");
        byLead();
        assertThat(page(address, reporter))
                .contains("Kiểm tra và gửi lãnh đạo")
                .doesNotContain("Kiểm tra và nộp báo cáo");
        assertThat(page(address, lead)).contains("Kiểm tra và nộp báo cáo").doesNotContain("Kiểm tra và gửi lãnh đạo");
        assertThat(page(address + "/submission", reporter))
                .contains("Gửi lãnh đạo duyệt", "<title>Kiểm tra và gửi lãnh đạo")
                .doesNotContain("name=\"key\"");
        var refused = post(address + "/submission", reporter, "key", "00000000-0000-0000-0000-000000000001");
        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("Đơn vị chọn cách lãnh đạo nộp báo cáo");

        assertThat(redirect(post(address + "/lead", reporter, "words", "Xin anh xem giúp")))
                .isEqualTo(address);

        assertThat(standing().state()).isEqualTo(AssignmentState.WITH_LEAD);
        assertThat(ordinals()).isZero();
        assertThat(page(address, reporter))
                .contains("đang chờ lãnh đạo đơn vị duyệt", "Lấy lại để sửa", "Xin anh xem giúp")
                .doesNotContain("Xem lại và nộp");
        assertThat(page("/assignments", lead)).contains("Chờ lãnh đạo duyệt", "Chờ đồng chí duyệt và nộp");
        assertThat(page("/assignments", reporter)).doesNotContain("Chờ đồng chí duyệt và nộp");
        assertThat(page(address, lead)).contains("Xem lại và nộp");

        String receipt = redirect(post(address + "/submission", lead, "key", key(lead)));

        assertThat(receipt).startsWith("/submissions/");
        assertThat(standing().state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(page(receipt, reporter)).contains(lead.name());
    }

    @Test
    void while_it_lies_with_the_lead_nobody_changes_it() {
        byLead();
        post(address + "/lead", reporter);
        assertThat(redirect(get(address + "/submission", reporter))).isEqualTo(address);
        assertThat(redirect(get(address + "/entries/new?shape=article", reporter)))
                .isEqualTo(address);
        var answer = post(address + "/narrative", reporter, "workDone", "Sửa", "figuresAsOf", "1/1/2026");
        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("đang chờ lãnh đạo đơn vị duyệt");
        assertThat(post(address + "/lead", reporter)).hasStatus(409);
    }

    @Test
    void the_lead_gives_it_back_with_a_word() {
        byLead();
        post(address + "/lead", reporter);
        var silent = post(address + "/lead/return", lead, "words", " ");
        assertThat(silent).hasStatusOk();
        assertThat(text(silent)).contains("Chưa ghi cần sửa gì");

        assertThat(redirect(post(address + "/lead/return", lead, "words", "Thêm hai tin của tháng 9")))
                .isEqualTo(address);

        assertThat(standing().state()).isEqualTo(AssignmentState.DRAFTING);
        assertThat(page(address, reporter)).contains("Lãnh đạo đơn vị đã trả báo cáo lại", "Thêm hai tin của tháng 9");
        assertThat(post(address + "/lead/return", lead, "words", "Nữa")).hasStatus(409);
        assertThat(audited("assignment.from-lead", assignment.value())).isEqualTo(1);
    }

    @Test
    void the_reporter_takes_it_back_but_does_not_give_it_back() {
        byLead();
        post(address + "/lead", reporter);
        var answer = post(address + "/lead/return", reporter, "words", "Không");
        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Chỉ lãnh đạo đơn vị trả lại được báo cáo");
        assertThat(redirect(post(address + "/lead/recall", reporter))).isEqualTo(address);
        assertThat(standing().state()).isEqualTo(AssignmentState.DRAFTING);
        assertThat(post(address + "/lead/recall", reporter)).hasStatus(409);
        assertThat(page(address, reporter)).doesNotContain("đã trả báo cáo lại");
    }

    @Test
    void a_returned_report_stays_one_on_its_way_through_the_lead() {
        filed.submit(report, reporter);
        reportVerdicts.returned(assignment, today.plusDays(3), "Sửa số liệu", SentDirectives.OFFICER);
        byLead();
        post(address + "/lead", reporter);
        assertThat(standing().state()).isEqualTo(AssignmentState.WITH_LEAD);
        assertThat(standing().returnDueOn()).isEqualTo(today.plusDays(3));
        post(address + "/lead/return", lead, "words", "Chưa đủ");
        assertThat(standing().state()).isEqualTo(AssignmentState.RETURNED);
        assertThat(standing().returnReason()).isEqualTo("Sửa số liệu");
    }

    @Test
    void a_supplement_goes_through_the_lead_too_and_the_lead_withdraws() {
        SubmissionId accepted = filed.submit(report, lead);
        accept(accepted);
        byLead();
        post(address + "/supplement", reporter);
        post(address + "/lead", reporter);
        assertThat(standing().supplement()).isEqualTo(AssignmentState.WITH_LEAD);
        String receipt = redirect(post(address + "/submission", lead, "key", key(lead)));
        assertThat(standing().supplement()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(post(receipt + "/withdrawal", reporter)).hasStatus(409);
        assertThat(redirect(post(receipt + "/withdrawal", lead))).isEqualTo(address);
        assertThat(standing().supplement()).isEqualTo(AssignmentState.DRAFTING);
    }

    @Test
    void what_must_be_mended_is_not_sent() {
        byLead();
        filed.tell(report, null, reporter);
        assertThat(page(address + "/submission", reporter)).contains("Chưa gửi được");
        assertThat(post(address + "/lead", reporter)).hasStatus(409);
        assertThat(standing().state()).isEqualTo(AssignmentState.DRAFTING);
        var answer = post(address + "/lead", reporter, "words", "x".repeat(2001));
        assertThat(answer).hasStatusOk();
    }

    @Test
    void only_the_unit_finds_it() {
        byLead();
        for (String path : new String[] {"/lead", "/lead/return", "/lead/recall"}) {
            assertThat(post(address + path, stranger, "words", "x")).hasStatus(404);
            assertThat(post(address + path, reviewer, "words", "x")).hasStatus(403);
            assertThat(post("/reports/00000000-0000-0000-0000-000000000001" + path, reporter, "words", "x"))
                    .hasStatus(404);
            assertThat(post("/reports/none" + path, reporter, "words", "x")).hasStatus(404);
        }
    }

    private void byLead() {
        post("/units/" + company.press() + "/filing", lead, "byLead", "true");
    }
}
