package vn.kiphan.amendment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveTitle;
import vn.kiphan.shared.UnitId;

/** Finds amendments: those of a directive as the department sees them, and those that concern one unit. */
@Component
class AmendmentRecords {

    private static final int REPLACEMENTS_OFFERED = 50;

    private final JdbcClient jdbc;

    AmendmentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The amendments of a directive with how many units have acknowledged each, the newest first. */
    List<AmendmentView> of(DirectiveId directive) {
        return jdbc.sql("""
                select m.*, p.submission_by_name, p.approval_by_name, coalesce(t.label, '') as terms_label, coalesce(k.path, '') as task_path,
                       coalesce(n.number || '/' || n.symbol, '') as replacement_number, cast(null as timestamptz) as acknowledged_at,
                       (select count(*) from amendment_acknowledgement a
                        join directive_current_recipient r on r.directive_id = m.directive_id and r.unit_id = a.unit_id
                        where a.amendment_id = m.id) as acknowledged,
                       (select count(*) from directive_current_recipient r
                        where r.directive_id = m.directive_id and r.added_at <= m.at) as units
                from amendment_record m
                left join directive_reporting_terms t on t.id = m.terms_id
                left join directive_task k on k.id = m.task_id
                left join directive n on n.id = m.replacement_id
                left join amendment_proposal p on p.id = m.proposal_id
                where m.directive_id = :directive order by m.ordinal desc
                """)
                .param("directive", directive.value())
                .query(AmendmentRecords::view)
                .list();
    }

    /** What changed since the unit was put on the list, the newest first. */
    List<AmendmentView> concerning(DirectiveId directive, UnitId unit) {
        return jdbc.sql("""
                select m.*, p.submission_by_name, p.approval_by_name, coalesce(t.label, '') as terms_label, coalesce(k.path, '') as task_path,
                       coalesce(n.number || '/' || n.symbol, '') as replacement_number, a.at as acknowledged_at,
                       0 as acknowledged, 0 as units
                from amendment_record m
                join directive_recipient r on r.directive_id = m.directive_id and r.unit_id = :unit and r.added_at <= m.at
                left join amendment_acknowledgement a on a.amendment_id = m.id and a.unit_id = r.unit_id
                left join directive_reporting_terms t on t.id = m.terms_id
                left join directive_task k on k.id = m.task_id
                left join directive n on n.id = m.replacement_id
                left join amendment_proposal p on p.id = m.proposal_id
                where m.directive_id = :directive order by m.ordinal desc
                """)
                .param("directive", directive.value())
                .param("unit", unit.value())
                .query(AmendmentRecords::view)
                .list();
    }

    /** Who issues what amends the directive, and how its own document is called. */
    record Issuer(UnitId department, String documentType, String symbol) {}

    Issuer issuer(DirectiveId directive) {
        return jdbc.sql("select issuing_unit_id, document_type, symbol from directive where id = :directive")
                .param("directive", directive.value())
                .query((row, number) -> new Issuer(
                        new UnitId(row.getObject("issuing_unit_id", UUID.class)),
                        row.getString("document_type"),
                        row.getString("symbol")))
                .single();
    }

    /** Documents of the department that bear that number and symbol in the same year: what a number from elsewhere is held against. */
    List<String> sharing(UnitId department, String numberAndSymbol, LocalDate day) {
        return jdbc.sql("""
                select d.number || '/' || d.symbol || ': ' || d.subject from directive d
                where d.issuing_unit_id = :department and d.number is not null and fold(d.number || '/' || d.symbol) = fold(:number)
                  and d.issued_on >= :from and d.issued_on < :to
                union all
                select m.official_number || ': ' || d.subject from amendment_record m join directive d on d.id = m.directive_id
                where d.issuing_unit_id = :department and m.official_number <> '' and fold(m.official_number) = fold(:number)
                  and m.official_on >= :from and m.official_on < :to
                limit 5
                """)
                .param("department", department.value())
                .param("number", numberAndSymbol)
                .param("from", day.withDayOfYear(1))
                .param("to", day.withDayOfYear(1).plusYears(1))
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** Directives in whose place this one stands. */
    List<DirectiveTitle> replacedBy(DirectiveId directive) {
        return jdbc.sql("""
                select d.id, d.number || '/' || d.symbol as number_and_symbol, d.issuer, d.subject, d.status
                from amendment_record m join directive d on d.id = m.directive_id
                where m.replacement_id = :directive order by m.at
                """)
                .param("directive", directive.value())
                .query(AmendmentRecords::title)
                .list();
    }

    /** Directives in force of these departments that could stand in its place, the newest first. */
    List<DirectiveTitle> replacements(DirectiveId directive, Set<UnitId> departments) {
        return jdbc.sql("""
                select d.id, d.number || '/' || d.symbol as number_and_symbol, d.issuer, d.subject, d.status
                from directive d
                where d.issuing_unit_id in (:departments) and d.status = 'ISSUED' and d.id <> :directive
                order by d.issuance_at desc limit :offered
                """)
                .param("departments", departments.stream().map(UnitId::value).toList())
                .param("directive", directive.value())
                .param("offered", REPLACEMENTS_OFFERED)
                .query(AmendmentRecords::title)
                .list();
    }

    /** Whom a new deadline would concern: who has not filed, who keeps a later extension, who has filed. */
    DeadlineEffect effect(UUID terms, Instant to) {
        return jdbc.sql("""
                select count(*) filter (where first_submitted_at is null) as moved,
                       count(*) filter (where first_submitted_at is null and extended_from is not null and due_at > :to) as kept,
                       count(*) filter (where first_submitted_at is null and exists (
                           select from extension_request e
                           where e.assignment_id = a.id and e.state = 'OPEN' and e.asked_until <= case when extended_from is not null and due_at > :to then due_at else :to end)) as settled,
                       count(*) filter (where first_submitted_at is not null) as filed
                from campaign_assignment a where terms_id = :terms and ended_at is null
                """)
                .param("terms", terms)
                .param("to", Timestamp.from(to))
                .query((row, number) -> new DeadlineEffect(
                        row.getInt("moved"), row.getInt("kept"), row.getInt("settled"), row.getInt("filed")))
                .single();
    }

    /** How many units the directive binds now, and how many of their reports were filed: what an amendment reaches, and what it leaves. */
    Reach reach(DirectiveId directive) {
        return jdbc.sql("""
                select count(distinct unit_id) as units, count(*) filter (where first_submitted_at is not null) as filed
                from campaign_assignment where directive_id = :directive and ended_at is null
                """)
                .param("directive", directive.value())
                .query((row, number) -> new Reach(row.getInt("units"), row.getInt("filed")))
                .single();
    }

    /** Whom an amendment reaches. Public for the template. */
    public record Reach(int units, int filed) {}

    private static DirectiveTitle title(ResultSet row, int number) throws SQLException {
        return new DirectiveTitle(
                new DirectiveId(row.getObject("id", UUID.class)),
                row.getString("number_and_symbol"),
                row.getString("issuer"),
                row.getString("subject"),
                DirectiveStatus.valueOf(row.getString("status")));
    }

    private static AmendmentView view(ResultSet row, int number) throws SQLException {
        UUID replacement = row.getObject("replacement_id", UUID.class);
        return new AmendmentView(
                row.getObject("id", UUID.class),
                new DirectiveId(row.getObject("directive_id", UUID.class)),
                row.getInt("ordinal"),
                AmendmentKind.valueOf(row.getString("kind")),
                row.getString("official_number"),
                row.getObject("official_on", LocalDate.class),
                row.getObject("register_id", UUID.class) != null,
                row.getString("reason"),
                row.getString("terms_label"),
                instant(row, "due_before"),
                instant(row, "due_after"),
                row.getString("due_phrase"),
                row.getString("task_path"),
                row.getString("said_before"),
                row.getString("says_now"),
                replacement == null ? null : new DirectiveId(replacement),
                row.getString("replacement_number"),
                Objects.requireNonNull(instant(row, "at")),
                row.getString("by_name"),
                row.getString("submission_by_name"),
                row.getString("approval_by_name"),
                instant(row, "acknowledged_at"),
                row.getInt("acknowledged"),
                row.getInt("units"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
