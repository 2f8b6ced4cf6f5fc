package vn.kiphan.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.shared.UnitId;

/** Lists the directives of departments. */
@Component
class DirectiveRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    DirectiveRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many directives stand where, among those that the search finds. */
    Map<DirectiveStatus, Integer> counts(Set<UnitId> departments, String text) {
        Map<DirectiveStatus, Integer> counts = new EnumMap<>(DirectiveStatus.class);
        jdbc.sql("""
                select status, count(*) as directives from directive
                where issuing_unit_id = any(cast(:departments as uuid[]))
                  and (:text = '' or position(fold(:text) in fold(concat_ws(' ', number || '/' || symbol, symbol, subject, issuer))) > 0)
                group by status
                """).param("departments", ids(departments)).param("text", text).query(row -> {
            counts.put(DirectiveStatus.valueOf(row.getString("status")), row.getInt("directives"));
        });
        return counts;
    }

    /** The newest first; a draft counts from its last change. Of several deadlines the next one is shown, or the last when all have passed. */
    List<DirectiveRow> rows(
            Set<UnitId> departments, @Nullable DirectiveStatus status, String text, int offset, int size) {
        return jdbc.sql("""
                select d.id, d.number, d.symbol, d.subject, d.status, d.changed_at, t.due_at, t.terms,
                    case when d.issued_on_precision = 'DAY' then d.issued_on end as issued_on,
                    case when d.issuance_at is null
                        then (select count(*) from directive_chosen_unit c where c.directive_id = d.id)
                        else (select count(*) from directive_current_recipient r where r.directive_id = d.id) end as units
                from directive d
                left join lateral (
                    select coalesce(amended_due_at, due_at) as due_at, count(*) over () as terms from directive_reporting_terms t where t.directive_id = d.id
                    order by coalesce(amended_due_at, due_at) < :now, abs(extract(epoch from coalesce(amended_due_at, due_at) - :now)), position limit 1) t on true
                where d.issuing_unit_id = any(cast(:departments as uuid[]))
                  and (:status = '' or d.status = :status)
                  and (:text = '' or position(fold(:text) in fold(concat_ws(' ', number || '/' || symbol, symbol, subject, issuer))) > 0)
                order by coalesce(d.issuance_at, d.changed_at) desc, d.id desc
                limit :size offset :offset
                """)
                .param("departments", ids(departments))
                .param("status", status == null ? "" : status.name())
                .param("text", text)
                .param("now", Timestamp.from(clock.instant()))
                .param("size", size)
                .param("offset", offset)
                .query(DirectiveRegister::row)
                .list();
    }

    private static String[] ids(Set<UnitId> departments) {
        return departments.stream().map(UnitId::toString).toArray(String[]::new);
    }

    private static DirectiveRow row(ResultSet row, int number) throws SQLException {
        return new DirectiveRow(
                new DirectiveId(row.getObject("id", UUID.class)),
                LetterHead.numberAndSymbol(row.getString("number"), row.getString("symbol")),
                row.getString("subject"),
                DirectiveStatus.valueOf(row.getString("status")),
                row.getObject("issued_on", LocalDate.class),
                instant(row.getTimestamp("due_at")),
                row.getInt("terms"),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("units"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
