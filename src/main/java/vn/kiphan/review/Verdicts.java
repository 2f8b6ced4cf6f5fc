package vn.kiphan.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.ReportMoves;
import vn.kiphan.campaign.ReportVerdicts;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Refusal;

/**
 * The verdicts: one on each submission, given together with the assignment's new state or not at all. Of two that judge at once, the
 * second is refused and told that the first was there; who gives the very same verdict twice, by a second press of the button, gave it once.
 */
@Service
@Transactional
public class Verdicts {

    private final JdbcClient jdbc;
    private final ReportVerdicts filed;
    private final ReviewStarts starts;
    private final ReportMoves moves;
    private final Clock clock;
    private final Days days;
    private final ApplicationEventPublisher events;

    Verdicts(
            JdbcClient jdbc,
            ReportVerdicts filed,
            ReviewStarts starts,
            ReportMoves moves,
            Clock clock,
            Days days,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.filed = filed;
        this.starts = starts;
        this.moves = moves;
        this.clock = clock;
        this.days = days;
        this.events = events;
    }

    /** The verdict on this submission; empty while it waits. */
    @Transactional(readOnly = true)
    public Optional<VerdictView> of(SubmissionId submission) {
        return jdbc.sql("select * from review_verdict where submission_id = :submission")
                .param("submission", submission.value())
                .query(Verdicts::view)
                .optional();
    }

    /** The newest return of this assignment's report, also after it was filed again. */
    @Transactional(readOnly = true)
    public Optional<VerdictView> latestReturn(AssignmentId assignment) {
        return jdbc.sql("""
                select * from review_verdict where assignment_id = :assignment and outcome = 'RETURNED'
                order by given_at desc limit 1
                """)
                .param("assignment", assignment.value())
                .query(Verdicts::view)
                .optional();
    }

    /** Accepts the submission: from now on it counts. Whoever judges has begun with it. */
    void accept(SubmissionId submission, AssignmentId assignment, Author by) {
        if (isNew(submission, assignment, VerdictOutcome.ACCEPTED, "", null, by)) {
            starts.take(submission, assignment, by);
            record(submission, assignment, VerdictOutcome.ACCEPTED, "", null, by);
            filed.accepted(assignment, by);
        }
    }

    /** Gives the submission back, with what is to be mended and by which day. */
    void giveBack(SubmissionId submission, AssignmentId assignment, String reason, LocalDate dueOn, Author by) {
        if (isNew(submission, assignment, VerdictOutcome.RETURNED, reason, dueOn, by)) {
            starts.take(submission, assignment, by);
            record(submission, assignment, VerdictOutcome.RETURNED, reason, dueOn, by);
            filed.returned(assignment, dueOn, reason, by);
        }
    }

    private void record(
            SubmissionId submission,
            AssignmentId assignment,
            VerdictOutcome outcome,
            String reason,
            @Nullable LocalDate dueOn,
            Author by) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("""
                insert into review_verdict (id, submission_id, assignment_id, outcome, reason, due_on, given_at, given_by_id, given_by_name)
                values (:id, :submission, :assignment, :outcome, :reason, :dueOn, :at, :byId, :byName)
                """)
                .param("id", Ids.next())
                .param("submission", submission.value())
                .param("assignment", assignment.value())
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("dueOn", dueOn)
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        events.publishEvent(new VerdictGiven(submission, assignment, outcome, reason, dueOn, by, at));
    }

    /** Whoever comes second waits for the first to commit, and finds its verdict: his own, which then stands, or that of another. */
    private boolean isNew(
            SubmissionId submission,
            AssignmentId assignment,
            VerdictOutcome outcome,
            String reason,
            @Nullable LocalDate dueOn,
            Author by) {
        moves.hold(assignment);
        if (of(submission).isEmpty()) {
            return true;
        }
        boolean same = jdbc.sql("""
                select exists (select from review_verdict where submission_id = :submission and outcome = :outcome and reason = :reason
                    and due_on is not distinct from cast(:dueOn as date) and given_by_id = :byId)
                """)
                .param("submission", submission.value())
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("dueOn", dueOn)
                .param("byId", by.personId())
                .query(Boolean.class)
                .single();
        if (!same) {
            throw already(submission);
        }
        return false;
    }

    private Refusal already(SubmissionId submission) {
        VerdictView first = of(submission).orElseThrow();
        return new Refusal(
                "review.refused." + first.outcome(),
                ReviewController.page(submission),
                first.byName(),
                days.moment(first.at()));
    }

    private static VerdictView view(ResultSet row, int number) throws SQLException {
        return new VerdictView(
                VerdictOutcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("given_at").toInstant(),
                row.getString("given_by_name"));
    }
}
