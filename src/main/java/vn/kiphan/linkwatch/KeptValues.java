package vn.kiphan.linkwatch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.Author;

/** What pages say and units do not want in their entries. */
@Component
class KeptValues {

    private final JdbcClient jdbc;

    KeptValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The value of a page for which the entry stays as it is. */
    record Kept(UUID entry, String field, String value) {}

    /** Whether it is new. */
    boolean keep(Kept kept, Author by, Instant at) {
        return jdbc.sql("""
                insert into linkwatch_kept (entry_id, field, page_value, kept_at, kept_by_id, kept_by_name)
                values (:entry, :field, :value, :at, :byId, :byName) on conflict do nothing
                """)
                        .param("entry", kept.entry)
                        .param("field", kept.field)
                        .param("value", kept.value)
                        .param("at", Timestamp.from(at))
                        .param("byId", by.personId())
                        .param("byName", by.name())
                        .update()
                == 1;
    }
}
