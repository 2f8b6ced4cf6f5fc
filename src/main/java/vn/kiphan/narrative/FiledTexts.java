package vn.kiphan.narrative;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.reportdraft.ReportFrame;

/** What was submitted of narratives. */
@Component
class FiledTexts {

    /** Within the statement that writes the submission {@code :id} of the report {@code :report}. */
    static final String COPY = """
            insert into narrative_filed (submission_id, part, position, heading, aspect, text)
            select :id, part, position, heading, aspect, text from narrative_text
            where report_id = :report and text <> ''""";

    private final JdbcClient jdbc;

    FiledTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The text of one part as it was submitted. */
    record Filed(String part, String heading, String aspect, String text) {}

    /** What the unit filed last in another report. */
    record Last(UUID submission, String receiptNumber, Instant at) {}

    List<Filed> of(UUID submission) {
        return jdbc.sql(
                        "select part, heading, aspect, text from narrative_filed where submission_id = :submission order by position, part")
                .param("submission", submission)
                .query((row, number) -> new Filed(
                        row.getString("part"),
                        row.getString("heading"),
                        row.getString("aspect"),
                        row.getString("text")))
                .list();
    }

    /** The unit's last submission of another report, one on the same directive before any other. */
    Optional<Last> last(ReportFrame report) {
        return jdbc.sql("""
                select s.id as submission, s.receipt_number, s.submitted_at as at from coverage_submission s
                where s.unit_id = :unit and s.report_id <> :report
                  and exists (select 1 from narrative_filed f where f.submission_id = s.id)
                order by (s.directive_id = :directive) desc, s.submitted_at desc
                limit 1
                """)
                .param("unit", report.assignment().unit().value())
                .param("report", report.report())
                .param("directive", report.assignment().directive().value())
                .query((row, number) -> new Last(
                        row.getObject("submission", UUID.class),
                        row.getString("receipt_number"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }
}
