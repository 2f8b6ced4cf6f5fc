package vn.kiphan.narrative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.UnitId;

/** The texts of drafts and of submissions in the database. */
@Component
class Texts {

    private final JdbcClient jdbc;

    Texts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The texts of a draft, in their order, also those whose heading the outline no longer has. */
    List<Told> of(UUID report) {
        return jdbc.sql("select * from narrative_text where report_id = :report order by position, part")
                .param("report", report)
                .query(Texts::told)
                .list();
    }

    Optional<Told> find(UUID report, String part) {
        return jdbc.sql("select * from narrative_text where report_id = :report and part = :part")
                .param("report", report)
                .param("part", part)
                .query(Texts::told)
                .optional();
    }

    List<Told> changedSince(UUID report, Instant since) {
        return jdbc.sql(
                        "select * from narrative_text where report_id = :report and changed_at > :since order by position")
                .param("report", report)
                .param("since", Timestamp.from(since))
                .query(Texts::told)
                .list();
    }

    /** A save that went through: the version that it made, and whether the trail should say that this person works on the part now. */
    record Written(long version, boolean noteworthy) {}

    /**
     * The usual save, in one statement: over the version that the writer saw, of a report that is one of these units' and with them now.
     * The assignment is held against a submission meanwhile, so that what was answered as saved is in the snapshot or refused.
     * Empty when any of that does not hold; the caller finds out what.
     */
    @Nullable
    Written overwrite(UUID report, String part, String text, long seen, SignedInPerson person, Instant at) {
        return jdbc.sql("""
                with mine as (
                    select r.id from coverage_report r
                    join campaign_assignment a on a.id = r.assignment_id
                    join directive d on d.id = a.directive_id
                    where r.id = :report and r.unit_id in (:units) and coalesce(a.supplement, a.state) in ('DRAFTING', 'RETURNED')
                      and a.ended_at is null and a.declined_at is null and d.status <> 'WITHDRAWN'
                    for share of a)
                update narrative_text t
                set text = :text, version = t.version + 1, changed_at = :at, changed_by_id = :byId, changed_by_name = :byName
                from mine, narrative_text b
                where t.report_id = mine.id and t.part = :part and t.version = :seen
                  and b.report_id = t.report_id and b.part = t.part
                returning t.version, b.changed_by_id <> :byId or b.changed_at < :noted as noteworthy
                """)
                .param("report", report)
                .param("units", values(person.reportingUnits()))
                .param("part", part)
                .param("text", text)
                .param("seen", seen)
                .param("at", Timestamp.from(at))
                .param("noted", Timestamp.from(at.minus(Narratives.SITTING)))
                .param("byId", person.author().personId())
                .param("byName", person.author().name())
                .query((row, number) -> new Written(row.getLong("version"), row.getBoolean("noteworthy")))
                .optional()
                .orElse(null);
    }

    /** A save while the report is held by this transaction; false when the version is not the one that the writer saw. */
    boolean write(UUID report, OutlinePart part, String text, long seen, SignedInPerson person, Instant at) {
        return jdbc.sql("""
                insert into narrative_text as t (report_id, part, position, heading, aspect, text, version, changed_at, changed_by_id, changed_by_name)
                values (:report, :part, :position, :heading, :aspect, :text, 1, :at, :byId, :byName)
                on conflict (report_id, part) do update
                set text = excluded.text, position = excluded.position, heading = excluded.heading, aspect = excluded.aspect,
                    version = t.version + 1, changed_at = excluded.changed_at, changed_by_id = excluded.changed_by_id,
                    changed_by_name = excluded.changed_by_name
                where t.version = :seen
                """)
                        .param("report", report)
                        .param("part", part.key())
                        .param("position", part.position())
                        .param("heading", part.heading())
                        .param("aspect", part.aspect().name())
                        .param("text", text)
                        .param("seen", seen)
                        .param("at", Timestamp.from(at))
                        .param("byId", person.author().personId())
                        .param("byName", person.author().name())
                        .update()
                == 1;
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getString("part"),
                row.getInt("position"),
                row.getString("heading"),
                row.getString("text"),
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("changed_by_id", UUID.class),
                row.getString("changed_by_name"));
    }

    static List<UUID> values(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }
}
