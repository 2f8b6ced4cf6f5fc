package vn.kiphan.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.report.SubmissionId;

/** Which links of a submission other units have reported on the same directive too: one page may be counted for several of them. */
@Component
class SharedLinks {

    private final JdbcClient jdbc;

    SharedLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By entry those of the other units, each in the last of its submissions that stand: one statement. */
    Map<UUID, List<SharedLink>> of(SubmissionId submission) {
        Map<UUID, List<SharedLink>> shared = new HashMap<>();
        jdbc.sql("""
                select distinct on (r.unit_name collate vietnamese, s.unit_id, e.entry_id)
                       e.entry_id, r.unit_name, o.submission_id, o.entry_id as theirs
                from coverage_submission own
                join coverage_submission_entry e on e.submission_id = own.id and e.link_canonical <> ''
                join coverage_standing s on s.directive_id = own.directive_id and s.unit_id <> own.unit_id
                join coverage_submission_entry o on o.submission_id = s.id and o.link_canonical = e.link_canonical
                join directive_recipient r on r.directive_id = s.directive_id and r.unit_id = s.unit_id
                where own.id = :submission
                  and not exists (select from coverage_standing n where n.assignment_id = s.assignment_id and n.ordinal > s.ordinal)
                order by r.unit_name collate vietnamese, s.unit_id, e.entry_id, s.submitted_at desc
                """).param("submission", submission.value()).query(row -> {
            shared.computeIfAbsent(row.getObject("entry_id", UUID.class), entry -> new ArrayList<>())
                    .add(new SharedLink(
                            row.getString("unit_name"),
                            row.getObject("submission_id", UUID.class),
                            row.getObject("theirs", UUID.class)));
        });
        return shared;
    }
}
