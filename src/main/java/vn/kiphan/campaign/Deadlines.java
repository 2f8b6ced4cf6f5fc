package vn.kiphan.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;

/**
 * Moves the deadlines that are in force. Only of what was not filed yet: the first submission was judged once, against the deadline of
 * that moment. Each move is one conditional update, so that of a grant and a submission at once one comes second and sees the other.
 */
@Service
@Transactional
public class Deadlines {

    private final AssignmentRecords records;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Deadlines(AssignmentRecords records, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Gives one unit until a later instant. Refused when it has filed, when nothing is owed any more, or when that is no later than what
     * holds already.
     */
    public void extend(AssignmentId id, Instant until, Author by) {
        Instant at = now();
        int changed = jdbc.sql("""
                update campaign_assignment a
                set extended_from = coalesce(extended_from, due_at), due_at = :until, changed_at = :at, version = version + 1
                where id = :id and due_at < :until and first_submitted_at is null and ended_at is null
                  and not exists (select 1 from directive d where d.id = a.directive_id and d.status = 'WITHDRAWN')
                """)
                .param("id", id.value())
                .param("until", Timestamp.from(until))
                .param("at", Timestamp.from(at))
                .update();
        if (changed == 0) {
            throw new Refusal(whyNot(records.find(id).orElseThrow(NotFound::new)), "/");
        }
        events.publishEvent(new AssignmentEvent(id, by, at, "assignment.extend", "until " + until));
    }

    private static String whyNot(AssignmentView found) {
        if (found.withdrawn()) {
            return "campaign.refused.extend-withdrawn";
        }
        if (found.endedAt() != null) {
            return "campaign.refused.extend-ended";
        }
        return found.firstSubmittedAt() != null ? "campaign.refused.extend-filed" : "campaign.refused.extend-earlier";
    }

    /**
     * Moves the deadline of one of the reports for every unit that has not filed it. A later date that a unit was granted before stays in
     * force.
     *
     * @return how many units it concerns
     */
    public int move(DirectiveId directive, UUID terms, Instant to, Author by) {
        int concerned = jdbc.sql("""
                update campaign_assignment
                set due_at = case when extended_from is not null and due_at > :to then due_at else :to end,
                    extended_from = case when extended_from is not null and due_at > :to then cast(:to as timestamptz) end,
                    version = version + 1
                where directive_id = :directive and terms_id = :terms and first_submitted_at is null and ended_at is null
                """)
                .param("directive", directive.value())
                .param("terms", terms)
                .param("to", Timestamp.from(to))
                .update();
        events.publishEvent(new DeadlineMoved(directive, terms, to, by, now()));
        return concerned;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
