package vn.kiphan.campaign;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.Author;

/** The one statement that files a report. */
@Component
class FilingMove {

    private final JdbcClient jdbc;

    FilingMove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an assignment stands after it was filed, and whether the unit owes others on the directive that nobody has opened. */
    record Filed(AssignmentView now, boolean others) {}

    /** Judges, moves and reads it in one statement; empty when it cannot be filed now. */
    Optional<Filed> file(AssignmentId id, Instant second, boolean nil, Author by) {
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
}
