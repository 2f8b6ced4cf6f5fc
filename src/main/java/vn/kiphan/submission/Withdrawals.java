package vn.kiphan.submission;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.campaign.ReportMoves;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/** Takes submissions back for their unit. The submission keeps its number and its text, and is marked. */
@Service
@Transactional
public class Withdrawals {

    private final SubmissionRecords records;
    private final Assignments assignments;
    private final ReportMoves moves;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Withdrawals(
            SubmissionRecords records,
            Assignments assignments,
            ReportMoves moves,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.assignments = assignments;
        this.moves = moves;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** A submission with its assignment as it now stands. */
    public record Withdrawable(SubmissionView.Header header, AssignmentView assignment, boolean only) {

        /** Whether it can be withdrawn now. */
        public boolean open() {
            return header.withdrawal() == null && assignment.withdrawable();
        }
    }

    /** {@link NotFound} unless one of these units filed it. {@code only} says that nothing else of the report stands. */
    @Transactional(readOnly = true)
    public Withdrawable view(SubmissionId id, Set<UnitId> units) {
        AssignmentView assignment = assignments.view(records.assignmentOf(id).orElseThrow(NotFound::new), units);
        List<SubmissionView.Header> headers = records.headers(assignment.id(), assignment.unitName());
        SubmissionView.Header header =
                headers.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        boolean only = headers.stream().noneMatch(one -> !one.id().equals(id) && one.withdrawal() == null);
        return new Withdrawable(header, assignment, only);
    }

    /**
     * Withdraws what was filed last; a second time changes nothing. {@link NotFound} unless one of the person's units filed it; refused
     * when a reviewer has begun with it, or it was judged.
     */
    public void withdraw(SubmissionId id, String reason, SignedInPerson person) {
        moves.hold(records.assignmentOf(id).orElseThrow(NotFound::new));
        Withdrawable found = view(id, person.reportingUnits());
        if (found.header.withdrawal() != null) {
            return;
        }
        if (isNotTheLast(id)) {
            throw new Refusal("campaign.refused.withdraw-judged", "/submissions/" + id);
        }
        moves.withdrawn(found.assignment.id(), found.only, person.author());
        record(id, reason, person.author());
        events.publishEvent(new SubmissionWithdrawn(
                id, found.assignment.id(), found.header.receiptNumber(), reason, person.author(), now()));
    }

    private boolean isNotTheLast(SubmissionId id) {
        return jdbc.sql("""
                select exists (select from coverage_submission s join coverage_submission l
                    on l.report_id = s.report_id and l.ordinal > s.ordinal where s.id = :id)
                """).param("id", id.value()).query(Boolean.class).single();
    }

    private void record(SubmissionId id, String reason, Author by) {
        jdbc.sql("""
                insert into coverage_withdrawal (submission_id, reason, withdrawn_at, withdrawn_by_id, withdrawn_by_name)
                values (:id, :reason, :at, :byId, :byName)
                """)
                .param("id", id.value())
                .param("reason", reason)
                .param("at", Timestamp.from(now()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
