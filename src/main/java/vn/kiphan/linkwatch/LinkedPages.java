package vn.kiphan.linkwatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.webpage.WebPage;
import vn.kiphan.webpage.WebPages;

/** Entries with what is known of the pages behind their links, by day: nothing where no page was ever asked for. */
@Component
class LinkedPages {

    private final JdbcClient jdbc;

    LinkedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param fillable whether an outlet may be taken from a page now */
    List<PagesCard.Line> ofReport(UUID report, boolean fillable) {
        return lines("""
                select e.id as entry_id, e.title as entry_title, e.outlet as entry_outlet, e.published_on as entry_day, p.*,
                    array(select k.field || ' ' || k.page_value from linkwatch_kept k where k.entry_id = e.id) as kept
                from coverage_report_entry re
                join coverage_entry e on e.id = re.entry_id
                join webpage_page p on md5(p.link) = md5(e.link_canonical) and p.link = e.link_canonical
                where re.report_id = :id and e.link_canonical <> ''
                order by e.published_on, e.id
                """, report, fillable);
    }

    List<PagesCard.Line> ofSubmission(SubmissionId submission) {
        return lines("""
                select e.entry_id, e.title as entry_title, e.outlet as entry_outlet, e.published_on as entry_day, p.*,
                    array(select k.field || ' ' || k.page_value from linkwatch_kept k where k.entry_id = e.entry_id) as kept
                from coverage_submission_entry e
                left join webpage_former_link f on md5(f.link) = md5(e.link_canonical) and f.link = e.link_canonical
                join webpage_page p on md5(p.link) = md5(coalesce(f.link_now, e.link_canonical))
                    and p.link = coalesce(f.link_now, e.link_canonical)
                where e.submission_id = :id and e.link_canonical <> ''
                order by e.position
                """, submission.value(), false);
    }

    private List<PagesCard.Line> lines(String sql, UUID id, boolean fillable) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> {
                    WebPage page = WebPages.page(row);
                    return new PagesCard.Line(
                            row.getObject("entry_id", UUID.class),
                            row.getString("entry_title"),
                            page,
                            fillable
                                    && row.getString("entry_outlet").isEmpty()
                                    && !page.outlet().isEmpty(),
                            PageDifference.between(
                                    row.getString("entry_title"),
                                    row.getObject("entry_day", LocalDate.class),
                                    page,
                                    Set.of((String[]) row.getArray("kept").getArray())));
                })
                .list();
    }
}
