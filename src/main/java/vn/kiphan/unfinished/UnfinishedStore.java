package vn.kiphan.unfinished;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.entering.EntryPlace;
import vn.kiphan.entering.EntryPlaces.Spot;
import vn.kiphan.shared.Author;

/** Unfinished entries and their fields in the database. */
@Component
class UnfinishedStore {

    private final JdbcClient jdbc;

    UnfinishedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A field as it is kept. */
    record Field(String name, String text, String was, Instant at, UUID byId, String by) {}

    /**
     * An unfinished entry without most of its fields; the title is the one that was typed, or that of the entry. {@code day} and
     * {@code outlet} are what was typed, right or wrong, and {@code besides} is the rest of it: they tell entries of the same title apart.
     */
    record Head(
            UUID entry,
            boolean existing,
            String shape,
            String title,
            String day,
            String outlet,
            String besides,
            Instant at,
            String by,
            @Nullable LocalDate purgeOn) {}

    /** Holds what is kept of the entry until the end of the transaction; false when nothing is. */
    boolean hold(Spot spot, Author by, Instant at) {
        return jdbc.sql("""
                update unfinished_entry set changed_at = :at, changed_by_id = :byId, changed_by_name = :byName,
                    purge_on = null
                where entry_id = :entry and unit_id = :unit and dropped_at is null
                  and (existing or report_id is not distinct from cast(:report as uuid))
                """)
                        .param("entry", spot.entry())
                        .param("unit", spot.place().unit().value())
                        .param("report", spot.place().report())
                        .param("at", Timestamp.from(at))
                        .param("byId", by.personId())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    /** Begins to keep something of the entry; false when somebody else does at this moment. */
    boolean begin(Spot spot, String shape, Author by, Instant at) {
        jdbc.sql("delete from unfinished_entry where entry_id = :entry and unit_id = :unit and dropped_at is not null")
                .param("entry", spot.entry())
                .param("unit", spot.place().unit().value())
                .update();
        return jdbc.sql("""
                insert into unfinished_entry (entry_id, unit_id, report_id, existing, shape, begun_by_id, begun_at,
                    changed_at, changed_by_id, changed_by_name)
                values (:entry, :unit, :report, :existing, :shape, :byId, :at, :at, :byId, :byName)
                on conflict (entry_id) do nothing
                """)
                        .param("entry", spot.entry())
                        .param("unit", spot.place().unit().value())
                        .param("report", spot.place().report())
                        .param("existing", spot.existing())
                        .param("shape", shape)
                        .param("byId", by.personId())
                        .param("at", Timestamp.from(at))
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    int begun(EntryPlace place) {
        return jdbc.sql("""
                select count(*) from unfinished_entry
                where unit_id = :unit and report_id is not distinct from cast(:report as uuid) and not existing and dropped_at is null
                """)
                .param("unit", place.unit().value())
                .param("report", place.report())
                .query(Integer.class)
                .single();
    }

    List<Field> fields(UUID entry) {
        return jdbc.sql("select * from unfinished_field where entry_id = :entry order by field")
                .param("entry", entry)
                .query(UnfinishedStore::field)
                .list();
    }

    Optional<Field> field(UUID entry, String name) {
        return jdbc.sql("select * from unfinished_field where entry_id = :entry and field = :name")
                .param("entry", entry)
                .param("name", name)
                .query(UnfinishedStore::field)
                .optional();
    }

    void write(UUID entry, String name, String text, String was, Author by, Instant at) {
        jdbc.sql("""
                insert into unfinished_field (entry_id, field, text, was, changed_at, changed_by_id, changed_by_name)
                values (:entry, :name, :text, :was, :at, :byId, :byName)
                on conflict (entry_id, field) do update
                set text = excluded.text, was = excluded.was, changed_at = excluded.changed_at,
                    changed_by_id = excluded.changed_by_id, changed_by_name = excluded.changed_by_name
                """)
                .param("entry", entry)
                .param("name", name)
                .param("text", text)
                .param("was", was)
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
    }

    /** These fields are as the entry has them; false when nothing is left of it. */
    boolean clear(UUID entry, Collection<String> names) {
        jdbc.sql("delete from unfinished_field where entry_id = :entry and field = any(cast(:names as text[]))")
                .param("entry", entry)
                .param("names", names.toArray(String[]::new))
                .update();
        return jdbc.sql("""
                delete from unfinished_entry u where u.entry_id = :entry
                  and not exists (select from unfinished_field f where f.entry_id = u.entry_id)
                """).param("entry", entry).update() == 0;
    }

    /** The entry is there now: what is left are changes to it. */
    void existing(UUID entry) {
        jdbc.sql("update unfinished_entry set existing = true where entry_id = :entry")
                .param("entry", entry)
                .update();
    }

    /** What is kept of one entry. */
    Optional<Head> find(EntryPlace place, UUID entry) {
        return heads(
                        place,
                        "u.entry_id = :what and (u.existing or e.id is null and u.report_id is not distinct from cast(:report as uuid))",
                        entry)
                .stream()
                .findFirst();
    }

    /** What one person has begun there and nobody has saved, the latest first. */
    List<Head> begunBy(EntryPlace place, UUID person) {
        return heads(
                place,
                "not u.existing and e.id is null and u.report_id is not distinct from cast(:report as uuid) and u.begun_by_id = :what",
                person);
    }

    /** All that is unfinished there: new entries, and entries of the report, or of the log, that are being changed. */
    List<Head> of(EntryPlace place) {
        return heads(place, """
                case when u.existing then e.id is not null and (cast(:report as uuid) is null or exists (
                        select from coverage_report_entry re where re.report_id = cast(:report as uuid) and re.entry_id = u.entry_id))
                     else e.id is null and u.report_id is not distinct from cast(:report as uuid) end
                and cast(:what as uuid) is null
                """, null);
    }

    private List<Head> heads(EntryPlace place, String which, @Nullable UUID what) {
        return jdbc.sql("""
                select u.entry_id, u.existing, u.shape, coalesce(nullif(t.text, ''), e.title, '') as title,
                    coalesce(d.text, '') as day, coalesce(o.text, '') as outlet,
                    coalesce((select string_agg(f.text, ', ' order by f.field) from unfinished_field f
                              where f.entry_id = u.entry_id and f.text <> ''
                                and f.field not in ('title', 'publishedOn', 'outlet', 'channel', 'kind', 'language', 'tasks')), '') as besides,
                    u.changed_at, u.changed_by_name, u.purge_on
                from unfinished_entry u
                left join unfinished_field t on t.entry_id = u.entry_id and t.field = 'title'
                left join unfinished_field d on d.entry_id = u.entry_id and d.field = 'publishedOn'
                left join unfinished_field o on o.entry_id = u.entry_id and o.field = 'outlet'
                left join coverage_entry e on e.id = u.entry_id
                where u.unit_id = :unit and u.dropped_at is null and
                """ + which + " order by u.changed_at desc, u.entry_id limit 60")
                .param("unit", place.unit().value())
                .param("report", place.report())
                .param("what", what)
                .query((row, number) -> new Head(
                        row.getObject("entry_id", UUID.class),
                        row.getBoolean("existing"),
                        row.getString("shape"),
                        row.getString("title"),
                        row.getString("day"),
                        row.getString("outlet"),
                        row.getString("besides"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by_name"),
                        row.getObject("purge_on", LocalDate.class)))
                .list();
    }

    /** Throws away what was typed; it is there for some days still. False when nothing was there. */
    boolean drop(Spot spot, Instant at) {
        return dropped(spot, Timestamp.from(at), "is null");
    }

    /** Takes that back. */
    boolean restore(Spot spot) {
        return dropped(spot, null, "is not null");
    }

    private boolean dropped(Spot spot, @Nullable Timestamp at, String before) {
        return jdbc.sql(
                                "update unfinished_entry set dropped_at = cast(:at as timestamptz), purge_on = null where entry_id = :entry and unit_id = :unit"
                                        + " and (existing or report_id is not distinct from cast(:report as uuid)) and dropped_at "
                                        + before)
                        .param("at", at)
                        .param("entry", spot.entry())
                        .param("unit", spot.place().unit().value())
                        .param("report", spot.place().report())
                        .update()
                == 1;
    }

    private static Field field(ResultSet row, int number) throws SQLException {
        return new Field(
                row.getString("field"),
                row.getString("text"),
                row.getString("was"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("changed_by_id", UUID.class),
                row.getString("changed_by_name"));
    }
}
