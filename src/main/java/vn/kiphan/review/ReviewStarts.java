package vn.kiphan.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
import vn.kiphan.shared.Refusal;

/**
 * When a review begins: somebody takes the submission by a button, or judges it at once. Looking at it is not enough. From then on its
 * unit cannot withdraw it. Withdrawing and beginning wait for each other at the assignment: the second is refused with a sentence.
 */
@Service
@Transactional
class ReviewStarts {

    private final ReportMoves moves;
    private final ReportVerdicts filed;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Days days;
    private final ApplicationEventPublisher events;

    ReviewStarts(
            ReportMoves moves,
            ReportVerdicts filed,
            JdbcClient jdbc,
            Clock clock,
            Days days,
            ApplicationEventPublisher events) {
        this.moves = moves;
        this.filed = filed;
        this.jdbc = jdbc;
        this.clock = clock;
        this.days = days;
        this.events = events;
    }

    /** That somebody has begun to review a submission. */
    record Start(Instant at, String by) {}

    @Transactional(readOnly = true)
    Optional<Start> of(SubmissionId submission) {
        return jdbc.sql("select * from review_start where submission_id = :submission")
                .param("submission", submission.value())
                .query((row, number) ->
                        new Start(row.getTimestamp("started_at").toInstant(), row.getString("started_by_name")))
                .optional();
    }

    /** Begins, unless somebody has begun before; refused when the unit has withdrawn the submission, or something newer lies filed. */
    void begin(SubmissionId submission, AssignmentId assignment, Author by) {
        if (take(submission, assignment, by)) {
            events.publishEvent(new ReviewBegun(submission, by, now()));
        }
    }

    /** As {@link #begin}, for a verdict, which says enough by itself. Says whether nobody had begun before. */
    boolean take(SubmissionId submission, AssignmentId assignment, Author by) {
        moves.hold(assignment);
        refuseUnlessStanding(submission);
        filed.begun(assignment);
        int begun = jdbc.sql("""
                insert into review_start (submission_id, started_at, started_by_id, started_by_name)
                values (:submission, :at, :byId, :byName) on conflict (submission_id) do nothing
                """)
                .param("submission", submission.value())
                .param("at", Timestamp.from(now()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        return begun == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void refuseUnlessStanding(SubmissionId submission) {
        jdbc.sql("select withdrawn_at from coverage_withdrawal where submission_id = :submission")
                .param("submission", submission.value())
                .query(Timestamp.class)
                .optional()
                .ifPresent(at -> {
                    throw new Refusal("review.refused.taken-back", "/reviews", days.moment(at.toInstant()));
                });
        boolean newer = jdbc.sql("""
                select exists (select from coverage_submission s join coverage_submission l
                    on l.report_id = s.report_id and l.ordinal > s.ordinal where s.id = :submission)
                """)
                .param("submission", submission.value())
                .query(Boolean.class)
                .single();
        if (newer) {
            throw new Refusal("campaign.refused.verdict", ReviewController.page(submission));
        }
    }
}
