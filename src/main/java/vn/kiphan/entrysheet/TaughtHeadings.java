package vn.kiphan.entrysheet;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** What a unit means by the headings of its own sheets, remembered from the last time that somebody said so. */
@Component
class TaughtHeadings {

    private final JdbcClient jdbc;

    TaughtHeadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the heading as it is compared, the field. */
    Map<String, String> of(UnitId unit) {
        Map<String, String> taught = new LinkedHashMap<>();
        jdbc.sql("select heading, field from entrysheet_heading where unit_id = :unit order by heading")
                .param("unit", unit.value())
                .query(row -> {
                    taught.put(row.getString("heading"), row.getString("field"));
                });
        return taught;
    }

    /** @param headings by the heading as it is compared, the field; an empty field says that the column is passed over */
    void remember(UnitId unit, Map<String, String> headings, Author by, Instant at) {
        jdbc.sql("""
                insert into entrysheet_heading (unit_id, heading, field, remembered_at, remembered_by_id, remembered_by_name)
                select :unit, heading, field, :at, :byId, :byName
                from unnest(cast(:headings as text[]), cast(:fields as text[])) as taught (heading, field)
                on conflict (unit_id, heading) do update set field = excluded.field, remembered_at = excluded.remembered_at,
                    remembered_by_id = excluded.remembered_by_id, remembered_by_name = excluded.remembered_by_name
                """)
                .param("unit", unit.value())
                .param("headings", headings.keySet().toArray(String[]::new))
                .param("fields", headings.values().toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
    }
}
