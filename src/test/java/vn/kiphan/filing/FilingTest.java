package vn.kiphan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.report.BegunReportTest;
import vn.kiphan.report.SubmissionId;

/** A directive sent to a press office and a station, and a report of the press office with one article, ready to be filed. */
abstract class FilingTest extends BegunReportTest {

    SignedInPerson reviewer;

    @BeforeEach
    void write() {
        reviewer = company.reviewer();
        filed.article(report, "Tin thứ nhất", "https://bao-thu.vn/" + report, today, reporter, sent.taskId());
        filed.tell(report, today, reporter);
    }

    /** Where the assignment stands, as its unit sees it. */
    AssignmentView standing() {
        return assignments.view(assignment, Set.of(sent.unit()));
    }

    String key(SignedInPerson person) {
        Matcher key = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"")
                .matcher(page(address + "/submission", person));
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    long ordinals() {
        return jdbc.sql("select count(*) from coverage_submission where report_id = ?")
                .param(report)
                .query(Long.class)
                .single();
    }

    /** The deadline of the unit and the closing of the terms, as if the directive had asked for these. */
    void due(Instant due, @Nullable Instant closes) {
        // what was on time stays so: the row says both, and the database compares them
        jdbc.sql("""
                update campaign_assignment
                set due_at = :due, first_submitted_at = case when first_submitted_at > :due then :due else first_submitted_at end
                where id = :id
                """)
                .param("due", Timestamp.from(due))
                .param("id", assignment.value())
                .update();
        jdbc.sql("update directive_reporting_terms set due_at = :due, closes_at = :closes where id = :id")
                .param("due", Timestamp.from(due))
                .param("closes", closes == null ? null : Timestamp.from(closes))
                .param("id", sent.termsId())
                .update();
    }

    MvcTestResult accept(SubmissionId submission) {
        return post("/reviews/" + submission + "/acceptance", reviewer);
    }
}
