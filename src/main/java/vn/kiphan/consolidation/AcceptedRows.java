package vn.kiphan.consolidation;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.directive.DirectiveId;

/**
 * Reads what the accepted submissions hold row by row, through a cursor: memory does not grow with the rows. The streams must be
 * closed, and live within the caller's transaction, without which PostgreSQL's driver would read everything at once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AcceptedRows {

    private static final int ROWS_HELD = 500;

    private final JdbcClient jdbc;

    AcceptedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stream<EntryRow> entries(DirectiveId directive, UUID terms) {
        return jdbc
                .sql("""
                select r.unit_name, r.group_name, k.label_vi as kind, c.label_vi as channel, e.title, e.outlet, e.link_pasted, e.published_on,
                       e.language, e.airings, e.minutes_per_airing, e.places, e.pieces, e.sessions, e.attendance, e.views, e.outside_window,
                       e.byline, e.published_time, e.relay_of, e.views_read_on, e.hotline_mentions, e.tags,
                       e.note,
                       coalesce((select string_agg(t.path, ', ' order by t.position)
                                 from directive_task t where t.id = any(e.tasks)), '') as tasks
                from consolidation_entry e
                join campaign_assignment a on a.id = e.assignment_id and a.terms_id = :terms
                join directive_recipient r on r.directive_id = e.directive_id and r.unit_id = e.unit_id
                join catalogue_kind k on k.code = e.kind_code
                join catalogue_channel c on c.code = e.channel_code
                where e.directive_id = :directive
                order by r.line_position, r.group_name, r.unit_name collate vietnamese, e.submission_id, e.position
                """)
                .param("directive", directive.value())
                .param("terms", terms)
                .withFetchSize(ROWS_HELD)
                .query(EntryRow::of)
                .stream();
    }

    Stream<Narrative> narratives(DirectiveId directive, UUID terms) {
        return jdbc
                .sql("""
                select r.unit_name, r.group_name, s.figures_as_of, s.nil, s.nil_reason,
                       coalesce(n.work_done, '') as work_done, coalesce(n.results, '') as results,
                       coalesce(n.difficulties, '') as difficulties, coalesce(n.proposals, '') as proposals
                from consolidation_accepted c
                join campaign_assignment a on a.id = c.assignment_id and a.terms_id = :terms
                join coverage_submission s on s.id = c.submission_id
                left join narrative_by_aspect n on n.submission_id = s.id
                join directive_recipient r on r.directive_id = s.directive_id and r.unit_id = s.unit_id
                where c.directive_id = :directive
                order by r.line_position, r.group_name, r.unit_name collate vietnamese, s.id
                """)
                .param("directive", directive.value())
                .param("terms", terms)
                .withFetchSize(ROWS_HELD)
                .query(Narrative::of)
                .stream();
    }
}
