package vn.kiphan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.report.SubmissionId;

/** A button that is pressed twice without scripts sends its form twice: it is done once, and the second answer is a page or a sentence. */
class TwiceTest extends FilingTest {

    /** Sends it twice; the second answer is the same as the first, or says why there is nothing left to do. */
    private void twice(String path, SignedInPerson person, String saying, String... fields) {
        assertThat(post(path, person, fields)).as(path).hasStatus3xxRedirection();
        MvcTestResult second = post(path, person, fields);
        if (saying.isEmpty()) {
            assertThat(second).as(path).hasStatus3xxRedirection();
        } else {
            assertThat(second).as(path).hasStatus(409);
            assertThat(text(second)).contains(saying);
        }
    }

    private long steps(String step) {
        return jdbc.sql("select count(*) from filing_lead_step where report_id = ? and step = ?")
                .params(report, step)
                .query(Long.class)
                .single();
    }

    @Test
    void the_way_to_the_lead_and_back() {
        post("/units/" + company.press() + "/filing", lead, "byLead", "true");
        twice(address + "/lead", reporter, "lãnh đạo", "words", "Nhờ xem.");
        assertThat(steps("SENT")).isOne();
        twice(address + "/lead/return", lead, "không còn chờ lãnh đạo", "words", "Thiếu đường dẫn.");
        assertThat(steps("GIVEN_BACK")).isOne();
        post(address + "/lead", reporter);
        twice(address + "/lead/recall", reporter, "không còn chờ lãnh đạo");
        assertThat(steps("TAKEN_BACK")).isOne();
    }

    @Test
    void filing_and_withdrawing() {
        twice(address + "/submission", reporter, "", "key", UUID.randomUUID().toString());
        assertThat(ordinals()).isOne();
        SubmissionId filedNow = new SubmissionId(jdbc.sql("select id from coverage_submission where report_id = ?")
                .param(report)
                .query(UUID.class)
                .single());
        twice("/submissions/" + filedNow + "/withdrawal", reporter, "", "reason", "Nhầm số liệu.");
        assertThat(jdbc.sql("select count(*) from coverage_withdrawal where submission_id = ?")
                        .param(filedNow.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void judging_and_supplementing() {
        SubmissionId filedNow = filed.submit(report, reporter);
        twice("/reviews/" + filedNow + "/start", reviewer, "");
        twice("/reviews/" + filedNow + "/acceptance", reviewer, "");
        twice(address + "/supplement", reporter, "");
        twice(address + "/supplement/removal", reporter, "Bản bổ sung không còn ở đơn vị");
        assertThat(audited("assignment.supplement", assignment.value())).isOne();
    }

    @Test
    void beginning_and_acknowledging() {
        String other = "/assignments/" + sent.assignments().get(1);
        twice(other + "/receipt", stranger, "");
        twice(other + "/report", stranger, "");
        assertThat(jdbc.sql("select count(*) from coverage_report where assignment_id = ?")
                        .param(sent.assignments().get(1).value())
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
