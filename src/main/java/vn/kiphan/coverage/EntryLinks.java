package vn.kiphan.coverage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

/** The links of entries, for those who look at the pages behind them. */
@Component
@Transactional(readOnly = true)
public class EntryLinks {

    private final JdbcClient jdbc;

    EntryLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Canonical links of entries that were added or changed since then, the oldest change first; {@code changedAt} tells where to go on. */
    public List<Changed> changedSince(Instant since, int atMost) {
        return jdbc.sql("""
                select link_canonical, link_pasted, changed_at from coverage_entry
                where changed_at > :since and link_canonical <> '' order by changed_at limit :atMost
                """)
                .param("since", Timestamp.from(since))
                .param("atMost", atMost)
                .query((row, number) -> new Changed(
                        row.getString("link_canonical"),
                        CanonicalLink.addressOf(row.getString("link_pasted")),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** A link with what is visited for it and the moment of the entry's last change. */
    public record Changed(String link, String address, Instant changedAt) {}

    /** Links that open reports refer to, and those first filed since then, by alphabet behind the one that was seen last. */
    public List<String> ofReportsSince(Instant since, String behind, int atMost) {
        return jdbc.sql("""
                select distinct e.link_canonical from coverage_report r
                join campaign_assignment a on a.id = r.assignment_id
                join coverage_report_entry re on re.report_id = r.id
                join coverage_entry e on e.id = re.entry_id
                where (a.first_submitted_at is null or a.state = 'RETURNED' or a.first_submitted_at > :since)
                  and e.link_canonical > :behind
                order by e.link_canonical limit :atMost
                """)
                .param("since", Timestamp.from(since))
                .param("behind", behind)
                .param("atMost", atMost)
                .query((row, number) -> row.getString("link_canonical"))
                .list();
    }

    /** Whether one of the units has an entry with the link, or one of the departments was sent a report with one. */
    public boolean known(String link, Set<UnitId> units, Set<UnitId> departments) {
        return jdbc.sql("""
                select exists (
                    select from coverage_entry e where e.link_canonical = :link
                      and (e.unit_id = any(cast(:units as uuid[]))
                           or exists (select from coverage_report_entry re
                                      join coverage_submission s on s.report_id = re.report_id
                                      join directive d on d.id = s.directive_id
                                      where re.entry_id = e.id and d.issuing_unit_id = any(cast(:departments as uuid[])))))
                """)
                .param("link", link)
                .param("units", Ids.array(UnitId.values(units)))
                .param("departments", Ids.array(UnitId.values(departments)))
                .query(Boolean.class)
                .single();
    }

    /**
     * An entry with the link, where a reader works with it: in a report, in the log, on the desk of the review. Public for the templates.
     *
     * @param number of the directive; empty in the log
     */
    public record Place(String title, String number, String address) {}

    /** The way back from a page to the entries that name it: those of the units, and those that the departments were sent. */
    public List<Place> places(String link, Set<UnitId> units, Set<UnitId> departments) {
        return jdbc.sql("""
                select e.title, coalesce(d.number || '/' || d.symbol, '') as number,
                    case when re.report_id is null then '/log/entries/' || e.id else '/reports/' || re.report_id || '#entry-' || e.id end as address
                from coverage_entry e
                left join coverage_report_entry re on re.entry_id = e.id
                left join coverage_report r on r.id = re.report_id
                left join campaign_assignment a on a.id = r.assignment_id
                left join directive d on d.id = a.directive_id
                where e.link_canonical = :link and e.unit_id = any(cast(:units as uuid[]))
                union all
                select e.title, coalesce(d.number || '/' || d.symbol, ''), '/reviews/' || s.id
                from coverage_entry e
                join coverage_report_entry re on re.entry_id = e.id
                join lateral (select * from coverage_submission x where x.report_id = re.report_id order by x.ordinal desc limit 1) s on true
                join directive d on d.id = s.directive_id
                where e.link_canonical = :link and d.issuing_unit_id = any(cast(:departments as uuid[]))
                limit 20
                """)
                .param("link", link)
                .param("units", Ids.array(UnitId.values(units)))
                .param("departments", Ids.array(UnitId.values(departments)))
                .query((row, number) ->
                        new Place(row.getString("title"), row.getString("number"), row.getString("address")))
                .list();
    }
}
