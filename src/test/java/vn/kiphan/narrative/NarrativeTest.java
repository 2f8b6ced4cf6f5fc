package vn.kiphan.narrative;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.report.BegunReportTest;

/** What the tests of this module begin with: a report of a press office, begun, with a reporter and a lead who both write in it. */
abstract class NarrativeTest extends BegunReportTest {

    /** Gives the directive's terms an outline, as its officer types it; before the report's page is first read. */
    void outline(AssignmentId assignment, String outline) {
        jdbc.sql("""
                update directive_reporting_terms set outline = :outline
                where id = (select terms_id from campaign_assignment where id = :id)
                """).param("outline", outline).param("id", assignment.value()).update();
    }

    /** One field, saved while it is typed. */
    MvcTestResult save(SignedInPerson person, String field, String text, String seen) {
        return post(address + "/fields/" + field, person, "text", text, "seen", seen);
    }

    long audited() {
        return audited("report.narrative", report);
    }
}
