package vn.kiphan.register;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.UnitId;

/** Reads the register of follow-up: every unit of every issued directive, what it owes by when, and with what it answered. */
@Component
class FollowUpRegister {

    private static final int ROWS_HELD = 500;

    private static final String OWED = """
            from (
                select a.id as assignment_id, a.directive_id, a.unit_id, a.terms_id, a.state, a.due_at, a.first_on_time, a.extended_from,
                    a.return_due_on, coalesce(a.ended_reason, '') as ended_reason, coalesce(a.supplement, '') as supplement, a.supplemented_at,
                    d.number, d.symbol, d.document_type, d.issued_on, d.issuer, d.issuance_at,
                    case when d.status = 'WITHDRAWN' then 'WITHDRAWN'
                         when a.ended_at is not null then 'ENDED'
                         when a.state in ('SUBMITTED', 'RETURNED', 'ACCEPTED') then a.state
                         when a.due_at < :now then 'OVERDUE'
                         else 'OPEN' end as standing
                from directive d
                join campaign_assignment a on a.directive_id = d.id
                where d.issuing_unit_id = any(cast(:departments as uuid[])) and d.issuance_at is not null
                  and d.issued_on >= :from and d.issued_on < :to
                  and (:register = '' or coalesce(cast(d.register_id as text), 'elsewhere') = :register)
                  and (cast(:directive as uuid) is null or d.id = cast(:directive as uuid))
            ) o
            """;

    private static final String ROWS = """
            select o.*, o.number || '/' || o.symbol as number_and_symbol, r.unit_name, t.label, s.receipt_number, s.submitted_at
            """ + OWED + """
            join directive_recipient r on r.directive_id = o.directive_id and r.unit_id = o.unit_id
            join directive_reporting_terms t on t.id = o.terms_id
            left join lateral (
                select receipt_number, submitted_at from coverage_standing c where c.assignment_id = o.assignment_id
                order by c.ordinal desc limit 1) s on true
            where :state = '' or o.standing = :state
            order by o.issued_on desc, o.issuance_at desc, o.directive_id, t.position, r.line_position < 0, r.line_position,
                r.group_name collate vietnamese, r.unit_name collate vietnamese, o.unit_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUpRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<FollowUpRow> page(RegisterFilter filter, Set<UnitId> departments, int offset, int size) {
        return chosen(ROWS + " limit :size offset :offset", filter, departments)
                .param("state", filter.state())
                .param("size", size)
                .param("offset", offset)
                .query(FollowUpRegister::row)
                .list();
    }

    /** All of them, through a cursor; the stream must be closed within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Stream<FollowUpRow> book(RegisterFilter filter, Set<UnitId> departments) {
        return chosen(ROWS, filter, departments)
                .param("state", filter.state())
                .withFetchSize(ROWS_HELD)
                .query(FollowUpRegister::row)
                .stream();
    }

    /** How many stand where, whichever state is asked for. */
    Map<FollowUpState, Integer> counts(RegisterFilter filter, Set<UnitId> departments) {
        Map<FollowUpState, Integer> counts = new EnumMap<>(FollowUpState.class);
        chosen("select o.standing, count(*) as entries " + OWED + " group by o.standing", filter, departments)
                .query(row -> {
                    counts.put(FollowUpState.valueOf(row.getString("standing")), row.getInt("entries"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec chosen(String sql, RegisterFilter filter, Set<UnitId> departments) {
        return jdbc.sql(sql)
                .param("departments", departments.stream().map(UnitId::toString).toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("from", filter.from())
                .param("to", filter.to())
                .param("register", filter.register())
                .param("directive", filter.directive());
    }

    private static FollowUpRow row(ResultSet row, int number) throws SQLException {
        return new FollowUpRow(
                row.getObject("directive_id", UUID.class),
                row.getString("document_type"),
                row.getString("number_and_symbol"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issuer"),
                row.getString("unit_name"),
                row.getString("label"),
                row.getTimestamp("due_at").toInstant(),
                FollowUpState.valueOf(row.getString("standing")),
                row.getString("state"),
                orEmpty(row.getString("receipt_number")),
                instant(row.getTimestamp("submitted_at")),
                row.getObject("first_on_time", Boolean.class),
                instant(row.getTimestamp("extended_from")),
                row.getObject("return_due_on", LocalDate.class),
                row.getString("supplement"),
                instant(row.getTimestamp("supplemented_at")),
                row.getString("ended_reason"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
