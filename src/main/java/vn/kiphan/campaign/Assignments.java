package vn.kiphan.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/**
 * What units owe, and how it moves on. Each move is one conditional update: of two that race, the second finds the state changed
 * and is refused with a sentence.
 */
@Service
@Transactional
public class Assignments {

    /** From these a report begins. */
    private static final List<String> NOT_BEGUN =
            List.of(AssignmentState.NOT_OPENED.name(), AssignmentState.RECEIVED.name());

    private final AssignmentRecords records;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Days days;
    private final ApplicationEventPublisher events;

    Assignments(AssignmentRecords records, JdbcClient jdbc, Clock clock, Days days, ApplicationEventPublisher events) {
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
        this.days = days;
        this.events = events;
    }

    /** For the unit's people: {@link NotFound} unless it is one of these units'. */
    @Transactional(readOnly = true)
    public AssignmentView view(AssignmentId id, Set<UnitId> units) {
        return records.ofUnits(id, units).orElseThrow(NotFound::new);
    }

    /** What these units may work on now, by what is due first. */
    @Transactional(readOnly = true)
    public List<AssignmentView> owed(Set<UnitId> units) {
        return records.home(units, 0, 0).stream()
                .filter(AssignmentView::editable)
                .toList();
    }

    /** For the staff of the issuing departments: {@link NotFound} unless one of these issued the directive. */
    @Transactional(readOnly = true)
    public AssignmentView viewForDepartment(AssignmentId id, Set<UnitId> departments) {
        return records.ofDepartments(id, departments).orElseThrow(NotFound::new);
    }

    /** For whoever is on one of the two sides: {@link NotFound} unless it is one of these units', or of these departments'. */
    @Transactional(readOnly = true)
    public AssignmentView viewForEither(AssignmentId id, Set<UnitId> units, Set<UnitId> departments) {
        return records.ofUnits(id, units)
                .or(() -> records.ofDepartments(id, departments))
                .orElseThrow(NotFound::new);
    }

    /** Notes when the unit first looked at the directive, whichever report it looked for; later looks change nothing. A note, not a move. */
    public void opened(AssignmentId id, Author by) {
        Instant at = now();
        int changed = jdbc.sql("""
                update campaign_assignment a set opened_at = :at
                where opened_at is null
                  and (directive_id, unit_id) = (select o.directive_id, o.unit_id from campaign_assignment o where o.id = :id)
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
        if (changed > 0) {
            publish(id, by, at, "assignment.open", "");
        }
    }

    /**
     * The unit acknowledges the directive, with all reports that it owes on it. Once acknowledged, a second time changes nothing; refused
     * when it was withdrawn, and while the unit declines it.
     */
    public void received(AssignmentId id, Author by) {
        if (acknowledge(id, now(), by) == 0) {
            refuseUnlessOwed(now(id));
        }
    }

    private int acknowledge(AssignmentId id, Instant at, Author by) {
        List<AssignmentId> acknowledged = jdbc.sql("""
                update campaign_assignment a
                set state = 'RECEIVED', opened_at = coalesce(opened_at, :at), receipt_at = :at, receipt_by_id = :byId,
                    receipt_by_name = :byName, changed_at = :at, version = version + 1
                where state in (:before)
                  and (directive_id, unit_id) = (select o.directive_id, o.unit_id from campaign_assignment o where o.id = :id)
                  and ended_at is null and declined_at is null
                  and not exists (select 1 from directive d where d.id = a.directive_id and d.status = 'WITHDRAWN')
                returning a.id
                """)
                .param("id", id.value())
                .param("before", AssignmentState.RECEIVED.expectedBefore())
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .query((row, number) -> new AssignmentId(row.getObject("id", UUID.class)))
                .list();
        acknowledged.forEach(one -> publish(one, by, at, "assignment.receipt", ""));
        return acknowledged.size();
    }

    /**
     * The unit starts on its report; that acknowledges the directive, if nobody did before. No effect while it is drafting already
     * or mending a return; refused when the report lies with the lead, was filed, or the directive withdrawn.
     */
    public void drafting(AssignmentId id, Author by) {
        Instant at = now();
        int changed = jdbc.sql("""
                update campaign_assignment a
                set state = 'DRAFTING', opened_at = coalesce(opened_at, :at), receipt_at = coalesce(receipt_at, :at),
                    receipt_by_id = coalesce(receipt_by_id, :byId), receipt_by_name = coalesce(receipt_by_name, :byName),
                    changed_at = :at, version = version + 1
                where id = :id and state in (:before)
                  and ended_at is null and declined_at is null
                  and not exists (select 1 from directive d where d.id = a.directive_id and d.status = 'WITHDRAWN')
                """)
                .param("id", id.value())
                .param("before", NOT_BEGUN)
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        if (changed == 1) {
            publish(id, by, at, "assignment.draft", "");
            acknowledge(id, at, by);
        } else {
            refuseUnlessEditable(now(id));
        }
    }

    /** Where an assignment stands after it was filed, and whether the unit owes others on the directive that nobody has opened. */
    private record Filed(AssignmentView now, boolean others) {}

    /**
     * The unit files its report. On time is judged by the first submission and never again, against the deadline in force, in whole
     * seconds as the receipt shows them. Refused when the report lies with the reviewer, was accepted, the terms have closed or the
     * directive was withdrawn.
     *
     * @param at when the server took the report
     * @param nil whether the unit reports that there was nothing to report
     * @return the assignment as it stands now
     */
    public AssignmentView submitted(AssignmentId id, Instant at, boolean nil, Author by) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        Filed filed = file(id, second, nil, by).orElseThrow(() -> refusal(now(id)));
        publish(id, by, second, "assignment.submit", nil ? "nil" : "");
        events.publishEvent(new AssignmentFiled(id, by, second));
        if (filed.others) {
            acknowledge(id, second, by);
        }
        return filed.now;
    }

    /** Judges, moves and reads it in one statement; empty when it cannot be filed now. */
    private Optional<Filed> file(AssignmentId id, Instant second, boolean nil, Author by) {
        return jdbc.sql("""
                update campaign_assignment a
                set state = case when a.supplement is null then 'SUBMITTED' else a.state end,
                    supplement = case when a.supplement is null then null else 'SUBMITTED' end,
                    nil = case when a.supplement is null then :nil else a.nil end,
                    supplement_nil = case when a.supplement is null then null else :nil end,
                    mending_due_on = a.return_due_on, mending_reason = a.return_reason, return_due_on = null, return_reason = null,
                    opened_at = coalesce(a.opened_at, :at), receipt_at = coalesce(a.receipt_at, :at),
                    receipt_by_id = coalesce(a.receipt_by_id, :byId), receipt_by_name = coalesce(a.receipt_by_name, :byName),
                    first_submitted_at = coalesce(a.first_submitted_at, :at),
                    first_on_time = coalesce(a.first_on_time, :at <= a.due_at),
                    changed_at = :at, version = a.version + 1
                from directive d, directive_recipient u, directive_reporting_terms t
                where a.id = :id and coalesce(a.supplement, a.state) in (:before)
                  and a.ended_at is null and a.declined_at is null
                  and d.id = a.directive_id and d.status <> 'WITHDRAWN'
                  and u.directive_id = a.directive_id and u.unit_id = a.unit_id
                  and t.id = a.terms_id and (a.return_due_on is not null or t.closes_at is null or greatest(t.closes_at, a.due_at) >= :at)
                returning\s""" + AssignmentRow.COLUMNS + """
                , exists (select from campaign_assignment o
                    where (o.directive_id, o.unit_id) = (a.directive_id, a.unit_id) and o.state = 'NOT_OPENED') as others
                """)
                .param("id", id.value())
                .param("before", AssignmentState.SUBMITTED.expectedBefore())
                .param("at", Timestamp.from(second))
                .param("nil", nil)
                .param("byId", by.personId())
                .param("byName", by.name())
                .query((row, number) -> new Filed(AssignmentRow.view(row), row.getBoolean("others")))
                .optional();
    }

    private Refusal refusal(AssignmentView found) {
        refuseUnlessOwed(found);
        return found.moving().unitsTurn()
                ? new Refusal("campaign.refused.closed", page(found.id()), days.moment(found.closing()))
                : new Refusal("campaign.refused." + found.moving(), page(found.id()));
    }

    /** The reviewer accepts what was filed; refused unless a report is waiting for the verdict. */
    public void accepted(AssignmentId id, Author by) {
        Instant at = now();
        int changed = jdbc.sql("""
                update campaign_assignment
                set state = 'ACCEPTED', nil = coalesce(supplement_nil, nil),
                    supplemented_at = case when supplement is null then supplemented_at else :at end,
                    supplement = null, supplement_nil = null, mending_due_on = null, mending_reason = null, under_review = false,
                    changed_at = :at, version = version + 1
                where id = :id and coalesce(supplement, state) = 'SUBMITTED'
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
        refuseUnlessMoved(changed, id);
        publish(id, by, at, "assignment.accept", "");
    }

    /**
     * The reviewer gives the report back to be mended by a day of its own, which makes no unit late. Refused unless a report is
     * waiting for the verdict and the directive still stands.
     *
     * @param reason what is to be mended, shown to the unit in full, at most 4,000 characters
     */
    public void returned(AssignmentId id, LocalDate dueOn, String reason, Author by) {
        Instant at = now();
        int changed = jdbc.sql("""
                update campaign_assignment a
                set state = case when supplement is null then 'RETURNED' else state end,
                    supplement = case when supplement is null then null else 'RETURNED' end, supplement_nil = null,
                    return_due_on = :dueOn, return_reason = :reason, mending_due_on = null, mending_reason = null,
                    under_review = false, changed_at = :at, version = version + 1
                where id = :id and coalesce(supplement, state) = 'SUBMITTED'
                  and not exists (select 1 from directive d where d.id = a.directive_id and d.status = 'WITHDRAWN')
                """)
                .param("id", id.value())
                .param("dueOn", dueOn)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
        refuseUnlessMoved(changed, id);
        publish(id, by, at, "assignment.return", dueOn + ": " + reason);
    }

    private AssignmentView now(AssignmentId id) {
        return records.find(id).orElseThrow(NotFound::new);
    }

    private static void refuseUnlessEditable(AssignmentView found) {
        refuseUnlessOwed(found);
        if (!found.editable()) {
            throw new Refusal("campaign.refused." + found.moving(), page(found.id()));
        }
    }

    static void refuseUnlessOwed(AssignmentView found) {
        if (found.withdrawn()) {
            throw new Refusal("campaign.refused.withdrawn", page(found.id()));
        }
        if (found.endedAt() != null) {
            throw new Refusal("campaign.refused.ended", page(found.id()));
        }
        if (found.declinedAt() != null) {
            throw new Refusal("campaign.refused.declined", page(found.id()));
        }
    }

    /** A verdict is a matter of the department, whose desk lies at their home. */
    private void refuseUnlessMoved(int changed, AssignmentId id) {
        if (changed == 0) {
            boolean waiting = now(id).moving() == AssignmentState.SUBMITTED;
            throw new Refusal(waiting ? "campaign.refused.return-withdrawn" : "campaign.refused.verdict", "/");
        }
    }

    static String page(AssignmentId id) {
        return "/assignments/" + id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void publish(AssignmentId id, Author by, Instant at, String action, String details) {
        events.publishEvent(new AssignmentEvent(id, by, at, action, details));
    }
}
