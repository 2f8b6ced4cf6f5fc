package vn.kiphan.narrative;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;

/** Who has a report open now. It is written down at most every few seconds for each person, in a table that no crash has to keep. */
@Component
class Presence {

    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Duration GONE = Duration.ofSeconds(40);

    private final JdbcClient jdbc;

    Presence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody, and the field in which the cursor stands; empty when it stands in none. */
    record Somebody(String name, String at) {}

    void here(UUID report, SignedInPerson person, String field, Instant now) {
        jdbc.sql("""
                insert into narrative_presence as p (report_id, person_id, person_name, field, seen_at)
                values (:report, :person, :name, :field, :now)
                on conflict (report_id, person_id) do update set field = excluded.field, seen_at = excluded.seen_at
                where p.field <> excluded.field or p.seen_at < :stale
                """)
                .param("report", report)
                .param("person", person.id().value())
                .param("name", person.name())
                .param("field", field)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(now.minus(FRESH)))
                .update();
    }

    List<Somebody> others(UUID report, SignedInPerson person, Instant now) {
        return jdbc.sql("""
                select person_name as name, field as at from narrative_presence
                where report_id = :report and person_id <> :person and seen_at > :gone
                order by person_name limit 5
                """)
                .param("report", report)
                .param("person", person.id().value())
                .param("gone", Timestamp.from(now.minus(GONE)))
                .query((row, number) -> new Somebody(row.getString("name"), row.getString("at")))
                .list();
    }
}
