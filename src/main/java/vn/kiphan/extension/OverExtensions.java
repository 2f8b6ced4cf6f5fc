package vn.kiphan.extension;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.AssignmentFiled;
import vn.kiphan.directive.DirectiveWithdrawn;
import vn.kiphan.directive.RecipientRemoved;
import vn.kiphan.shared.Author;

/** Closes requests on which there is nothing left to decide, in the transaction that settles it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OverExtensions {

    private final JdbcClient jdbc;

    OverExtensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
