package vn.kiphan.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.UnitId;

/** Finds the deadlines that a department has set with a directive, as they are in force: one statement. */
@Component
class DirectiveDeadlines {

    /** One set of reporting terms of a directive that was issued. */
    record Term(
            UUID id,
            String label,
            Instant dueAt,
            String numberAndSymbol,
            String subject,
            boolean withdrawn,
            long sequence,
            Instant revisedAt) {}

    private final JdbcClient jdbc;

    DirectiveDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when it is no directive of these departments, or has not been issued. */
    List<Term> of(DirectiveId directive, Set<UnitId> departments) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select t.id, t.label, coalesce(t.amended_due_at, t.due_at) as due_at,
                       d.number || '/' || d.symbol as number_and_symbol, d.subject, d.status = 'WITHDRAWN' as withdrawn,
                       d.version + m.amendments as sequence, greatest(d.changed_at, m.amended_at) as revised_at
                from directive d join directive_reporting_terms t on t.directive_id = d.id
                cross join lateral (
                    select count(*) as amendments, max(at) as amended_at from amendment_record where directive_id = d.id) m
                where d.id = :id and d.issuing_unit_id in (:departments) and d.issuance_at is not null
                order by t.position
                """)
                .param("id", directive.value())
                .param("departments", departments.stream().map(UnitId::value).toList())
                .query((row, number) -> new Term(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getTimestamp("due_at").toInstant(),
                        row.getString("number_and_symbol"),
                        row.getString("subject"),
                        row.getBoolean("withdrawn"),
                        row.getLong("sequence"),
                        row.getTimestamp("revised_at").toInstant()))
                .list();
    }
}
