package vn.kiphan.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;

/** How a filed report moves at the reviewer's desk: begun with, then accepted or given back. Moves as in {@link Assignments}. */
@Service
@Transactional
public class ReportVerdicts {

    private final AssignmentRecords records;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReportVerdicts(AssignmentRecords records, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A reviewer begins with what lies filed: from now on the unit cannot withdraw it. Says whether it is the first to begin; refused when
     * nothing lies filed any more.
     */
    public boolean begun(AssignmentId id) {
        int changed = jdbc.sql("""
                update campaign_assignment set under_review = true, version = version + 1
                where id = :id and coalesce(supplement, state) = 'SUBMITTED' and not under_review
                """).param("id", id.value()).update();
        if (changed == 0 && now(id).moving() != AssignmentState.SUBMITTED) {
            throw new Refusal("campaign.refused.verdict", "/reviews");
        }
        return changed == 1;
    }

    /** The reviewer accepts what was filed; refused unless a report is waiting for the verdict. */
    public void accepted(AssignmentId id, Author by) {
        Instant at = now();
        int changed = jdbc.sql("""
                update campaign_assignment
                set state = 'ACCEPTED', nil = coalesce(supplement_nil, nil),
                    supplemented_at = case when supplement is null then supplemented_at else :at end,
                    supplement = null, supplement_nil = null, mending_due_on = null, mending_reason = null, under_review = false,
                    changed_at = :at, version = version + 1
                where id = :id and coalesce(supplement, state) = 'SUBMITTED'
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
        refuseUnlessMoved(changed, id);
        publish(id, by, at, "assignment.accept", "");
    }

    /**
     * The reviewer gives the report back to be mended by a day of its own, which makes no unit late. Refused unless a report is
     * waiting for the verdict and the directive still stands.
     *
     * @param reason what is to be mended, shown to the unit in full, at most 4,000 characters
     */
    public void returned(AssignmentId id, LocalDate dueOn, String reason, Author by) {
        Instant at = now();
        int changed = jdbc.sql("""
                update campaign_assignment a
                set state = case when supplement is null then 'RETURNED' else state end,
                    supplement = case when supplement is null then null else 'RETURNED' end, supplement_nil = null,
                    return_due_on = :dueOn, return_reason = :reason, mending_due_on = null, mending_reason = null,
                    under_review = false, changed_at = :at, version = version + 1
                where id = :id and coalesce(supplement, state) = 'SUBMITTED'
                  and not exists (select 1 from directive d where d.id = a.directive_id and d.status = 'WITHDRAWN')
                """)
                .param("id", id.value())
                .param("dueOn", dueOn)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
        refuseUnlessMoved(changed, id);
        publish(id, by, at, "assignment.return", dueOn + ": " + reason);
    }

    /** A verdict is a matter of the department, whose desk lies at their home. */
    private void refuseUnlessMoved(int changed, AssignmentId id) {
        if (changed == 0) {
            boolean waiting = now(id).moving() == AssignmentState.SUBMITTED;
            throw new Refusal(waiting ? "campaign.refused.return-withdrawn" : "campaign.refused.verdict", "/");
        }
    }

    private AssignmentView now(AssignmentId id) {
        return records.find(id).orElseThrow(NotFound::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void publish(AssignmentId id, Author by, Instant at, String action, String details) {
        events.publishEvent(new AssignmentEvent(id, by, at, action, details));
    }
}
