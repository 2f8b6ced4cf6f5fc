package vn.kiphan.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/**
 * What an amendment changes about an issued directive. The directive as it was issued stays: a new deadline is kept beside the letter's
 * own, and a task that is added says when it came.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AmendedDirectives {

    private final DirectiveDesk desk;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AmendedDirectives(DirectiveDesk desk, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Holds the directive until the transaction ends, so that amendments come one after the other. Refused when it is not in force. */
    public void hold(DirectiveId directive, Set<UnitId> departments) {
        if (departments.isEmpty()) {
            throw new NotFound();
        }
        String status = jdbc.sql(
                        "select status from directive where id = :id and issuing_unit_id in (:departments) for update")
                .param("id", directive.value())
                .param("departments", departments.stream().map(UnitId::value).toList())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!status.equals(DirectiveStatus.ISSUED.name())) {
            throw new Refusal("directive.refused.amend", "/directives/" + directive);
        }
    }

    /** The deadlines that hold now, of each of the reports, whatever single units were granted. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<UUID, Instant> deadlines(DirectiveId directive) {
        Map<UUID, Instant> deadlines = new LinkedHashMap<>();
        jdbc.sql("""
                select id, coalesce(amended_due_at, due_at) as due_at from directive_reporting_terms
                where directive_id = :directive and due_at is not null order by position
                """).param("directive", directive.value()).query(row -> {
            deadlines.put(
                    row.getObject("id", UUID.class), row.getTimestamp("due_at").toInstant());
        });
        return deadlines;
    }

    /** @return the deadline that held before */
    public Instant moveDeadline(DirectiveId directive, UUID terms, Instant to) {
        Instant before = Objects.requireNonNull(deadlines(directive).get(terms));
        jdbc.sql(
                        "update directive_reporting_terms set amended_due_at = :to where id = :terms and directive_id = :directive")
                .param("terms", terms)
                .param("directive", directive.value())
                .param("to", Timestamp.from(to))
                .update();
        events.publishEvent(new DirectiveAmended(directive));
        return before;
    }

    /** Adds a task at the end, for all units. */
    public UUID addTask(DirectiveId directive, String path, String text, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into directive_task (id, directive_id, position, path, text, added_at)
                select :id, :directive, coalesce(max(position), -1) + 1, :path, :text, :at from directive_task where directive_id = :directive
                """)
                .param("id", id)
                .param("directive", directive.value())
                .param("path", path)
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
        events.publishEvent(new DirectiveAmended(directive));
        return id;
    }

    /** Withdraws the directive: a document recalls it, or another one stands in its place. */
    public void end(DirectiveId directive, Set<UnitId> departments, String reason, Author by) {
        desk.withdraw(directive, departments, reason, by);
    }
}
