package vn.kiphan.samelink;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.logbook.LogCard;
import vn.kiphan.logbook.OpenTopics;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

/** On the page of the log: entries of the unit that lead to the same page, as long as one of them is in no report and can be deleted. */
@Component
@Order(6)
class SameLinks implements LogCard {

    private static final int SHOWN = 60;

    private final JdbcClient jdbc;

    SameLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry. Public for the template. */
    public record Line(UUID id, String title, LocalDate day, String outlet, int reports) {}

    /** A page with the entries that lead to it. Public for the template. */
    public record Page(String link, List<Line> entries) {}

    private record Key(UUID unit, String link) {}

    @Override
    public String template() {
        return "samelink/log";
    }

    @Override
    public @Nullable Object content(Set<UnitId> units, List<OpenTopics.OpenTopic> topics) {
        Map<Key, List<Line>> found = new LinkedHashMap<>();
        jdbc.sql("""
                with twice as (
                    select unit_id, link_canonical from coverage_entry
                    where unit_id = any(cast(:units as uuid[])) and link_canonical <> ''
                    group by unit_id, link_canonical having count(*) > 1)
                select e.id, e.unit_id, e.link_canonical, e.title, e.published_on, e.outlet,
                    (select count(*) from coverage_report_entry re where re.entry_id = e.id) as reports
                from twice t join coverage_entry e on e.unit_id = t.unit_id and e.link_canonical = t.link_canonical
                order by e.unit_id, e.link_canonical, e.created_at, e.id limit :shown
                """)
                .param("units", Ids.array(UnitId.values(units)))
                .param("shown", SHOWN)
                .query(row -> {
                    found.computeIfAbsent(
                                    new Key(row.getObject("unit_id", UUID.class), row.getString("link_canonical")),
                                    key -> new ArrayList<>())
                            .add(new Line(
                                    row.getObject("id", UUID.class),
                                    row.getString("title"),
                                    row.getObject("published_on", LocalDate.class),
                                    row.getString("outlet"),
                                    row.getInt("reports")));
                });
        List<Page> pages = new ArrayList<>();
        found.forEach((key, lines) -> {
            if (lines.size() > 1 && lines.stream().anyMatch(line -> line.reports == 0)) {
                pages.add(new Page(key.link, lines));
            }
        });
        return pages.isEmpty() ? null : pages;
    }
}
