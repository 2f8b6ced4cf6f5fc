package vn.kiphan.unfinished;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.report.BegunReportTest;
import vn.kiphan.shared.Ids;

/** What the tests of this module begin with: a report of a press office with a reporter and a lead who both type, and a stranger. */
abstract class UnfinishedTest extends BegunReportTest {

    UUID entry;

    @BeforeEach
    void chooseEntry() {
        entry = Ids.next();
    }

    /** Types a field of the entry in the report. */
    MvcTestResult type(SignedInPerson person, UUID into, String field, String text, String seen) {
        return post(
                address + "/entries/" + into + "/fields/" + field,
                person,
                "shape",
                "ARTICLE",
                "text",
                text,
                "seen",
                seen);
    }

    /** An entry that is there, with its title. */
    UUID saved(String title) {
        return filed.article(report, title, "https://bao-thu.vn/" + Ids.next(), today, reporter);
    }

    long kept() {
        return jdbc.sql("select count(*) from unfinished_entry where unit_id = :unit and dropped_at is null")
                .param("unit", company.press().value())
                .query(Long.class)
                .single();
    }

    String title(UUID of) {
        return jdbc.sql("select title from coverage_entry where id = :id")
                .param("id", of)
                .query(String.class)
                .single();
    }
}
