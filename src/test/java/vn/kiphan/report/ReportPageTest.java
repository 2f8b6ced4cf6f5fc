package vn.kiphan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.kiphan.Statements;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.catalogue.Shape;

class ReportPageTest extends BegunReportTest {

    @Test
    void beginning_a_report_acknowledges_the_directive_and_leads_to_the_report() {
        assertThat(post("/assignments/" + assignment + "/report", reporter)).hasRedirectedUrl(address);
        assertThat(assignments.view(assignment, reporter.reportingUnits()).state())
                .isEqualTo(AssignmentState.DRAFTING);
        assertThat(audited("report.start", report)).isEqualTo(1);
    }

    @Test
    void the_page_shows_what_is_asked_and_what_there_is() {
        filed.broadcast(report, "Thông điệp phòng, chống mua bán người", 3, 5, 2, today, reporter, sent.taskId());
        filed.article(report, "Ra quân <b>tuyên truyền</b>", "https://bao-thu.vn/1", today.minusDays(100), reporter);

        String page = page(address);

        assertThat(page)
                .contains("614/STTTT-TTBCXB", "V/v tuyên truyền", "còn 10 ngày", "Đang soạn", company.pressName());
        assertThat(page)
                .contains(
                        "3 lần \u00d7 5 phút \u00d7 2 nơi = 30 phút",
                        "Thông điệp, spot \u00b7 Đài truyền thanh cấp xã");
        assertThat(page)
                .contains("href=\"https://bao-thu.vn/1\" rel=\"noopener noreferrer nofollow\"", "bao-thu.vn</a>");
        assertThat(page)
                .contains(
                        "2 tin bài, sản phẩm; 30 phút phát sóng; 1 mục ngoài kỳ số liệu",
                        "Ngoài kỳ số liệu",
                        "Nội dung 1");
        for (Shape shape : Shape.values()) {
            assertThat(page).contains(address + "/entries/new?shape=" + shape.inAddress());
        }
        assertThat(page).containsOnlyOnce(">30 phút phát sóng".substring(1)).doesNotContain("th:");
    }

    @Test
    void what_was_typed_is_text_and_never_markup() throws Exception {
        filed.article(report, "<script>alert(1)</script>", "https://bao-thu.vn/1", today, reporter);
        assertThat(get(address, reporter).getResponse().getContentAsString())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void an_empty_report_says_what_to_do_next() {
        assertThat(page(address)).contains("Chưa có tin bài, sản phẩm nào. Chọn một loại ở trên để thêm");
    }

    @Test
    void labels_follow_the_language_of_the_reader() {
        filed.broadcast(report, "Spot", 1, 1, 1, today, reporter);
        var english = pages.get()
                .uri(address)
                .cookie(new jakarta.servlet.http.Cookie("language", "en"))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user(
                        reporter))
                .exchange();
        assertThat(text(english))
                .contains("Commune loudspeaker station", "1 minutes on the air")
                .doesNotContain("Đài truyền thanh cấp xã");
    }

    @Test
    void a_submitted_report_is_read_only_and_says_why() {
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);

        String page = page(address);

        assertThat(page).contains("Đã nộp lúc", "chờ thẩm tra", "BN-", "Đã đăng tin, bài.");
        assertThat(page).doesNotContain("/entries/new", "<textarea", "type=\"file\"", "/removal");
        assertThat(post("/assignments/" + assignment + "/report", reporter)).hasRedirectedUrl(address);
    }

    @Test
    void a_returned_report_shows_reason_and_date_in_full_and_is_open_again() {
        filed.file(assignment, reporter, today, 1);
        reportVerdicts.returned(assignment, today.plusDays(5), "Thiếu đường dẫn.\nBổ sung <ảnh>.", SENT_BACK_BY);

        String page = page(address);

        assertThat(page)
                .contains("cần nộp lại chậm nhất ngày " + day(today.plusDays(5)), "Thiếu đường dẫn.\nBổ sung <ảnh>.");
        assertThat(page).contains("Trả lại", "<textarea", "Lần nộp gần nhất");
    }

    private static final vn.kiphan.shared.Author SENT_BACK_BY = vn.kiphan.campaign.SentDirectives.OFFICER;

    @Test
    void a_withdrawn_directive_keeps_the_draft_and_takes_no_more() {
        filed.article(report, "Tin đã soạn", "https://bao-thu.vn/1", today, reporter);
        directives.withdraw(sent.directive(), "Ban hành nhầm");

        assertThat(page(address)).contains("đã được thu hồi", "Tin đã soạn").doesNotContain("/entries/new");
        var refused = post(address + "/narrative", reporter, "workDone", "Chữ đã gõ không được mất");
        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("Chữ đã gõ không được mất");
        assertThat(post("/assignments/" + sent.assignments().get(1) + "/report", stranger))
                .hasStatus(409);
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        assertThat(pages.get().uri(address)).hasStatus3xxRedirection();
        assertThat(pages.get().uri(address).exchange().getResponse().getRedirectedUrl())
                .endsWith("/login");
        assertThat(pages.post().uri("/assignments/" + assignment + "/report").with(csrf()))
                .hasStatus3xxRedirection();
    }

    @Test
    void another_unit_finds_nothing() {
        assertThat(get(address, stranger)).hasStatus(404);
        assertThat(post(address + "/narrative", stranger)).hasStatus(404);
        assertThat(post("/assignments/" + assignment + "/report", stranger)).hasStatus(404);
    }

    @Test
    void the_department_reads_submissions_and_not_drafts() {
        assertThat(get(address, company.officer())).hasStatus(403);
        assertThat(get(address, company.reviewer())).hasStatus(403);
        assertThat(post(address + "/narrative", company.officer())).hasStatus(403);
    }

    @Test
    void an_address_that_names_nothing_is_not_found() {
        assertThat(get("/reports/" + UUID.randomUUID(), reporter)).hasStatus(404);
        assertThat(get("/reports/khong-phai-ma", reporter)).hasStatus(404);
    }

    @Test
    void the_statements_do_not_grow_with_the_entries_and_the_page_stays_light() throws IOException {
        for (int i = 0; i < 5; i++) {
            filed.article(report, "Tin số " + i, "https://bao-thu.vn/" + i, today, reporter, sent.taskId());
        }
        get(address, reporter);
        List<String> five = Statements.listRemembering(() -> get(address, reporter));
        for (int i = 5; i < 50; i++) {
            filed.article(
                    report,
                    "Bộ đội Biên phòng tuyên truyền, vận động nhân dân vùng biên, lần " + i,
                    "https://bao-thu.vn/" + i,
                    today,
                    reporter,
                    sent.taskId());
        }
        List<String> fifty = Statements.listRemembering(() -> get(address, reporter));

        assertThat(fifty).hasSameSizeAs(five).hasSizeLessThanOrEqualTo(9);
        assertThat(compressed(page(address))).isLessThan(60_000);
    }

    private static int compressed(String page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
