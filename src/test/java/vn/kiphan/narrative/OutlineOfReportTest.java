package vn.kiphan.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.directive.DirectiveView.OutlineHeading;
import vn.kiphan.report.ReportParts;
import vn.kiphan.report.SubmissionId;

class OutlineOfReportTest extends NarrativeTest {

    private static final String OUTLINE =
            "I. Công tác chỉ đạo\n- Văn bản đã ban hành\n+ Phân công\nII. Kết quả tuyên truyền\nIII. Tồn tại, hạn chế\nIV. Kiến nghị";

    @Autowired
    private ReportParts parts;

    private List<OutlinePart> keys() {
        return OutlinePart.of(List.of(
                new OutlineHeading("I. Công tác chỉ đạo", List.of()),
                new OutlineHeading("II. Kết quả tuyên truyền", List.of()),
                new OutlineHeading("III. Tồn tại, hạn chế", List.of()),
                new OutlineHeading("IV. Kiến nghị", List.of())));
    }

    @Test
    void the_headings_decide_what_a_part_is_about() {
        assertThat(keys().stream().map(OutlinePart::aspect))
                .containsExactly(Aspect.WORK_DONE, Aspect.RESULTS, Aspect.DIFFICULTIES, Aspect.PROPOSALS);
        assertThat(keys().stream().map(OutlinePart::key))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("part-[0-9a-f]{12}"));
        assertThat(OutlinePart.of(List.of()).stream().map(OutlinePart::key))
                .containsExactly("workDone", "results", "difficulties", "proposals");
        assertThat(OutlinePart.of(List.of(new OutlineHeading("A", List.of()), new OutlineHeading("a", List.of()))))
                .extracting(OutlinePart::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void each_part_of_the_outline_has_a_field_with_its_guidance_beside_it() {
        outline(sent.assignment(), OUTLINE);
        String page = page(address);
        assertThat(page)
                .contains("I. Công tác chỉ đạo</label>", "<li>Văn bản đã ban hành</li>", "<li>Phân công</li>")
                .contains("IV. Kiến nghị</label>")
                .doesNotContain("id=\"workDone\"");
        String key = keys().getFirst().key();
        assertThat(save(reporter, key, "Đã ban hành **kế hoạch**", "0")).hasStatusOk();
        assertThat(page(address)).contains("Đã ban hành **kế hoạch**</textarea>", "5 chữ");
    }

    @Test
    void a_text_whose_heading_is_gone_is_still_there() {
        jdbc.sql(
                        "insert into narrative_text values (?, 'workDone', 1, '', 'WORK_DONE', 'Viết từ trước', 1, now(), ?, 'Phóng viên')")
                .params(report, reporter.id().value())
                .update();
        outline(sent.assignment(), OUTLINE);
        assertThat(page(address)).contains("Viết từ trước</textarea>", "I. Công tác chỉ đạo</label>");
        assertThat(save(reporter, "workDone", "Viết thêm", "1")).hasStatusOk();
    }

    @Test
    void what_was_submitted_is_frozen_shown_with_its_marks_and_compared() {
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        save(reporter, "workDone", "Đã làm **ba việc**:\n- một <b>x</b>\n- hai", "1");
        SubmissionId first = filed.submit(report, reporter);

        MvcTestResult receipt = get("/submissions/" + first, reporter);
        assertThat(receipt)
                .bodyText()
                .contains("<strong>ba việc</strong>", "<li>một &lt;b&gt;x&lt;/b&gt;</li>")
                .doesNotContain("<b>x</b>");
        assertThat(page(address)).contains("<strong>ba việc</strong>").doesNotContain("<textarea");
        assertThat(get("/submissions/" + first + "/content", reporter))
                .bodyText()
                .contains("\"narrative\"", "\"workDone\"", "**ba việc**");

        reportVerdicts.returned(
                sent.assignment(), today.plusDays(5), "Bổ sung", vn.kiphan.campaign.SentDirectives.OFFICER);
        save(reporter, "results", "Khác hẳn", "1");
        SubmissionId second = filed.submit(report, reporter);
        assertThat(parts.changes(first, second))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("Khác hẳn"));
        assertThat(get("/submissions/" + first, reporter)).bodyText().contains("Nhân dân hưởng ứng.");
        assertThat(get("/reviews/" + second, company.reviewer())).bodyText().contains("Khác hẳn", "Đã sửa");
    }

    @Test
    void an_empty_narrative_is_worth_a_look_before_submitting() {
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        assertThat(page(address + "/submission")).contains("Phần nội dung báo cáo bằng lời còn để trống", "#narrative");
        save(reporter, "workDone", "Có", "0");
        assertThat(page(address + "/submission")).doesNotContain("bằng lời còn để trống");
    }

    @Test
    void the_last_reports_text_comes_when_it_is_asked_for_and_is_not_saved_by_that() {
        assertThat(page(address)).doesNotContain("Chèn nội dung báo cáo trước");
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);

        sent = send();
        outline(sent.assignment(), OUTLINE);
        UUID next = filed.begin(sent.assignment(), reporter);
        String nextAddress = "/reports/" + next;
        String difficulties = keys().get(2).key();
        assertThat(page(nextAddress))
                .contains("Chèn nội dung báo cáo trước (BN-")
                .doesNotContain("Thiếu máy.");
        assertThat(json(get(nextAddress + "/narrative/last/" + difficulties, reporter))
                        .get("text")
                        .asString())
                .isEqualTo("Thiếu máy.");
        assertThat(get(nextAddress + "/narrative/last/" + difficulties, stranger))
                .hasStatus(404);

        MvcTestResult shown =
                post(nextAddress + "/narrative", reporter, "insert", difficulties, difficulties, "Mới gõ");
        assertThat(shown).hasStatusOk();
        assertThat(text(shown)).contains("Mới gõ\n\nThiếu máy.</textarea>");
        assertThat(page(nextAddress)).doesNotContain("Thiếu máy.</textarea>");
    }
}
