package vn.kiphan.review;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.SubmissionId;

/** Which links of a submission other units have reported on the same directive too: one page may be counted for several of them. */
@Component
class SharedLinks {

    private final JdbcClient jdbc;

    SharedLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By entry the names of the other units, in one statement. */
    Map<UUID, String> of(SubmissionId submission) {
        Map<UUID, String> shared = new HashMap<>();
        jdbc.sql("""
                select e.entry_id, string_agg(distinct r.unit_name, ', ') as units
                from coverage_submission own
                join coverage_submission s on s.directive_id = own.directive_id and s.unit_id <> own.unit_id
                join coverage_submission_entry o on o.submission_id = s.id and o.link_canonical <> ''
                join coverage_submission_entry e on e.submission_id = own.id and e.link_canonical = o.link_canonical
                join directive_recipient r on r.directive_id = s.directive_id and r.unit_id = s.unit_id
                where own.id = :submission
                group by e.entry_id
                """).param("submission", submission.value()).query(row -> {
            shared.put(row.getObject("entry_id", UUID.class), row.getString("units"));
        });
        return shared;
    }
}
