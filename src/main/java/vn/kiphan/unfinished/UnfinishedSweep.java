package vn.kiphan.unfinished;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.entering.EntryPlace;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/**
 * Removes what nobody has typed on for {@value #AGE} days. It is announced first: for the last {@value #NOTICE} days the unit's pages name
 * the day, and whoever types on puts it off. Nothing goes that was not announced so long, however late the sweep comes.
 */
@Component
class UnfinishedSweep {

    static final int AGE = 90;
    static final int NOTICE = 14;

    /** How long what a person threw away can be taken back. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UnfinishedSweep(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    private record Gone(UUID entry, EntryPlace place, String details) {}

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void run() {
        Instant now = clock.instant();
        LocalDate today = Vietnam.day(now);
        jdbc.sql("delete from unfinished_entry where dropped_at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
        jdbc.sql("""
                update unfinished_entry set purge_on = :day
                where purge_on is null and dropped_at is null and changed_at < :before
                """)
                .param("day", today.plusDays(NOTICE))
                .param("before", Timestamp.from(now.minus(Duration.ofDays(AGE - NOTICE))))
                .update();
        for (Gone gone : due(today)) {
            events.publishEvent(new UnfinishedEvent(Author.SYSTEM, "entry.purge", gone.place, gone.details));
        }
    }

    /** Removes those whose day has come, and says what they were; the rest of a long list goes the next night. */
    private List<Gone> due(LocalDate today) {
        return jdbc.sql("""
                with due as (
                    select u.entry_id, coalesce(nullif(t.text, ''), e.title, '') as title
                    from unfinished_entry u
                    left join unfinished_field t on t.entry_id = u.entry_id and t.field = 'title'
                    left join coverage_entry e on e.id = u.entry_id
                    where u.purge_on <= :today and u.dropped_at is null
                    order by u.purge_on limit :atOnce for update of u skip locked)
                delete from unfinished_entry u using due where u.entry_id = due.entry_id
                returning u.entry_id, u.unit_id, u.report_id, due.title || ' (' || u.changed_by_name || ')' as details
                """)
                .param("today", today)
                .param("atOnce", AT_ONCE)
                .query((row, number) -> {
                    UUID entry = row.getObject("entry_id", UUID.class);
                    return new Gone(
                            entry,
                            new EntryPlace(
                                    new UnitId(row.getObject("unit_id", UUID.class)),
                                    row.getObject("report_id", UUID.class)),
                            entry + ": " + row.getString("details"));
                })
                .list();
    }
}
