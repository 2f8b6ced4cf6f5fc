package vn.kiphan.entering;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a unit has logged before, for those who bring more of it into a report. */
@Component
@Transactional(readOnly = true)
public class OwnedEntries {

    private final JdbcClient jdbc;

    OwnedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry that the unit has, in this report or not. */
    public record Owned(UUID id, String title) {}

    /** The channels of broadcasts that the unit has used, the latest first. */
    public List<String> usedForBroadcasts(EntryIntake.Frame frame) {
        return jdbc.sql("""
                select e.channel_code from coverage_entry e join catalogue_channel c on c.code = e.channel_code
                where e.unit_id = :unit and c.shape = 'BROADCAST' group by e.channel_code order by max(e.created_at) desc
                """)
                .param("unit", frame.assignment().unit().value())
                .query((row, number) -> row.getString("channel_code"))
                .list();
    }

    /** Entries that the unit has and the report does not, by those of the canonical links. */
    public Map<String, Owned> with(EntryIntake.Frame frame, Collection<String> canonicalLinks) {
        Map<String, Owned> owned = new HashMap<>();
        jdbc.sql("""
                select e.id, e.title, e.link_canonical from coverage_entry e
                where e.unit_id = :unit and e.link_canonical <> '' and e.link_canonical = any(cast(:links as text[]))
                  and not exists (select from coverage_report_entry re where re.report_id = :report and re.entry_id = e.id)
                order by e.created_at desc
                """)
                .param("unit", frame.assignment().unit().value())
                .param("links", canonicalLinks.toArray(String[]::new))
                .param("report", frame.report())
                .query(row -> {
                    owned.put(
                            row.getString("link_canonical"),
                            new Owned(row.getObject("id", UUID.class), row.getString("title")));
                });
        return owned;
    }
}
