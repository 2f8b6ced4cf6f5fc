package vn.kiphan.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;

/** Finds what units owe, for calendars: by the secret of an address, or one assignment. One statement each, whatever is owed. */
@Component
class OwedDeadlines {

    private static final String COLUMNS = """
            a.id, r.unit_name, d.number, d.symbol, d.subject, t.label, a.due_at, a.return_due_on,
            d.status = 'WITHDRAWN' or a.ended_at is not null as withdrawn,
            a.version + d.version as sequence, greatest(a.changed_at, d.changed_at, m.amended_at) as revised_at
            """;
    private static final String TABLES = """
            campaign_assignment a
            join directive d on d.id = a.directive_id
            join directive_recipient r on r.directive_id = a.directive_id and r.unit_id = a.unit_id
            join directive_reporting_terms t on t.id = a.terms_id
            cross join lateral (select max(at) as amended_at from amendment_record where directive_id = d.id) m
            """;

    private final JdbcClient jdbc;

    OwedDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the units owe for which the address' owner reports on that day; nothing at all when there is no such address, or its owner
     * was barred, or reports for nobody any more.
     */
    Optional<List<OwedDeadline>> of(String tokenHash, LocalDate day) {
        List<Optional<OwedDeadline>> rows = jdbc.sql("""
                with reporting as (
                    select distinct p.unit_id
                    from calendar_address c
                    join account_person o on o.id = c.person_id and o.enabled
                    join unit_appointment p on p.person_id = c.person_id and p.role in ('REPORTER', 'LEAD')
                        and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                    where c.token_hash = :hash
                ), owed as (
                    select a.unit_id, %s
                    from %s
                    where a.unit_id in (select unit_id from reporting)
                      and d.status <> 'WITHDRAWN' and a.ended_at is null
                      and (a.state not in ('SUBMITTED', 'ACCEPTED') or a.supplement = 'RETURNED')
                )
                select owed.* from reporting left join owed on owed.unit_id = reporting.unit_id
                order by coalesce((owed.return_due_on + 1) :: timestamp at time zone 'Asia/Ho_Chi_Minh', owed.due_at), owed.id
                """.formatted(COLUMNS, TABLES))
                .param("hash", tokenHash)
                .param("day", day)
                .query((row, number) -> Optional.ofNullable(deadline(row)))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().flatMap(Optional::stream).toList());
    }

    /** One assignment, for whoever may see it already. */
    OwedDeadline of(AssignmentId assignment) {
        return Objects.requireNonNull(jdbc.sql("select %s from %s where a.id = :id".formatted(COLUMNS, TABLES))
                .param("id", assignment.value())
                .query((row, number) -> deadline(row))
                .single());
    }

    /** Null in the row of a unit that owes nothing. */
    private static @Nullable OwedDeadline deadline(ResultSet row) throws SQLException {
        UUID assignment = row.getObject("id", UUID.class);
        if (assignment == null) {
            return null;
        }
        String number = row.getString("number");
        return new OwedDeadline(
                assignment,
                row.getString("unit_name"),
                number == null ? row.getString("symbol") : number + "/" + row.getString("symbol"),
                row.getString("subject"),
                row.getString("label"),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("return_due_on", LocalDate.class),
                row.getBoolean("withdrawn"),
                row.getLong("sequence"),
                row.getTimestamp("revised_at").toInstant());
    }
}
