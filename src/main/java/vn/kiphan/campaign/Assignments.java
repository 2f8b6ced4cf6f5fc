package vn.kiphan.campaign;

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
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/**
 * What units owe, and how it moves on until it is filed. Each move is one conditional update: of two that race, the second finds the
 * state changed and is refused with a sentence.
 */
@Service
@Transactional
public class Assignments {

    /** From these a report begins. */
    private static final List<String> NOT_BEGUN =
            List.of(AssignmentState.NOT_OPENED.name(), AssignmentState.RECEIVED.name());

    private final AssignmentRecords records;
    private final FilingMove filing;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Days days;
    private final ApplicationEventPublisher events;

    Assignments(
            AssignmentRecords records,
            FilingMove filing,
            JdbcClient jdbc,
            Clock clock,
            Days days,
            ApplicationEventPublisher events) {
        this.records = records;
        this.filing = filing;
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
            AssignmentRefusals.unlessOwed(now(id));
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
            AssignmentRefusals.unlessEditable(now(id));
        }
    }

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
        FilingMove.Filed filed = filing.file(id, second, nil, by).orElseThrow(() -> refusal(now(id)));
        publish(id, by, second, "assignment.submit", nil ? "nil" : "");
        events.publishEvent(new AssignmentFiled(id, by, second));
        if (filed.others()) {
            acknowledge(id, second, by);
        }
        return filed.now();
    }

    private Refusal refusal(AssignmentView found) {
        AssignmentRefusals.unlessOwed(found);
        return found.moving().unitsTurn()
                ? new Refusal(
                        "campaign.refused.closed", AssignmentRefusals.page(found.id()), days.moment(found.closing()))
                : new Refusal("campaign.refused." + found.moving(), AssignmentRefusals.page(found.id()));
    }

    private AssignmentView now(AssignmentId id) {
        return records.find(id).orElseThrow(NotFound::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void publish(AssignmentId id, Author by, Instant at, String action, String details) {
        events.publishEvent(new AssignmentEvent(id, by, at, action, details));
    }
}
