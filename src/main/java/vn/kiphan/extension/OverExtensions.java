package vn.kiphan.extension;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.AssignmentFiled;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.DeadlineMoved;
import vn.kiphan.directive.DirectiveWithdrawn;
import vn.kiphan.directive.RecipientRemoved;
import vn.kiphan.shared.Author;

/** Closes requests on which there is nothing left to decide, in the transaction that settles it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OverExtensions {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OverExtensions(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void filed(AssignmentFiled filed) {
        close("assignment_id", filed.assignment().value(), filed.by(), filed.at());
    }

    @EventListener
    void withdrawn(DirectiveWithdrawn withdrawn) {
        close("directive_id", withdrawn.directive().value(), withdrawn.by(), withdrawn.at());
    }

    /** All reports of a unit that is taken off the list. */
    @EventListener
    void removed(RecipientRemoved removed) {
        jdbc.sql("""
                update extension_request set state = 'LAPSED', decided_at = :at, decided_by_id = :byId, decided_by_name = :byName
                where state = 'OPEN' and assignment_id in (
                    select a.id from campaign_assignment a where a.directive_id = :directive and a.unit_id = :unit)
                """)
                .param("directive", removed.directive().value())
                .param("unit", removed.unit().value())
                .param("at", Timestamp.from(removed.at()))
                .param("byId", removed.by().personId())
                .param("byName", removed.by().name())
                .update();
    }

    /** What asks for no more than the deadline that all units have now; a request for a still later one stays open. */
    @EventListener
    void moved(DeadlineMoved moved) {
        jdbc.sql("""
                update extension_request e
                set state = 'OVERTAKEN', overtaken_by = a.due_at, decided_at = :at, decided_by_id = :byId, decided_by_name = :byName
                from campaign_assignment a
                where a.id = e.assignment_id and a.directive_id = :directive and a.terms_id = :terms
                  and e.directive_id = :directive and e.state = 'OPEN' and e.asked_until <= a.due_at
                returning e.assignment_id
                """)
                .param("directive", moved.directive().value())
                .param("terms", moved.terms())
                .param("at", Timestamp.from(moved.at()))
                .param("byId", moved.by().personId())
                .param("byName", moved.by().name())
                .query(UUID.class)
                .list()
                .forEach(assignment -> events.publishEvent(new ExtensionEvent(
                        new AssignmentId(assignment), moved.by(), "extension.overtaken", "until " + moved.to())));
    }

    /** {@code column} is one of the two constants above. */
    private void close(String column, UUID id, Author by, Instant at) {
        jdbc.sql("""
                update extension_request set state = 'LAPSED', decided_at = :at, decided_by_id = :byId, decided_by_name = :byName
                where state = 'OPEN' and\s""" + column + " = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
    }
}
