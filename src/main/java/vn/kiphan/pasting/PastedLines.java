package vn.kiphan.pasting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.shared.Author;

/** The rows of pasted lines. */
@Component
class PastedLines {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    PastedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PastedLine> of(UUID report) {
        return jdbc.sql(
                        "select id, position, raw, fields from pasting_line where report_id = :report order by position, id")
                .param("report", report)
                .query((row, number) -> new PastedLine(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getString("raw"),
                        JSON.readValue(row.getString("fields"), FIELDS)))
                .list();
    }

    void insert(UUID report, List<PastedLine> lines, Author by, Instant at) {
        jdbc.sql("""
                insert into pasting_line (id, report_id, position, raw, fields, pasted_at, pasted_by_id, pasted_by_name)
                select cast(line ->> 'id' as uuid), :report, cast(line ->> 'position' as int), line ->> 'raw', line -> 'fields', :at,
                    :byId, :byName
                from jsonb_array_elements(cast(:lines as jsonb)) as line
                """)
                .param("report", report)
                .param("lines", JSON.writeValueAsString(lines))
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
    }

    /** Keeps what was typed over; lines that are gone meanwhile stay gone. */
    void mend(UUID report, List<PastedLine> lines) {
        jdbc.sql("""
                update pasting_line l set fields = line -> 'fields'
                from jsonb_array_elements(cast(:lines as jsonb)) as line
                where l.id = cast(line ->> 'id' as uuid) and l.report_id = :report
                """)
                .param("report", report)
                .param("lines", JSON.writeValueAsString(lines))
                .update();
    }

    int delete(UUID report, Collection<UUID> lines) {
        return jdbc.sql("delete from pasting_line where report_id = :report and id = any(cast(:lines as uuid[]))")
                .param("report", report)
                .param("lines", lines.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
