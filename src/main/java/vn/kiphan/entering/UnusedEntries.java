package vn.kiphan.entering;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/**
 * Deletes entries of a unit's log that no report, no submission and no evidence refers to, and puts them back when that was a slip. They
 * leave the table of entries, so that nothing that reads entries has to know of deleted ones.
 */
@Service
@Transactional
public class UnusedEntries {

    private static final String PAGE = "/log";
    private static final Duration KEPT = Duration.ofDays(30);

    private final UnitLog log;
    private final ReportLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UnusedEntries(UnitLog log, ReportLinks links, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.log = log;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    private record Row(UUID id, UnitId unit, String title, String link) {}

    /** Twice is once. */
    public void delete(UUID id, SignedInPerson person) {
        // held, so that no report picks it meanwhile
        Optional<Row> found = row("select id, unit_id, title, link_pasted as link from coverage_entry", id, person);
        if (found.isEmpty()) {
            deleted(id, person).orElseThrow(NotFound::new);
            return;
        }
        Row entry = found.get();
        refuseWhenUsed(entry);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("delete from coverage_deleted_entry where deleted_at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
        jdbc.sql("""
                insert into coverage_deleted_entry (id, unit_id, deleted_at, content, tasks)
                select e.id, e.unit_id, :now, to_jsonb(e), array(select t.task_id from coverage_entry_task t where t.entry_id = e.id)
                from coverage_entry e where e.id = :id
                """).param("now", Timestamp.from(now)).param("id", id).update();
        links.erase(List.of(id));
        publish(person, "log.delete", entry);
    }

    /** Takes back a deletion. Twice is once. */
    public void restore(UUID id, SignedInPerson person) {
        Optional<Row> found = deleted(id, person);
        if (found.isEmpty()) {
            log.entry(id, person.reportingUnits());
            return;
        }
        Row entry = found.get();
        log.hold(entry.unit, person);
        // it may have been deleted when links had another form
        String link = CanonicalLink.canonicalOf(entry.link);
        log.with(entry.unit, link).ifPresent(same -> {
            throw new Refusal("entering.log.restore.duplicate", PAGE, same.title());
        });
        jdbc.sql("""
                insert into coverage_entry
                select (jsonb_populate_record(null::coverage_entry, content || jsonb_build_object('link_canonical', cast(? as text)))).*
                from coverage_deleted_entry where id = ?
                """).param(link).param(id).update();
        jdbc.sql("""
                insert into coverage_entry_task (entry_id, task_id)
                select d.id, task from coverage_deleted_entry d, unnest(d.tasks) task where d.id = ?
                """).param(id).update();
        jdbc.sql("delete from coverage_deleted_entry where id = ?").param(id).update();
        publish(person, "log.restore", entry);
    }

    /** The tables of submissions and evidence are asked by the unit's reports, because their index begins there. */
    private void refuseWhenUsed(Row entry) {
        boolean used = jdbc.sql("""
                select exists (select from coverage_report_entry where entry_id = :id)
                    or exists (select from coverage_report r
                               join coverage_submission s on s.report_id = r.id
                               join coverage_submission_entry e on e.submission_id = s.id and e.entry_id = :id
                               where r.unit_id = :unit)
                    or exists (select from coverage_report r
                               join coverage_evidence v on v.report_id = r.id and v.entry_id = :id
                               where r.unit_id = :unit)
                """)
                .param("id", entry.id)
                .param("unit", entry.unit.value())
                .query(Boolean.class)
                .single();
        if (used) {
            throw new Refusal("entering.log.used", PAGE, entry.title);
        }
    }

    private Optional<Row> deleted(UUID id, SignedInPerson person) {
        return row("""
                select id, unit_id, content ->> 'title' as title, content ->> 'link_pasted' as link
                from coverage_deleted_entry""", id, person);
    }

    private Optional<Row> row(String select, UUID id, SignedInPerson person) {
        return jdbc.sql(select + " where id = :id and unit_id = any(cast(:units as uuid[])) for update")
                .param("id", id)
                .param("units", Ids.array(UnitId.values(person.reportingUnits())))
                .query((row, number) -> new Row(
                        id,
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("title"),
                        row.getString("link")))
                .optional();
    }

    private void publish(SignedInPerson person, String action, Row entry) {
        events.publishEvent(new UnitLogEvent(person.author(), action, entry.unit, entry.id + ": " + entry.title));
    }
}
