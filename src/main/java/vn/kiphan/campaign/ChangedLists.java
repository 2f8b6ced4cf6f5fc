package vn.kiphan.campaign;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.directive.RecipientRemoved;
import vn.kiphan.directive.RecipientsAdded;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/** Gives units that are added later their assignments, and ends what is owed by those that are taken off the list. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangedLists {

    private final Declines declines;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ChangedLists(Declines declines, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.declines = declines;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** With the deadlines that hold now. A unit that was on the list before goes on where it stopped. */
    @EventListener
    void added(RecipientsAdded added) {
        jdbc.sql("""
                insert into campaign_assignment (id, directive_id, unit_id, terms_id, state, due_at, changed_at)
                select gen_random_uuid(), t.directive_id, u.id, t.id, 'NOT_OPENED', coalesce(t.amended_due_at, t.due_at), :at
                from directive_reporting_terms t cross join unnest(cast(:units as uuid[])) as u (id)
                where t.directive_id = :directive
                on conflict (directive_id, unit_id, terms_id) do update
                set ended_at = null, ended_reason = null, due_at = excluded.due_at, extended_from = null, changed_at = excluded.changed_at,
                    version = campaign_assignment.version + 1
                where campaign_assignment.ended_at is not null
                """)
                .param("directive", added.directive().value())
                .param("units", added.units().stream().map(UnitId::toString).toArray(String[]::new))
                .param("at", Timestamp.from(added.at()))
                .update();
    }

    /**
     * What was written stays. A unit that has filed cannot be taken off: its report would count with nobody on the list. Rows are taken
     * before they are counted, so that nobody files in between.
     */
    @EventListener
    void removed(RecipientRemoved removed) {
        List<AssignmentId> ended = jdbc.sql("""
                update campaign_assignment
                set ended_at = :at, ended_reason = :reason, declined_at = null, changed_at = :at, version = version + 1
                where directive_id = :directive and unit_id = :unit and ended_at is null and first_submitted_at is null
                returning id
                """)
                .param("directive", removed.directive().value())
                .param("unit", removed.unit().value())
                .param("reason", removed.reason())
                .param("at", Timestamp.from(removed.at()))
                .query((row, number) -> new AssignmentId(row.getObject("id", UUID.class)))
                .list();
        boolean filed = jdbc.sql("""
                select exists (select 1 from campaign_assignment
                               where directive_id = :directive and unit_id = :unit and first_submitted_at is not null)
                """)
                .param("directive", removed.directive().value())
                .param("unit", removed.unit().value())
                .query(Boolean.class)
                .single();
        if (filed) {
            throw new Refusal("campaign.refused.remove-filed", "/directives/" + removed.directive() + "/units");
        }
        declines.close(
                removed.directive(),
                removed.unit(),
                DeclineAnswer.REMOVED,
                removed.reason(),
                removed.by(),
                removed.at());
        ended.forEach(id -> events.publishEvent(
                new AssignmentEvent(id, removed.by(), removed.at(), "assignment.end", removed.reason())));
    }
}
