package vn.kiphan.caution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.UnitId;

/** What a unit filed last for another report: a figure that stands there too may have been copied. */
@Component
class LastFiled {

    private final JdbcClient jdbc;

    LastFiled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry that was filed, with its measures by the names of the form. */
    public record Filed(String title, Instant at, Map<String, Long> measures) {}

    /** The entries of this kind on this channel in the last submission that the unit made for another report; a few of them. */
    public List<Filed> ofKind(UnitId unit, UUID otherThan, String kind, String channel) {
        return jdbc.sql("""
                select e.title, s.submitted_at, e.airings, e.pieces, e.attendance, e.views
                from (select id, submitted_at from coverage_submission where unit_id = :unit and report_id <> :report
                      order by submitted_at desc limit 1) s
                join coverage_submission_entry e on e.submission_id = s.id
                where e.kind_code = :kind and e.channel_code = :channel
                order by e.position limit 100
                """)
                .param("unit", unit.value())
                .param("report", otherThan)
                .param("kind", kind)
                .param("channel", channel)
                .query((row, number) -> filed(row))
                .list();
    }

    private static Filed filed(ResultSet row) throws SQLException {
        Map<String, Long> measures = new HashMap<>();
        for (String name : List.of("airings", "pieces", "attendance", "views")) {
            long measure = row.getLong(name);
            if (!row.wasNull()) {
                measures.put(name, measure);
            }
        }
        return new Filed(
                row.getString("title"), row.getTimestamp("submitted_at").toInstant(), measures);
    }
}
