package vn.kiphan.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/**
 * Refusals of directives. The refusal is a flag beside the state, which stays, so that the unit goes on where it was when the department
 * insists; only what was not filed can bear it. It is set and taken away by conditional updates, and concerns all reports that the unit
 * owes on the directive.
 */
@Service
@Transactional
public class Declines {

    private final Assignments assignments;
    private final Directives directives;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Declines(
            Assignments assignments,
            Directives directives,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.directives = directives;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The unit's refusals of the directive, the newest first. */
    @Transactional(readOnly = true)
    public List<DeclineView> of(DirectiveId directive, UnitId unit) {
        return jdbc.sql("""
                select * from campaign_decline where directive_id = :directive and unit_id = :unit order by declined_at desc, id desc
                """)
                .param("directive", directive.value())
                .param("unit", unit.value())
                .query(Declines::view)
                .list();
    }

    /**
     * The unit says that the directive is not for it, before it acknowledges or after. Refused once it has filed, while an earlier refusal
     * waits, when nothing is owed any more, and after the department has insisted. What it has written stays. Who says the very same twice,
     * by a second press of the button, said it once.
     *
     * @param reason the words of a reason from the list
     */
    public void decline(AssignmentId id, Set<UnitId> units, String reason, String words, Author by) {
        AssignmentView assignment = assignments.view(id, units);
        boolean insisted = of(assignment.directive(), assignment.unit()).stream()
                .anyMatch(before -> before.answer() == DeclineAnswer.INSISTED);
        if (insisted) {
            throw new Refusal("campaign.refused.insisted", AssignmentRefusals.page(id));
        }
        Instant at = now();
        int changed = jdbc.sql("""
                update campaign_assignment a
                set declined_at = :at, opened_at = coalesce(opened_at, :at), changed_at = :at, version = version + 1
                where directive_id = :directive and unit_id = :unit and first_submitted_at is null and ended_at is null and declined_at is null
                  and not exists (select 1 from directive d where d.id = a.directive_id and d.status = 'WITHDRAWN')
                """)
                .param("directive", assignment.directive().value())
                .param("unit", assignment.unit().value())
                .param("at", Timestamp.from(at))
                .update();
        if (changed == 0 && waits(assignment, reason, words, by)) {
            return;
        }
        if (changed == 0) {
            AssignmentRefusals.unlessOwed(assignments.view(id, units));
        }
        // read with the rows held: of a report that is filed at the same moment, it is known now
        if (changed == 0 || filed(assignment)) {
            throw new Refusal("campaign.refused.decline-filed", AssignmentRefusals.page(id));
        }
        jdbc.sql("""
                insert into campaign_decline (id, directive_id, unit_id, reason, words, declined_at, declined_by_id, declined_by_name)
                values (:id, :directive, :unit, :reason, :words, :at, :byId, :byName)
                """)
                .param("id", Ids.next())
                .param("directive", assignment.directive().value())
                .param("unit", assignment.unit().value())
                .param("reason", reason)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        events.publishEvent(new AssignmentEvent(id, by, at, "assignment.decline", reason + "; " + words));
    }

    private boolean waits(AssignmentView assignment, String reason, String words, Author by) {
        return jdbc.sql("""
                select exists (select from campaign_decline where directive_id = :directive and unit_id = :unit and answer is null
                    and reason = :reason and words = :words and declined_by_id = :byId)
                """)
                .param("directive", assignment.directive().value())
                .param("unit", assignment.unit().value())
                .param("reason", reason)
                .param("words", words)
                .param("byId", by.personId())
                .query(Boolean.class)
                .single();
    }

    private boolean filed(AssignmentView assignment) {
        return jdbc.sql("""
                select exists (select 1 from campaign_assignment
                               where directive_id = :directive and unit_id = :unit and first_submitted_at is not null)
                """)
                .param("directive", assignment.directive().value())
                .param("unit", assignment.unit().value())
                .query(Boolean.class)
                .single();
    }

    /** The unit takes the directive on after all; refused when the department has answered. */
    public void takeBack(AssignmentId id, Set<UnitId> units, Author by) {
        AssignmentView assignment = assignments.view(id, units);
        answer(
                assignment.directive(),
                assignment.unit(),
                DeclineAnswer.TAKEN_BACK,
                "",
                by,
                AssignmentRefusals.page(id));
    }

    /** The department holds to it, with a word; the unit has to acknowledge. Refused when nothing waits for an answer. */
    public void insist(DirectiveId directive, UnitId unit, Set<UnitId> departments, String words, Author by) {
        if (!directives.belongsTo(directive, departments)) {
            throw new NotFound();
        }
        answer(directive, unit, DeclineAnswer.INSISTED, words, by, "/directives/" + directive + "/units");
    }

    /** The flag is taken away first, so that all who change these assignments take their rows in the same order. */
    private void answer(
            DirectiveId directive, UnitId unit, DeclineAnswer answer, String words, Author by, String page) {
        Instant at = now();
        List<AssignmentId> freed = jdbc.sql("""
                update campaign_assignment set declined_at = null, changed_at = :at, version = version + 1
                where directive_id = :directive and unit_id = :unit and declined_at is not null
                returning id
                """)
                .param("directive", directive.value())
                .param("unit", unit.value())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new AssignmentId(row.getObject("id", UUID.class)))
                .list();
        if (freed.isEmpty() || !close(directive, unit, answer, words, by, at)) {
            throw new Refusal("campaign.refused.answered", page);
        }
        String action = answer == DeclineAnswer.INSISTED ? "assignment.insist" : "assignment.decline-back";
        events.publishEvent(new AssignmentEvent(freed.getFirst(), by, at, action, words));
    }

    /** Writes the answer to the refusal that waits, if there is one. */
    boolean close(DirectiveId directive, UnitId unit, DeclineAnswer answer, String words, Author by, Instant at) {
        return jdbc.sql("""
                        update campaign_decline set answer = :answer, answer_words = :words, answered_at = :at, answered_by_id = :byId,
                            answered_by_name = :byName
                        where directive_id = :directive and unit_id = :unit and answer is null
                        """)
                        .param("directive", directive.value())
                        .param("unit", unit.value())
                        .param("answer", answer.name())
                        .param("words", words)
                        .param("at", Timestamp.from(at))
                        .param("byId", by.personId())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    private static DeclineView view(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        Timestamp answered = row.getTimestamp("answered_at");
        return new DeclineView(
                row.getString("reason"),
                row.getString("words"),
                row.getTimestamp("declined_at").toInstant(),
                row.getString("declined_by_name"),
                answer == null ? null : DeclineAnswer.valueOf(answer),
                row.getString("answer_words"),
                answered == null ? null : answered.toInstant(),
                row.getString("answered_by_name"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
