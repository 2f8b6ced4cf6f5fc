package vn.kiphan.webpage;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives pages another canonical link when the form of links has changed. What is kept of them goes with them, they are visited where they
 * were, and whoever asks by the former link still finds them.
 */
@Component
public class PageNames {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String NAMES =
            "with names as (select key as before, value as now from jsonb_each_text(cast(:names as jsonb))) ";

    private final JdbcClient jdbc;

    PageNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param names by former link the one that names the page now */
    @Transactional
    public void change(Map<String, String> names) {
        if (names.isEmpty()) {
            return;
        }
        // what was read is evidence; what only waits to be read gives way to it
        run("""
                delete from webpage_page p using names n
                where md5(p.link) = md5(n.now) and p.link = n.now and p.read_at is null
                  and exists (select from webpage_page o where md5(o.link) = md5(n.before) and o.link = n.before and o.read_at is not null)
                """, names);
        run("""
                , first as (
                    select distinct on (n.now) p.id, n.now from names n
                    join webpage_page p on md5(p.link) = md5(n.before) and p.link = n.before
                    where not exists (select from webpage_page o where md5(o.link) = md5(n.now))
                    order by n.now, p.read_at nulls last, p.id)
                update webpage_page p set link = first.now, asked_as = coalesce(nullif(p.asked_as, ''), p.link)
                from first where p.id = first.id
                """, names);
        run("""
                update webpage_former_link f set link_now = n.now from names n where md5(f.link_now) = md5(n.before) and f.link_now = n.before
                """, names);
        run("""
                insert into webpage_former_link (link, link_now) select before, now from names
                on conflict (md5(link)) do update set link_now = excluded.link_now
                """, names);
    }

    private void run(String sql, Map<String, String> names) {
        jdbc.sql(NAMES + sql).param("names", JSON.writeValueAsString(names)).update();
    }
}
