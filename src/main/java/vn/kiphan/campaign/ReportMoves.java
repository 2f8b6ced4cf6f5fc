package vn.kiphan.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;

/**
 * How a report moves besides being written, filed and judged: to the unit's lead and back, withdrawn while no reviewer has begun, opened
 * again for a supplement. Each move is one conditional update of the assignment, as in {@link Assignments} and {@link ReportVerdicts}.
 */
@Service
@Transactional
public class ReportMoves {

    private static final String OWED = """
             and ended_at is null and declined_at is null
            and not exists (select 1 from directive d where d.id = a.directive_id and d.status = 'WITHDRAWN')
            """;

    /** The state, or the supplement's where there is one, goes to the value that the expression has. */
    private static final String MOVED = """
            state = case when supplement is null then %1$s else state end,
            supplement = case when supplement is null then null else %1$s end,
            changed_at = :at, version = version + 1
            """;

    private final AssignmentRecords records;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Days days;
    private final ApplicationEventPublisher events;

    ReportMoves(AssignmentRecords records, JdbcClient jdbc, Clock clock, Days days, ApplicationEventPublisher events) {
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
        this.days = days;
        this.events = events;
    }

    /** Nobody else moves the assignment until the end of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(AssignmentId id) {
        jdbc.sql("select 1 from campaign_assignment where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The reporter hands the report to the unit's lead; nobody changes it while it lies there. */
    public void toLead(AssignmentId id, Author by) {
        int changed = jdbc.sql("update campaign_assignment a set " + MOVED.formatted("'WITH_LEAD'")
                        + " where id = :id and coalesce(supplement, state) in ('DRAFTING', 'RETURNED')" + OWED)
                .param("id", id.value())
                .param("at", Timestamp.from(now()))
                .update();
        if (changed == 0) {
            refuse(id);
        }
        publish(id, by, "assignment.to-lead");
    }

    /** The lead gives the report back to those who write it, or they take it back: to be mended, where a reviewer had asked for that. */
    public void fromLead(AssignmentId id, Author by) {
        int changed = jdbc.sql("update campaign_assignment a set "
                        + MOVED.formatted("case when return_due_on is null then 'DRAFTING' else 'RETURNED' end")
                        + " where id = :id and coalesce(supplement, state) = 'WITH_LEAD'" + OWED)
                .param("id", id.value())
                .param("at", Timestamp.from(now()))
                .update();
        if (changed == 0) {
            AssignmentView found = found(id);
            AssignmentRefusals.unlessOwed(found);
            throw new Refusal("campaign.refused.not-with-lead", AssignmentRefusals.page(id));
        }
        publish(id, by, "assignment.from-lead");
    }

    /**
     * The unit takes back what it filed: it writes on, or mends what it was mending. Where nothing else was filed, the report was never
     * filed: on time is judged by the next one. Refused when a reviewer has begun, and when a new one could not be filed any more.
     *
     * @param only whether no other submission stands
     */
    public void withdrawn(AssignmentId id, boolean only, Author by) {
        Instant at = now();
        int changed = jdbc.sql("update campaign_assignment a set "
                        + MOVED.formatted("case when mending_due_on is null then 'DRAFTING' else 'RETURNED' end") + """
                , return_due_on = mending_due_on, return_reason = mending_reason, mending_due_on = null, mending_reason = null,
                supplement_nil = null, nil = nil and supplement is not null,
                first_submitted_at = case when :only and supplement is null then null else first_submitted_at end,
                first_on_time = case when :only and supplement is null then null else first_on_time end
                where id = :id and coalesce(supplement, state) = 'SUBMITTED' and not under_review
                  and (mending_due_on is not null or not exists (select 1 from directive_reporting_terms t
                       where t.id = a.terms_id and greatest(t.closes_at, a.due_at) < :at and t.closes_at is not null))
                """
                        + OWED)
                .param("id", id.value())
                .param("only", only)
                .param("at", Timestamp.from(at))
                .update();
        if (changed == 0) {
            refuseWithdrawal(found(id));
        }
        publish(id, by, "assignment.withdraw");
    }

    private void refuseWithdrawal(AssignmentView found) {
        AssignmentRefusals.unlessOwed(found);
        if (found.moving() != AssignmentState.SUBMITTED) {
            throw new Refusal("campaign.refused.withdraw-judged", AssignmentRefusals.page(found.id()));
        }
        if (found.underReview()) {
            throw new Refusal("campaign.refused.withdraw-review", AssignmentRefusals.page(found.id()));
        }
        throw new Refusal(
                "campaign.refused.withdraw-closed", AssignmentRefusals.page(found.id()), days.moment(found.closing()));
    }

    /** The unit opens its accepted report for a supplement, while the time for reports allows it. What was accepted goes on counting. */
    public void supplementing(AssignmentId id, Author by) {
        int changed = jdbc.sql("""
                update campaign_assignment a set supplement = 'DRAFTING', changed_at = :at, version = version + 1
                where id = :id and state = 'ACCEPTED' and supplement is null
                  and not exists (select 1 from directive_reporting_terms t
                       where t.id = a.terms_id and greatest(t.closes_at, a.due_at) < :at and t.closes_at is not null)
                """ + OWED)
                .param("id", id.value())
                .param("at", Timestamp.from(now()))
                .update();
        if (changed == 0) {
            AssignmentView found = found(id);
            AssignmentRefusals.unlessOwed(found);
            if (found.state() == AssignmentState.ACCEPTED && found.supplement() == null) {
                throw new Refusal(
                        "campaign.refused.supplement-closed",
                        AssignmentRefusals.page(id),
                        days.moment(found.closing()));
            }
            throw new Refusal("campaign.refused.supplement", AssignmentRefusals.page(id));
        }
        publish(id, by, "assignment.supplement");
    }

    /** The unit lets go of a supplement that does not lie filed; the accepted report stays what it is. */
    public void supplementDropped(AssignmentId id, Author by) {
        int changed = jdbc.sql("""
                update campaign_assignment set supplement = null, return_due_on = null, return_reason = null,
                    changed_at = :at, version = version + 1
                where id = :id and supplement in ('DRAFTING', 'RETURNED')
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(now()))
                .update();
        if (changed == 0) {
            throw new Refusal("campaign.refused.supplement-drop", AssignmentRefusals.page(id));
        }
        publish(id, by, "assignment.supplement-drop");
    }

    private AssignmentView found(AssignmentId id) {
        return records.find(id).orElseThrow(NotFound::new);
    }

    private void refuse(AssignmentId id) {
        AssignmentView found = found(id);
        AssignmentRefusals.unlessOwed(found);
        throw new Refusal("campaign.refused." + found.moving(), AssignmentRefusals.page(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void publish(AssignmentId id, Author by, String action) {
        events.publishEvent(new AssignmentEvent(id, by, now(), action, ""));
    }
}
