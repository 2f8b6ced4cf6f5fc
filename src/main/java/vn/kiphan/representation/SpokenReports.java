package vn.kiphan.representation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.Entry;
import vn.kiphan.coverage.EntryRows;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.UnitId;

/** The submissions of others that speak for a unit: found only by those who report for it, one statement each. */
@Component
class SpokenReports {

    private static final String SELECT = """
            select f.submission_id, f.unit_id, f.unit_name, coalesce(i.receipt_number, '') as included, s.directive_id, own.terms_id, t.label,
                   (select p.name from unit_profile p
                    where p.unit_id = s.unit_id and p.valid_from <= (s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date
                    order by p.valid_from desc limit 1) as speaker,
                   s.ordinal, s.receipt_number, s.sha256, s.submitted_at, s.submitted_by_name, s.due_at, s.figures_as_of, s.nil,
                   s.kind = 'SUPPLEMENT' as supplement,
                   s.due_at >= coalesce((select min(g.submitted_at) from coverage_standing g where g.report_id = s.report_id), s.submitted_at)
                       as on_time,
                   coalesce(v.outcome, 'SUBMITTED') as state, v.given_at, w.withdrawn_at,
                   exists (select from representation_current c where c.unit_id = f.unit_id and c.submission_id = s.id) as current,
                   (select c.submission_id from representation_current c
                    where c.unit_id = f.unit_id and c.assignment_id = s.assignment_id and c.submission_id <> s.id) as replaced_by
            from representation_filed f
            join coverage_submission s on s.id = f.submission_id
            join campaign_assignment own on own.id = s.assignment_id
            join directive_reporting_terms t on t.id = own.terms_id
            left join coverage_submission i on i.id = f.included_submission_id
            left join review_verdict v on v.submission_id = s.id
            left join coverage_withdrawal w on w.submission_id = s.id
            """;

    /** The place of a commune's station without the station: its people write "xã Thuận An" as well as "Đài Truyền thanh xã Thuận An". */
    private static final String NAMING = """
            with name as (
                select ' ' || trim(regexp_replace(fold(coalesce(substring(fold(f.unit_name) from '(?:xa|phuong|thi tran|dac khu) .*'), f.unit_name)),
                       '[^[:alnum:]'']+', ' ', 'g')) || ' ' as said
                from representation_filed f where f.submission_id = :submission and f.unit_id in (:units)
            )
            select e.* from coverage_submission_entry e
            where e.submission_id = :submission and exists (select from name
                where position(name.said in ' ' || regexp_replace(fold(e.title || ' ' || e.outlet), '[^[:alnum:]'']+', ' ', 'g') || ' ') > 0)
            order by e.position limit :most
            """;

    private final JdbcClient jdbc;
    private final EntryRows entries;

    SpokenReports(JdbcClient jdbc, EntryRows entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** What one submission says for these units, a line for each that it names; none when it names none of them. */
    List<SpokenReport> of(UUID submission, Set<UnitId> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(
                                SELECT
                                        + "where f.submission_id = :submission and f.unit_id in (:units) order by f.unit_name collate vietnamese")
                        .param("submission", submission)
                        .param("units", values(units))
                        .query(SpokenReports::report)
                        .list();
    }

    /** What speaks now for these units on directives that were not sent to them, the newest first. */
    List<SpokenReport> withoutDuty(Set<UnitId> units, int most) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                        where f.unit_id in (:units)
                          and exists (select from representation_current c where c.unit_id = f.unit_id and c.submission_id = s.id)
                          and not exists (select from campaign_assignment a
                              where a.terms_id = own.terms_id and a.unit_id = f.unit_id and a.ended_at is null)
                        order by s.submitted_at desc, f.unit_name collate vietnamese limit :most
                        """)
                        .param("units", values(units))
                        .param("most", most)
                        .query(SpokenReports::report)
                        .list();
    }

    /** Those entries of the submission whose title or outlet names one of these units; of others nothing is said. */
    List<Entry> naming(UUID submission, Set<UnitId> units, int most) {
        return jdbc.sql(NAMING)
                .param("submission", submission)
                .param("units", values(units))
                .param("most", most)
                .query(entries::entry)
                .list();
    }

    private static List<UUID> values(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }

    private static SpokenReport report(ResultSet row, int number) throws SQLException {
        return new SpokenReport(
                row.getObject("submission_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("included"),
                new DirectiveId(row.getObject("directive_id", UUID.class)),
                row.getObject("terms_id", UUID.class),
                row.getString("label"),
                row.getString("speaker"),
                row.getInt("ordinal"),
                row.getString("receipt_number"),
                row.getString("sha256"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("submitted_by_name"),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("on_time"),
                row.getObject("figures_as_of", LocalDate.class),
                row.getBoolean("nil"),
                row.getBoolean("supplement"),
                row.getString("state"),
                instant(row.getTimestamp("given_at")),
                instant(row.getTimestamp("withdrawn_at")),
                row.getBoolean("current"),
                row.getObject("replaced_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
