package vn.kiphan.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.workday.WorkCalendar;
import vn.kiphan.workday.WorkingDays;

/** Reads the units of an issued directive, for one of the reports that it asks for: one page at a time, counts in one statement. */
@Component
class Roster {

    static final int PER_PAGE = 50;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    Roster(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What the list is read for: the report, and the words that a unit's name must bear. */
    record Search(DirectiveId directive, UUID terms, String text) {}

    Map<RosterTab, Integer> counts(Search search) {
        Instant now = clock.instant();
        return jdbc.sql("select " + RosterTab.counts() + """
                 from campaign_assignment a
                join directive_recipient r on r.directive_id = a.directive_id and r.unit_id = a.unit_id
                where r.directive_id = :directive and a.terms_id = :terms
                  and (:text = '' or position(fold(:text) in r.searched) > 0)
                """)
                .param("directive", search.directive().value())
                .param("terms", search.terms())
                .param("text", search.text())
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since(now, workingDays.calendar())))
                .query((row, number) -> {
                    Map<RosterTab, Integer> counts = new EnumMap<>(RosterTab.class);
                    for (RosterTab tab : RosterTab.values()) {
                        counts.put(tab, row.getInt(tab.inAddress()));
                    }
                    return counts;
                })
                .single();
    }

    /** One page in the order of the list, and the first row of the next page if there is one. */
    List<RosterRow> rows(Search search, RosterTab tab, int page) {
        return rows(search, tab, null, page);
    }

    Optional<RosterRow> unit(Search search, UnitId unit) {
        return rows(search, null, unit, 1).stream().findFirst();
    }

    private List<RosterRow> rows(Search search, @Nullable RosterTab tab, @Nullable UnitId unit, int page) {
        Instant now = clock.instant();
        Instant since = tab == RosterTab.UNOPENED ? since(now, workingDays.calendar()) : now;
        return jdbc.sql("""
                select s.*, coalesce(nullif(p.telephone, ''), s.listed_telephone) as telephone, c.reason as decline_reason, c.words as decline_words,
                       (select f.id from coverage_standing f where f.assignment_id = s.id order by f.ordinal desc limit 1) as submission
                from (
                    select a.*, r.unit_name, r.group_name, r.district, r.telephone as listed_telephone, r.line_position,
                           r.added_at > d.issuance_at as added_later
                    from campaign_assignment a
                    join directive d on d.id = a.directive_id
                    join directive_recipient r on r.directive_id = a.directive_id and r.unit_id = a.unit_id
                    where r.directive_id = :directive and a.terms_id = :terms
                      and (:text = '' or position(fold(:text) in r.searched) > 0)
                      and (cast(:unit as uuid) is null or a.unit_id = cast(:unit as uuid))
                      and\s""" + (tab == null ? "true" : tab.condition()) + """

                    order by r.line_position < 0, r.line_position, r.group_name collate vietnamese, r.unit_name collate vietnamese, r.unit_id
                    limit :size offset :before) s
                left join unit_profile p on p.unit_id = s.unit_id and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                left join campaign_decline c on c.directive_id = s.directive_id and c.unit_id = s.unit_id and c.answer is null
                order by s.line_position < 0, s.line_position, s.group_name collate vietnamese, s.unit_name collate vietnamese, s.unit_id
                """)
                .param("directive", search.directive().value())
                .param("terms", search.terms())
                .param("text", search.text())
                .param("unit", unit == null ? null : unit.value())
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .param("today", Vietnam.day(now))
                .param("size", PER_PAGE + 1)
                .param("before", (page - 1) * PER_PAGE)
                .query((row, number) -> row(row, now))
                .list();
    }

    /**
     * Whoever was put on the list before this instant has had a working day. On a day off it is as if the last working day had just
     * ended.
     */
    static Instant since(Instant now, WorkCalendar calendar) {
        LocalDate today = Vietnam.day(now);
        if (calendar.isWorkingDay(today)) {
            return Vietnam.at(now).with(calendar.minus(today, 1)).toInstant();
        }
        return Vietnam.endOf(calendar.minus(calendar.onOrBefore(today), 1));
    }

    private static RosterRow row(ResultSet row, Instant now) throws SQLException {
        return new RosterRow(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                row.getString("group_name"),
                row.getString("district"),
                row.getString("telephone"),
                AssignmentState.valueOf(row.getString("state")),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "opened_at"),
                instant(row, "receipt_at"),
                row.getString("receipt_by_name"),
                instant(row, "first_submitted_at"),
                row.getObject("first_on_time", Boolean.class),
                row.getBoolean("nil"),
                row.getTimestamp("extended_from") != null,
                row.getBoolean("change_pending"),
                row.getString("supplement") == null ? "" : row.getString("supplement"),
                row.getTimestamp("supplemented_at") != null,
                instant(row, "ended_at"),
                row.getString("ended_reason"),
                row.getString("decline_reason"),
                row.getString("decline_words"),
                row.getBoolean("added_later"),
                row.getObject("submission", UUID.class),
                now);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
