package vn.kiphan.entering;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.reportdraft.OpenReports;
import vn.kiphan.shared.Tags;
import vn.kiphan.shared.UnitId;

/** Tags that an entry may well have: those of what is asked for, and those that the unit has used most of late. */
@Component
class KnownTags {

    private static final int MOST = 16;

    private final OpenReports open;
    private final JdbcClient jdbc;

    KnownTags(OpenReports open, JdbcClient jdbc) {
        this.open = open;
        this.jdbc = jdbc;
    }

    /** For an entry of a report. */
    List<String> of(UnitId unit, AskedFor asked) {
        return with(asked.tags(), unit);
    }

    /** For an entry of the log: the tags of all that the unit may report on now. */
    List<String> of(UnitId unit) {
        Tags asked = Tags.NONE;
        for (OpenReports.Open one : open.of(Set.of(unit))) {
            asked = asked.and(one.askedFor().tags());
        }
        return with(asked, unit);
    }

    private List<String> with(Tags asked, UnitId unit) {
        List<String> used = jdbc.sql("""
                select tag from (
                    select unnest(string_to_array(e.tags, ', ')) as tag
                    from (select tags from coverage_entry where unit_id = :unit and tags <> '' order by changed_at desc limit 300) e) t
                group by tag order by count(*) desc, tag limit :most
                """)
                .param("unit", unit.value())
                .param("most", MOST)
                .query((row, number) -> row.getString("tag"))
                .list();
        return asked.and(new Tags(used)).atMost(MOST, 80).words();
    }
}
