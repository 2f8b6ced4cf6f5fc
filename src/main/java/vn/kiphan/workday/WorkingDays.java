package vn.kiphan.workday;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Refusal;

/** The calendar of working days, and its upkeep. A day that was entered wrongly is ended, not removed. */
@Service
@Transactional
public class WorkingDays {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WorkingDays(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The calendar as it stands: some twenty days a year, read in one statement. */
    @Transactional(readOnly = true)
    public WorkCalendar calendar() {
        return new WorkCalendar(jdbc.sql("select * from workday_special_day where ended_at is null")
                .query(WorkingDays::day)
                .list());
    }

    @Transactional(readOnly = true)
    List<SpecialDay> of(int year) {
        return jdbc.sql("""
                select * from workday_special_day
                where ended_at is null and day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1) order by day
                """).param("year", year).query(WorkingDays::day).list();
    }

    /** The years for which there is anything, the earliest first. */
    @Transactional(readOnly = true)
    List<Integer> years() {
        return jdbc.sql(
                        "select distinct extract(year from day)::int from workday_special_day where ended_at is null order by 1")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** Refused when the day is in the calendar already: end that entry first. */
    void add(LocalDate day, DayKind kind, String name, String source, boolean provisional, Author by) {
        UUID id = Ids.next();
        int added = jdbc.sql("""
                insert into workday_special_day (id, day, kind, name, source, provisional, added_at, added_by_id, added_by_name)
                values (:id, :day, :kind, :name, :source, :provisional, :at, :byId, :byName)
                on conflict (day) where ended_at is null do nothing
                """)
                .param("id", id)
                .param("day", day)
                .param("kind", kind.name())
                .param("name", name)
                .param("source", source)
                .param("provisional", provisional)
                .param("at", Timestamp.from(clock.instant()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        if (added == 0) {
            throw new Refusal("workday.refused.twice", "/working-days?year=" + day.getYear());
        }
        events.publishEvent(
                new WorkdayEvent(by, "workday.add", id, day + " " + kind + ": " + name + " (" + source + ")"));
    }

    /** Takes the entry out of the calendar; a second time changes nothing. */
    void end(UUID id, Author by) {
        int ended = jdbc.sql("""
                update workday_special_day set ended_at = :at, ended_by_id = :byId, ended_by_name = :byName
                where id = :id and ended_at is null
                """)
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        if (ended == 1) {
            events.publishEvent(new WorkdayEvent(by, "workday.end", id, ""));
        }
    }

    private static SpecialDay day(ResultSet row, int number) throws SQLException {
        return new SpecialDay(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("source"),
                row.getBoolean("provisional"));
    }
}
