package vn.kiphan.representation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Vietnam;

/** The organisations below a unit in the tree of today, and those for which its report speaks already: one statement each. */
@Component
class UnitsBelow {

    private static final String BELOW = """
            with recursive below as (
                select p.unit_id from unit_profile p
                where p.parent_id = :unit and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                union
                select p.unit_id from below b join unit_profile p on p.parent_id = b.unit_id
                where p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
            ), held as (
                select p.unit_id, p.name from unit_profile p
                where p.unit_id in (select unit_id from below union select unit_id from representation_unit where report_id = :report)
                  and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
            )
            """;

    private static final String SPOKEN = """
            with held as (
                select p.unit_id, p.name from representation_unit c join unit_profile p on p.unit_id = c.unit_id
                where c.report_id = :report and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
            )
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitsBelow(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Both. */
    List<SpokenFor> of(ReportFrame report) {
        return units(BELOW, report);
    }

    /** Only those for which it speaks. */
    List<SpokenFor> spokenFor(ReportFrame report) {
        return units(SPOKEN, report);
    }

    private List<SpokenFor> units(String held, ReportFrame report) {
        Instant now = clock.instant();
        return jdbc.sql(held + """
                select h.unit_id, h.name, a.state, s.id as accepted, coalesce(s.receipt_number, '') as receipt_number, coalesce(s.entries, 0) as entries,
                       coalesce(a.due_at < :now and a.state not in ('SUBMITTED', 'RETURNED', 'ACCEPTED'), false) as overdue,
                       c.unit_id is not null as spoken, coalesce(c.included, false) as included
                from held h
                left join representation_unit c on c.report_id = :report and c.unit_id = h.unit_id
                left join campaign_assignment a on a.terms_id = :terms and a.unit_id = h.unit_id and a.ended_at is null
                left join lateral (
                    select f.id, f.receipt_number,
                           (select count(*) from coverage_submission_entry e where e.submission_id = f.id) as entries
                    from coverage_submission f join review_verdict v on v.submission_id = f.id and v.outcome = 'ACCEPTED'
                    where f.assignment_id = a.id order by f.ordinal desc limit 1) s on true
                where h.unit_id <> :unit
                order by h.name collate vietnamese, h.unit_id
                """)
                .param("today", Vietnam.day(now))
                .param("now", Timestamp.from(now))
                .param("unit", report.assignment().unit().value())
                .param("report", report.report())
                .param("terms", report.assignment().termsId())
                .query((row, number) -> {
                    String state = row.getString("state");
                    return new SpokenFor(
                            row.getObject("unit_id", UUID.class),
                            row.getString("name"),
                            state == null ? null : AssignmentState.valueOf(state),
                            row.getObject("accepted", UUID.class),
                            row.getString("receipt_number"),
                            row.getInt("entries"),
                            row.getBoolean("overdue"),
                            row.getBoolean("spoken"),
                            row.getBoolean("included"));
                })
                .list();
    }
}
