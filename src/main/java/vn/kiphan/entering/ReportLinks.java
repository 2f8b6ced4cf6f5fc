package vn.kiphan.entering;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/** Which entries a report refers to, many at a time, and that an entry lives once in its unit. */
@Component
class ReportLinks {

    private final JdbcClient jdbc;

    ReportLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int refer(UUID report, Collection<UUID> entries) {
        return jdbc.sql("""
                insert into coverage_report_entry (report_id, entry_id)
                select :report, id from unnest(cast(:entries as uuid[])) as e (id)
                on conflict do nothing
                """)
                .param("report", report)
                .param("entries", Ids.array(entries))
                .update();
    }

    /** The same page stands in a report once: the last word after these came, many at a time. What stood there twice before is let be. */
    void refuseTwice(UUID report, Collection<UUID> came) {
        jdbc.sql("""
                select min(e.title) from coverage_report_entry re join coverage_entry e on e.id = re.entry_id
                where re.report_id = :report and e.link_canonical <> ''
                group by e.link_canonical having count(*) > 1 and bool_or(e.id = any(cast(:came as uuid[]))) limit 1
                """)
                .param("report", report)
                .param("came", Ids.array(came))
                .query(String.class)
                .optional()
                .ifPresent(title -> {
                    throw new Refusal("coverage.link.duplicate", "/reports/" + report, title);
                });
    }

    /** One at a time for each unit until the end of the transaction: a link that two people enter at once is entered once. */
    void oneAtATime(UnitId unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('log ' || :unit, 0))")
                .param("unit", unit.value().toString())
                .query((row, number) -> 1)
                .single();
    }

    /** None of these came with a link that the unit has logged already, outside of this report too. */
    void refuseLogged(UnitId unit, UUID report, Collection<UUID> came) {
        jdbc.sql("""
                select other.title from coverage_entry e
                join coverage_entry other on other.link_canonical = e.link_canonical and other.unit_id = e.unit_id and other.id <> e.id
                where e.unit_id = :unit and e.id = any(cast(:came as uuid[])) and e.link_canonical <> '' limit 1
                """)
                .param("unit", unit.value())
                .param("came", Ids.array(came))
                .query(String.class)
                .optional()
                .ifPresent(title -> {
                    throw new Refusal("coverage.link.logged", "/reports/" + report, title);
                });
    }

    /** Takes entries out of the report and out of the unit's store, with what only belonged to them. */
    void erase(Collection<UUID> entries) {
        for (String sentence : new String[] {
            "delete from coverage_report_entry where entry_id = any(cast(:entries as uuid[]))",
            "delete from coverage_entry_task where entry_id = any(cast(:entries as uuid[]))",
            "delete from coverage_entry where id = any(cast(:entries as uuid[]))"
        }) {
            jdbc.sql(sentence).param("entries", Ids.array(entries)).update();
        }
    }
}
