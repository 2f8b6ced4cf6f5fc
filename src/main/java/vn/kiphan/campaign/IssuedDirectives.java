package vn.kiphan.campaign;

import java.sql.Timestamp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.directive.DirectiveIssued;

/**
 * Gives every unit on the frozen list an assignment for each of the reporting terms, in the transaction that issues the directive and in one statement, however many
 * units and terms there are.
 *
 * <p>Nothing happens here when a directive is withdrawn: its assignments stay as they are, and their queries read its status.
 */
@Component
class IssuedDirectives {

    private final JdbcClient jdbc;

    IssuedDirectives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void assign(DirectiveIssued issued) {
        int assigned = jdbc.sql("""
                insert into campaign_assignment (id, directive_id, unit_id, terms_id, state, due_at, changed_at)
                select gen_random_uuid(), r.directive_id, r.unit_id, t.id, 'NOT_OPENED', t.due_at, :at
                from directive_recipient r
                join directive_reporting_terms t on t.directive_id = r.directive_id
                where r.directive_id = :directive and t.id in (:terms)
                """)
                .param("directive", issued.directive().value())
                .param(
                        "terms",
                        issued.terms().stream().map(DirectiveIssued.Terms::id).toList())
                .param("at", Timestamp.from(issued.at()))
                .update();
        int owed = issued.units() * issued.terms().size();
        if (assigned != owed) {
            throw new IllegalStateException(
                    "the units owe " + owed + " reports together, but there are " + assigned + " assignments");
        }
    }
}
