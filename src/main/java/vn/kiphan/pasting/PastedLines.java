package vn.kiphan.pasting;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String COLUMNS =
            "select id, position, raw, fields, link, page_read_at, page_fields from pasting_line ";

    private static final String LAST_DROP =
            "(select max(dropped_at) from pasting_line where report_id = :report and dropped_at >= :since)";

    private final JdbcClient jdbc;

    PastedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PastedLine> of(UUID report) {
        return jdbc.sql(COLUMNS + "where report_id = :report and dropped_at is null order by position, id")
                .param("report", report)
                .query(PastedLines::line)
                .list();
    }

    /** The lines, which nobody else changes until the end of the transaction. */
    List<PastedLine> held(UUID report) {
        return jdbc.sql(COLUMNS + "where report_id = :report and dropped_at is null order by id for update")
                .param("report", report)
                .query(PastedLines::line)
                .list();
    }

    /** Lines of all reports with that link for which the page was not read yet, held likewise. */
    List<PastedLine> heldUnread(String link) {
        return jdbc.sql(
                        COLUMNS
                                + "where md5(link) = md5(:link) and link = :link and page_read_at is null and dropped_at is null order by id for update")
                .param("link", link)
                .query(PastedLines::line)
                .list();
    }

    private static PastedLine line(ResultSet row, int number) throws SQLException {
        Timestamp read = row.getTimestamp("page_read_at");
        return new PastedLine(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("raw"),
                JSON.readValue(row.getString("fields"), FIELDS),
                row.getString("link"),
                read == null ? null : read.toInstant(),
                List.of((String[]) row.getArray("page_fields").getArray()));
    }

    /** Keeps what was filled in from pages. */
    void fill(List<PastedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update pasting_line l set fields = line -> 'fields', page_read_at = cast(line ->> 'pageReadAt' as timestamptz),
                    page_fields = array(select jsonb_array_elements_text(line -> 'pageFields'))
                from jsonb_array_elements(cast(:lines as jsonb)) as line
                where l.id = cast(line ->> 'id' as uuid)
                """).param("lines", JSON.writeValueAsString(lines)).update();
    }

    void insert(UUID report, List<PastedLine> lines, Author by, Instant at) {
        jdbc.sql("""
                insert into pasting_line (id, report_id, position, raw, fields, link, pasted_at, pasted_by_id, pasted_by_name)
                select cast(line ->> 'id' as uuid), :report, cast(line ->> 'position' as int), line ->> 'raw', line -> 'fields', line ->> 'link', :at,
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
                update pasting_line l set fields = line -> 'fields', link = line ->> 'link',
                    page_read_at = case when l.link = line ->> 'link' then l.page_read_at end,
                    page_fields = case when l.link = line ->> 'link' then l.page_fields else '{}' end
                from jsonb_array_elements(cast(:lines as jsonb)) as line
                where l.id = cast(line ->> 'id' as uuid) and l.report_id = :report and l.dropped_at is null
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

    int drop(UUID report, Collection<UUID> lines, Instant at) {
        return jdbc.sql("""
                update pasting_line set dropped_at = :at
                where report_id = :report and dropped_at is null and id = any(cast(:lines as uuid[]))
                """)
                .param("report", report)
                .param("at", Timestamp.from(at))
                .param("lines", lines.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** How many lines the last click dropped that can be taken back. */
    int dropped(UUID report, Instant since) {
        return jdbc.sql("select count(*) from pasting_line where report_id = :report and dropped_at = " + LAST_DROP)
                .param("report", report)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Takes back what the last click dropped. */
    int restore(UUID report, Instant since) {
        return jdbc.sql("update pasting_line set dropped_at = null where report_id = :report and dropped_at = "
                        + LAST_DROP)
                .param("report", report)
                .param("since", Timestamp.from(since))
                .update();
    }
}
