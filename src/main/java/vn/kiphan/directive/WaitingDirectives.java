package vn.kiphan.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.UnitId;

/** What waits on a desk for its approval or its number: the most urgent first, then what has waited longest. */
@Component
class WaitingDirectives {

    /**
     * One that waits.
     *
     * @param byName who put it there
     * @param since when
     * @param dueAt the deadline for the reports of the units, the next one
     */
    record Row(
            UUID id,
            String numberAndSymbol,
            String subject,
            DirectiveUrgency urgency,
            String byName,
            Instant since,
            @Nullable Instant dueAt,
            int units) {}

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    WaitingDirectives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Row> at(DirectiveStatus status, Set<UnitId> departments) {
        return jdbc.sql("""
                select d.id, d.number, d.symbol, d.subject, d.urgency,
                    coalesce(d.approval_by_name, d.submission_by_name) as by_name, coalesce(d.approval_at, d.submission_at) as since,
                    (select min(t.due_at) from directive_reporting_terms t where t.directive_id = d.id) as due_at,
                    (select count(*) from directive_chosen_unit c where c.directive_id = d.id) as units
                from directive d
                where d.issuing_unit_id = any(cast(:departments as uuid[])) and d.status = :status
                order by array_position(array['EXPRESS', 'VERY_URGENT', 'URGENT', 'NORMAL'], d.urgency), since, d.id
                limit :most
                """)
                .param("departments", departments.stream().map(UnitId::toString).toArray(String[]::new))
                .param("status", status.name())
                .param("most", MOST)
                .query((row, number) -> {
                    Timestamp due = row.getTimestamp("due_at");
                    return new Row(
                            row.getObject("id", UUID.class),
                            LetterHead.numberAndSymbol(row.getString("number"), row.getString("symbol")),
                            row.getString("subject"),
                            DirectiveUrgency.valueOf(row.getString("urgency")),
                            row.getString("by_name"),
                            row.getTimestamp("since").toInstant(),
                            due == null ? null : due.toInstant(),
                            row.getInt("units"));
                })
                .list();
    }
}
