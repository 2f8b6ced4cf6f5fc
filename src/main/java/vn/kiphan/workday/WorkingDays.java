package vn.kiphan.workday;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.Vietnam;

/** The calendar of working days, and its upkeep. A day that was entered wrongly is ended, not removed. */
@Service
@Transactional
public class WorkingDays {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    WorkingDays(JdbcClient jdbc, Clock clock, MessageSource messages, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.messages = messages;
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
        add(new SpecialDay(Ids.next(), day, kind, name, source, provisional), null, by);
    }

    /** Both days or neither; refused when one of them is in the calendar already. */
    void swap(LocalDate off, LocalDate worked, String source, Author by) {
        UUID swap = Ids.next();
        String key =
                worked.getDayOfWeek() == DayOfWeek.SUNDAY ? "workday.swap.name.sunday" : "workday.swap.name.saturday";
        add(new SpecialDay(Ids.next(), off, DayKind.OFF, say(key, worked), source, false), swap, by);
        add(
                new SpecialDay(
                        Ids.next(), worked, DayKind.WORKING, say("workday.swap.name.worked", off), source, false),
                swap,
                by);
    }

    /** The lines of the calendar are in the language of the notices. */
    private String say(String key, LocalDate day) {
        return messages.getMessage(key, new Object[] {Vietnam.DAY.format(day)}, Locale.of("vi"));
    }

    private void add(SpecialDay day, @Nullable UUID swap, Author by) {
        int added = jdbc.sql("""
                insert into workday_special_day
                    (id, day, kind, name, source, provisional, swap_id, added_at, added_by_id, added_by_name)
                values (:id, :day, :kind, :name, :source, :provisional, :swap, :at, :byId, :byName)
                on conflict (day) where ended_at is null do nothing
                """)
                .param("id", day.id())
                .param("day", day.day())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .param("source", day.source())
                .param("provisional", day.provisional())
                .param("swap", swap, Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        if (added == 0) {
            throw new Refusal(
                    "workday.refused.twice",
                    "/working-days?year=" + day.day().getYear(),
                    Vietnam.DAY.format(day.day()));
        }
        events.publishEvent(new WorkdayEvent(
                by,
                "workday.add",
                day.id(),
                day.day() + " " + day.kind() + ": " + day.name() + " (" + day.source() + ")"));
    }

    /**
     * Takes the entry out of the calendar, of a swap both days; a second time changes nothing.
     *
     * @return how many days were taken out
     */
    int end(UUID id, Author by) {
        List<UUID> ended = jdbc.sql("""
                update workday_special_day set ended_at = :at, ended_by_id = :byId, ended_by_name = :byName
                where ended_at is null
                  and (id = :id or swap_id = (select swap_id from workday_special_day where id = :id))
                returning id
                """)
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        ended.forEach(each -> events.publishEvent(new WorkdayEvent(by, "workday.end", each, "")));
        return ended.size();
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
