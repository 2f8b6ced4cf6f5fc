package vn.kiphan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.Statements;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.report.BegunReportTest;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.shared.Sha256;

class SubmissionPageTest extends BegunReportTest {

    @Test
    void an_empty_report_is_blocked_with_links_to_the_places() {
        String page = page(address + "/submission");
        assertThat(page)
                .contains("Phải sửa", "Báo cáo chưa có tin bài, sản phẩm nào", "Chưa ghi số liệu tính đến ngày nào");
        assertThat(page)
                .contains("href=\"" + address + "#entries\"", "href=\"" + address + "#figuresAsOf\"")
                .doesNotContain("name=\"key\"");
    }

    @Test
    void warnings_do_not_block() {
        filed.article(report, "Cũ", "https://bao-thu.vn/1", today.minusDays(100), reporter);
        filed.article(report, "Mai", "https://bao-thu.vn/2", today.plusDays(1), reporter);
        filed.declare(report, new Declaration(today.plusDays(1), false, ""), reporter);

        String page = page(address + "/submission");

        assertThat(page)
                .contains("1 tin bài, sản phẩm nằm ngoài kỳ số liệu", "1 tin bài, sản phẩm có ngày sau ngày hôm nay");
        assertThat(page)
                .contains(
                        "Chưa có tài liệu kiểm chứng",
                        "còn để trống",
                        "sau ngày hôm nay",
                        "2 tin bài, sản phẩm chưa gắn với nội dung");
        assertThat(page).doesNotContain("Phải sửa").contains("name=\"key\"");
        assertThat(page)
                .contains(company.pressName()
                        + " nộp báo cáo thực hiện 614/STTTT-TTBCXB: 2 tin bài, sản phẩm, 0 tệp kiểm chứng");
    }

    @Test
    void a_late_report_is_told_so_before_it_is_filed() {
        SentDirectives.Sent late = directives.send(
                company.department(), List.of(company.press()), clock.instant().minus(Duration.ofDays(2)));
        UUID lateReport = filed.begin(late.assignment(), reporter);
        assertThat(page("/reports/" + lateReport + "/submission")).contains("sẽ ghi nhận là nộp quá hạn");
        filed.tellNil(lateReport, today, reporter);
        SubmissionId id = filed.submit(lateReport, reporter);
        assertThat(page("/submissions/" + id)).contains("Nộp quá hạn (hạn", "Báo cáo không phát sinh");
    }

    @Test
    void submitting_gives_a_receipt() {
        write();
        MvcTestResult submitted = submit(key());
        String receipt = submitted.getResponse().getRedirectedUrl();
        assertThat(receipt).startsWith("/submissions/");

        String page = page(receipt);
        assertThat(page)
                .containsPattern("BN-20\\d\\d-\\d{6}")
                .containsPattern("\\d\\d:\\d\\d:\\d\\d ngày ")
                .containsPattern("[0-9a-f]{64}");
        assertThat(page)
                .contains(
                        "Nộp đúng hạn",
                        company.pressName(),
                        reporter.name(),
                        "2 tin bài, sản phẩm; 30 phút phát sóng",
                        "Nội dung 1",
                        receipt + "/content");
        assertThat(assignments.view(assignment, reporter.reportingUnits()).state())
                .isEqualTo(AssignmentState.SUBMITTED);
        assertThat(audited("report.submit", UUID.fromString(receipt.substring("/submissions/".length()))))
                .isEqualTo(1);
    }

    @Test
    void the_hash_can_be_taken_again_of_what_is_downloaded() throws Exception {
        write();
        String receipt = submit(key()).getResponse().getRedirectedUrl();
        MvcTestResult download = get(receipt + "/content", reporter);

        assertThat(download).hasStatusOk().headers().hasValue("Content-Type", "text/plain;charset=UTF-8");
        assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment; filename=\"BN-");
        byte[] bytes = download.getResponse().getContentAsByteArray();
        String hash = Sha256.hex(Sha256.digest().digest(bytes));
        assertThat(page(receipt)).contains(hash);

        JsonNode content = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
        assertThat(content.get("entries")).hasSize(2);
        assertThat(content.get("parts").get("narrative").get(0).get("text").asString())
                .isEqualTo("Đã đăng tin, bài.");
        assertThat(content.get("entries").get(0).get("tasks").get(0).asString())
                .isEqualTo(sent.taskId().toString());
        assertThat(List.copyOf(content.propertyNames()))
                .startsWith("receiptNumber", "submission", "ordinal", "submittedAt", "submittedBy", "dueAt")
                .endsWith("evidence", "parts", "entries");
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("\r")
                .endsWith("}\n");
    }

    @Test
    void the_snapshot_stays_what_it_was_while_the_draft_goes_on() {
        write();
        String first = submit(key()).getResponse().getRedirectedUrl();
        String before = content(first);
        reportVerdicts.returned(assignment, today.plusDays(3), "Bổ sung một tin", SentDirectives.OFFICER);
        filed.article(report, "Tin bổ sung", "https://bao-thu.vn/3", today, reporter);
        assertThat(page(address + "/submission")).contains("Đây là lần nộp thứ 2; lần trước có số biên nhận BN-");

        String second = submit(key()).getResponse().getRedirectedUrl();

        assertThat(content(first)).isEqualTo(before).doesNotContain("Tin bổ sung");
        assertThat(content(second)).contains("Tin bổ sung", "\"ordinal\" : 2");
        assertThat(page(second)).contains("Tính theo lần nộp đầu tiên.");
        assertThatThrownBy(() -> jdbc.sql("update coverage_submission set results = 'x' where report_id = ?")
                        .param(report)
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void the_same_key_again_leads_to_the_same_receipt() {
        write();
        String key = key();
        String receipt = submit(key).getResponse().getRedirectedUrl();
        assertThat(submit(key)).hasRedirectedUrl(receipt);
        assertThat(count("coverage_submission", report)).isEqualTo(1);
        assertThat(submit(UUID.randomUUID().toString())).hasStatus(409);
        assertThat(get(address + "/submission", reporter)).hasRedirectedUrl(address);
    }

    @Test
    void what_is_blocked_is_not_filed_by_force() {
        assertThat(submit(UUID.randomUUID().toString())).hasStatus(409);
        assertThat(count("coverage_submission", report)).isZero();
        assertThat(assignments.view(assignment, reporter.reportingUnits()).state())
                .isEqualTo(AssignmentState.DRAFTING);
        assertThat(submit("khong-phai-ma")).hasStatus(404);
    }

    @Test
    void a_submission_after_the_withdrawal_loses_nothing() {
        write();
        String key = key();
        directives.withdraw(sent.directive(), "Ban hành nhầm");
        MvcTestResult refused = submit(key);
        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("thu hồi");
        assertThat(count("coverage_submission", report)).isZero();
        assertThat(page(address)).contains("Tin thứ nhất", "Đã đăng tin, bài.");
    }

    @Test
    void other_people_find_no_receipt() {
        write();
        String receipt = submit(key()).getResponse().getRedirectedUrl();
        for (String path : List.of(receipt, receipt + "/content", address + "/submission")) {
            assertThat(get(path, stranger)).hasStatus(404);
            assertThat(get(path, company.officer())).hasStatus(403);
            assertThat(pages.get().uri(path)).hasStatus3xxRedirection();
        }
        assertThat(post(
                        address + "/submission",
                        stranger,
                        "key",
                        UUID.randomUUID().toString()))
                .hasStatus(404);
        assertThat(get("/submissions/" + UUID.randomUUID(), reporter)).hasStatus(404);
        assertThat(get("/submissions/khong", reporter)).hasStatus(404);
        assertThat(get(receipt, company.pressLead())).hasStatusOk();
    }

    @Test
    void the_statements_do_not_grow_with_the_entries() {
        write();
        get(address + "/submission", reporter);
        int few = Statements.listRemembering(() -> get(address + "/submission", reporter))
                .size();
        for (int i = 10; i < 40; i++) {
            filed.article(report, "Tin " + i, "https://bao-thu.vn/" + i, today, reporter, sent.taskId());
        }
        assertThat(Statements.listRemembering(() -> get(address + "/submission", reporter)))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(12);
        List<String> submitting =
                Statements.listDuring(() -> submit(UUID.randomUUID().toString()));
        assertThat(submitting.stream().filter(sql -> sql.contains("insert into coverage_submission")))
                .singleElement()
                .satisfies(sql -> assertThat(sql).contains("insert into coverage_submission_entry"));
        assertThat(submitting.stream().filter(sql -> sql.contains("coverage_entry ")))
                .as("entries are read by the statement that copies them, and by no other")
                .hasSize(1);
        // held, moved, its extension closed, what parts hold, the snapshot with theirs, the trail
        assertThat(submitting).hasSizeLessThanOrEqualTo(8);
        String receipt = "/submissions/"
                + jdbc.sql("select id from coverage_submission where report_id = ?")
                        .param(report)
                        .query(UUID.class)
                        .single();
        // six for the receipt, and one for each part that modules above add to reports
        assertThat(Statements.listRemembering(() -> get(receipt, reporter))).hasSizeLessThanOrEqualTo(12);
    }

    private void write() {
        filed.article(report, "Tin thứ nhất", "https://bao-thu.vn/1", today, reporter, sent.taskId());
        filed.broadcast(report, "Thông điệp", 3, 5, 2, today, reporter);
        filed.tell(report, today, reporter);
    }

    private String key() {
        Matcher key = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"").matcher(page(address + "/submission"));
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private MvcTestResult submit(String key) {
        return post(address + "/submission", reporter, "key", key);
    }

    private String content(String receipt) {
        return new String(
                get(receipt + "/content", reporter).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
