package vn.kiphan.submission;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.AskedForMemory;
import vn.kiphan.shared.NotFound;

/** All submissions of one report, for the unit that filed them and for those who judge them. */
@Service
@Transactional(readOnly = true)
public class SubmissionHistory {

    private final SubmissionRecords records;
    private final Assignments assignments;
    private final AskedForMemory askedFor;
    private final JdbcClient jdbc;

    SubmissionHistory(SubmissionRecords records, Assignments assignments, AskedForMemory askedFor, JdbcClient jdbc) {
        this.records = records;
        this.assignments = assignments;
        this.askedFor = askedFor;
        this.jdbc = jdbc;
    }

    /** The submissions of a report, the first one first; {@code ofUnit} when the reader reports for the unit. */
    public record Filed(
            AssignmentView assignment, AskedFor askedFor, List<SubmissionView.Header> headers, boolean ofUnit) {}

    /** {@link NotFound} unless the reader reports for the unit, or reviews for the department that issued the directive. */
    public Filed of(UUID report, SignedInPerson reader) {
        AssignmentId id = jdbc.sql("select assignment_id from coverage_report where id = :id")
                .param("id", report)
                .query(UUID.class)
                .optional()
                .map(AssignmentId::new)
                .orElseThrow(NotFound::new);
        boolean reviews = reader.has(Role.REVIEWER) || reader.has(Role.OFFICER);
        AssignmentView assignment =
                assignments.viewForEither(id, reader.reportingUnits(), reviews ? reader.departments() : Set.of());
        return new Filed(
                assignment,
                askedFor.of(assignment),
                records.headers(id, assignment.unitName()),
                reader.reportingUnits().contains(assignment.unit()));
    }

    /** One of the submissions that were found. */
    public SubmissionView view(SubmissionView.Header header) {
        return records.view(header.id(), header.unitName()).orElseThrow(NotFound::new);
    }
}
