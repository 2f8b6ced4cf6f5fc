package vn.kiphan.dashboard;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.UnitId;

/** The reports that a department has asked for, the one that needs the director most first: running, with the nearest deadline. */
@Component
class Choices {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Choices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Choice> of(Set<UnitId> departments) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select d.id, d.number || '/' || d.symbol as number_and_symbol, d.subject, t.id as terms, t.label, coalesce(t.amended_due_at, t.due_at) as due_at
                from directive d
                join directive_reporting_terms t on t.directive_id = d.id
                where d.issuing_unit_id in (:departments) and d.status in ('ISSUED', 'WITHDRAWN', 'CLOSED')
                order by d.status <> 'ISSUED', abs(extract(epoch from coalesce(t.amended_due_at, t.due_at) - :now)) nulls last, d.issuance_at desc, t.position
                limit :most
                """)
                .param("departments", departments.stream().map(UnitId::value).toList())
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query((row, number) -> {
                    Timestamp due = row.getTimestamp("due_at");
                    return new Choice(
                            row.getObject("id", UUID.class),
                            row.getObject("terms", UUID.class),
                            row.getString("label"),
                            row.getString("number_and_symbol"),
                            row.getString("subject"),
                            due == null ? null : due.toInstant());
                })
                .list();
    }
}
