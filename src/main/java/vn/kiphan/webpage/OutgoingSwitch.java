package vn.kiphan.webpage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;

/** Whether this installation may ask servers outside for pages. Off until an administrator switches it on. */
@Component
public class OutgoingSwitch {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OutgoingSwitch(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Who switched last, and when. */
    public record Turn(boolean allowed, Instant at, String by) {}

    public boolean allowed() {
        return jdbc.sql("select allowed from webpage_outgoing")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Optional<Turn> last() {
        return jdbc.sql("select allowed, changed_at, changed_by_name from webpage_outgoing")
                .query((row, number) -> new Turn(
                        row.getBoolean("allowed"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by_name")))
                .optional();
    }

    /** Switching to what it is already changes nothing. */
    @Transactional
    void turn(boolean on, Author by) {
        int changed = jdbc.sql("""
                insert into webpage_outgoing (allowed, changed_at, changed_by_id, changed_by_name) values (:on, :at, :byId, :byName)
                on conflict (single) do update set allowed = excluded.allowed, changed_at = excluded.changed_at,
                    changed_by_id = excluded.changed_by_id, changed_by_name = excluded.changed_by_name
                where webpage_outgoing.allowed <> excluded.allowed
                """)
                .param("on", on)
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        if (changed == 1) {
            events.publishEvent(new OutgoingTurned(by, on));
        }
    }
}
