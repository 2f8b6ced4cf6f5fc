package vn.kiphan.consolidation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Adds up how a directive stands, in five statements whatever the number of units and entries. */
@Service
public class FiguresDesk {

    private final JdbcClient jdbc;
    private final Clock clock;

    FiguresDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The figures of a directive that one of the departments has issued, for one of its reporting terms. All statements see the same
     * instant of the database.
     *
     * @param terms null for those whose deadline is nearest
     * @throws NotFound when none of the departments has issued it, or it has no such terms
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Figures of(DirectiveId directive, @Nullable UUID terms, Set<UnitId> departments) {
        Instant asOf = clock.instant();
        FiguresHead head = head(directive, terms, asOf, departments);
        UUID its = head.terms();
        return Figures.of(
                head,
                asOf,
                units(directive, its),
                cells(directive, its),
                tasks(directive, its),
                repeated(directive, its));
    }

    /** The directive and the terms alone, for a module above that adds up something else of them; as in {@link #of}. */
    @Transactional(readOnly = true)
    public FiguresHead head(DirectiveId directive, @Nullable UUID terms, Set<UnitId> departments) {
        return head(directive, terms, clock.instant(), departments);
    }

    private FiguresHead head(DirectiveId directive, @Nullable UUID terms, Instant asOf, Set<UnitId> departments) {
        if (departments.isEmpty()) {
            throw new NotFound();
        }
        return jdbc.sql("""
                select d.id, d.status, d.number || '/' || d.symbol as number_and_symbol,
                       d.issuer, d.subject, d.issued_on, t.id as terms_id, t.label, coalesce(t.amended_due_at, t.due_at) as due_at, t.window_from, t.window_to
                from directive d
                join lateral (
                    select * from directive_reporting_terms t
                    where t.directive_id = d.id and (cast(:terms as uuid) is null or t.id = cast(:terms as uuid))
                    order by abs(extract(epoch from coalesce(t.amended_due_at, t.due_at) - :now)), t.position limit 1) t on true
                where d.id = :directive and d.issuing_unit_id in (:departments) and d.status in ('ISSUED', 'WITHDRAWN', 'CLOSED')
                """)
                .param("directive", directive.value())
                .param("terms", terms)
                .param("now", Timestamp.from(asOf))
                .param("departments", departments.stream().map(UnitId::value).toList())
                .query(FiguresHead::of)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<UnitFigures> units(DirectiveId directive, UUID terms) {
        return jdbc.sql("""
                select a.id, a.unit_id, coalesce(a.supplement, a.state) as state, a.due_at, a.extended_from, a.first_submitted_at, a.first_on_time,
                       r.unit_name, r.group_name, r.district, coalesce(nullif(p.telephone, ''), r.telephone) as telephone,
                       c.submission_id, coalesce(c.nil, false) as nil,
                       coalesce(m.entries, 0) as entries, coalesce(m.outside_window, 0) as outside_window,
                       m.airings, m.minutes, m.relayed_minutes, m.pieces, m.sessions, m.attendance, m.views
                from campaign_assignment a
                join directive_recipient r on r.directive_id = a.directive_id and r.unit_id = a.unit_id
                left join unit_profile p on p.unit_id = a.unit_id and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                left join consolidation_accepted c on c.directive_id = :directive and c.assignment_id = a.id
                left join (
                    select e.assignment_id, count(*) as entries, count(*) filter (where e.outside_window) as outside_window,
                           sum(e.own_airings) as airings, sum(e.minutes) as minutes,
                       sum(e.relayed_minutes) as relayed_minutes, sum(e.pieces) as pieces,
                           sum(e.sessions) as sessions, sum(e.attendance) as attendance, sum(e.views) as views
                    from consolidation_entry e where e.directive_id = :directive group by e.assignment_id) m on m.assignment_id = a.id
                where a.directive_id = :directive and a.terms_id = :terms and a.ended_at is null
                order by r.line_position, r.group_name, r.unit_name collate vietnamese, a.due_at, a.id
                """)
                .param("directive", directive.value())
                .param("terms", terms)
                .param("today", Vietnam.day(clock.instant()))
                .query(UnitFigures::of)
                .list();
    }

    private List<CoverageCell> cells(DirectiveId directive, UUID terms) {
        return jdbc.sql("""
                select r.group_name, p.part, c.shape,
                       c.code as channel_code, c.position as channel_position, c.label_vi as channel_vi, c.label_en as channel_en,
                       k.code as kind_code, k.position as kind_position, k.label_vi as kind_vi, k.label_en as kind_en,
                       count(*) as entries, count(*) filter (where e.outside_window) as outside_window,
                       sum(e.own_airings) as airings, sum(e.minutes) as minutes,
                       sum(e.relayed_minutes) as relayed_minutes, sum(e.pieces) as pieces,
                       sum(e.sessions) as sessions, sum(e.attendance) as attendance, sum(e.views) as views
                from consolidation_entry e
                join campaign_assignment a on a.id = e.assignment_id and a.terms_id = :terms
                join directive_recipient r on r.directive_id = e.directive_id and r.unit_id = e.unit_id
                join catalogue_channel c on c.code = e.channel_code
                join catalogue_kind k on k.code = e.kind_code
                left join consolidation_report_part p on p.channel_code = c.code
                where e.directive_id = :directive
                group by r.group_name, p.part, c.code, k.code
                order by c.position, k.position, r.group_name
                """)
                .param("directive", directive.value())
                .param("terms", terms)
                .query(CoverageCell::of)
                .list();
    }

    /** How many entries have a link that an entry of another unit has too, the first of each link left out. */
    private long repeated(DirectiveId directive, UUID terms) {
        return jdbc.sql("""
                select coalesce(sum(units - 1), 0)
                from (select count(distinct e.unit_id) as units
                      from consolidation_entry e
                      join campaign_assignment a on a.id = e.assignment_id and a.terms_id = :terms
                      where e.directive_id = :directive and e.link_canonical <> ''
                      group by e.link_canonical) links
                """)
                .param("directive", directive.value())
                .param("terms", terms)
                .query(Long.class)
                .single();
    }

    /** Every task of the letter, also those that no entry serves; a last row without path for entries that name no task. */
    private List<TaskFigures> tasks(DirectiveId directive, UUID terms) {
        return jdbc.sql("""
                select t.path, t.text, count(e.entry_id) as entries, count(*) filter (where e.outside_window) as outside_window,
                       sum(e.own_airings) as airings, sum(e.minutes) as minutes,
                       sum(e.relayed_minutes) as relayed_minutes, sum(e.pieces) as pieces,
                       sum(e.sessions) as sessions, sum(e.attendance) as attendance, sum(e.views) as views
                from (select id, position, path, case when title = '' then text else title end as text from directive_task where directive_id = :directive
                      union all select null, null, '', '') t
                left join (select e.*, s.task_id
                           from consolidation_entry e
                           join campaign_assignment a on a.id = e.assignment_id and a.terms_id = :terms
                           left join lateral unnest(e.tasks) as s (task_id) on true
                           where e.directive_id = :directive) e on e.task_id is not distinct from t.id
                group by t.id, t.position, t.path, t.text
                having t.id is not null or count(e.entry_id) > 0
                order by t.position nulls last
                """)
                .param("directive", directive.value())
                .param("terms", terms)
                .query((row, number) -> new TaskFigures(row.getString("path"), row.getString("text"), Measures.of(row)))
                .list();
    }
}
