package vn.kiphan.roster;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.approval.DeskAddition;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveListNote;
import vn.kiphan.directive.DirectiveTitle;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.UnitId;
import vn.kiphan.workday.WorkingDays;

/**
 * Which directives in force have units that have not opened them within a working day, and units whose refusal waits for an answer: one
 * statement, however many directives and units there are. It stands in the list of directives and on the clerk's desk.
 */
@Component
class WaitingUnits implements DirectiveListNote, DeskAddition {

    private final JdbcClient jdbc;
    private final Directives directives;
    private final WorkingDays workingDays;
    private final Clock clock;

    WaitingUnits(JdbcClient jdbc, Directives directives, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** So many units of a directive. A unit that owes several reports counts once. */
    private record Waiting(DirectiveId directive, int unopened, int declined) {}

    /** A line on the clerk's desk. */
    public record Line(DirectiveTitle title, List<Note> notes) {}

    @Override
    public Map<DirectiveId, List<Note>> notes(Collection<DirectiveId> shown) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        Map<DirectiveId, List<Note>> notes = new HashMap<>();
        find(null, shown.stream().map(DirectiveId::toString).toArray(String[]::new))
                .forEach(waiting -> notes.put(waiting.directive(), notes(waiting)));
        return notes;
    }

    @Override
    public String template() {
        return "roster/waiting";
    }

    /** The directives with the most units first. */
    @Override
    public List<Line> content(Set<UnitId> departments) {
        List<Waiting> found = find(departments.stream().map(UnitId::toString).toArray(String[]::new), null);
        Map<DirectiveId, DirectiveTitle> titles =
                directives.titles(found.stream().map(Waiting::directive).toList());
        return found.stream()
                .flatMap(waiting -> {
                    DirectiveTitle title = titles.get(waiting.directive());
                    return title == null ? Stream.<Line>empty() : Stream.of(new Line(title, notes(waiting)));
                })
                .toList();
    }

    private static List<Note> notes(Waiting waiting) {
        List<Note> notes = new ArrayList<>();
        String list = "/directives/" + waiting.directive() + "/units?tab=";
        if (waiting.declined() > 0) {
            notes.add(new Note("roster.attention.declined", waiting.declined(), list + RosterTab.DECLINED.inAddress()));
        }
        if (waiting.unopened() > 0) {
            notes.add(new Note("roster.attention.unopened", waiting.unopened(), list + RosterTab.UNOPENED.inAddress()));
        }
        return notes;
    }

    private List<Waiting> find(String @Nullable [] departments, String @Nullable [] shown) {
        Instant now = clock.instant();
        return jdbc.sql("""
                select u.directive_id, count(*) filter (where u.unopened) as unopened, count(*) filter (where u.declined) as declined
                from (
                    select a.directive_id, a.unit_id, bool_or(a.declined_at is not null) as declined,
                           bool_or(a.opened_at is null and a.state = 'NOT_OPENED' and r.added_at <= :since) as unopened
                    from campaign_assignment a
                    join directive d on d.id = a.directive_id
                    join directive_recipient r on r.directive_id = a.directive_id and r.unit_id = a.unit_id
                    where d.status = 'ISSUED' and a.ended_at is null
                      and (a.declined_at is not null or a.opened_at is null and a.state = 'NOT_OPENED')
                      and (cast(:departments as uuid[]) is null or d.issuing_unit_id = any(cast(:departments as uuid[])))
                      and (cast(:shown as uuid[]) is null or d.id = any(cast(:shown as uuid[])))
                    group by a.directive_id, a.unit_id) u
                where u.unopened or u.declined
                group by u.directive_id
                order by count(*) filter (where u.declined) desc, count(*) desc, u.directive_id
                limit 200
                """)
                .param("departments", departments)
                .param("shown", shown)
                .param("since", Timestamp.from(Roster.since(now, workingDays.calendar())))
                .query((row, number) -> new Waiting(
                        new DirectiveId(row.getObject("directive_id", UUID.class)),
                        row.getInt("unopened"),
                        row.getInt("declined")))
                .list();
    }
}
