package vn.kiphan.samelink;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;
import vn.kiphan.webpage.PageNames;

/**
 * Brings the canonical links of entries that were saved before to the form that is read now, once for each form, some at a time and going on
 * where it was interrupted. Nobody's open form is disturbed by it: version and time of the last change stay. Two entries that come out with
 * the same link are both kept, and shown.
 */
@Component
class LinkForms {

    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final UUID START = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final PageNames pages;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LinkForms(JdbcClient jdbc, PageNames pages, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.clock = clock;
        this.events = events;
    }

    private record Row(UUID id, UnitId unit, String pasted, String link) {}

    private record Renamed(UUID id, String link) {}

    /** Whether there is more to do at once. */
    @Transactional
    boolean step() {
        UUID behind = held();
        if (behind == null) {
            return false;
        }
        List<UUID> ids = jdbc.sql("select id from coverage_entry where id > :behind order by id limit :atOnce")
                .param("behind", behind)
                .param("atOnce", AT_ONCE)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        if (ids.isEmpty()) {
            jdbc.sql("update samelink_pass set finished_at = :now")
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            return false;
        }
        List<Row> rows = rows(ids);
        // what somebody saves at this moment waits for the next step, and the rest behind it
        List<Row> free = new ArrayList<>();
        for (int i = 0; i < rows.size() && rows.get(i).id.equals(ids.get(i)); i++) {
            free.add(rows.get(i));
        }
        if (free.isEmpty()) {
            return false;
        }
        rename(free);
        jdbc.sql("update samelink_pass set behind = :behind")
                .param("behind", free.getLast().id)
                .update();
        return true;
    }

    /** How far it came; null when all is done, or another server does it. */
    private @Nullable UUID held() {
        jdbc.sql("update samelink_pass set form = :form, behind = :start, finished_at = null where form < :form")
                .param("form", CanonicalLink.FORM)
                .param("start", START)
                .update();
        return jdbc.sql("select behind from samelink_pass where finished_at is null for update skip locked")
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private List<Row> rows(List<UUID> ids) {
        return jdbc.sql("""
                select id, unit_id, link_pasted, link_canonical from coverage_entry
                where id = any(cast(:ids as uuid[])) order by id for no key update skip locked
                """)
                .param("ids", Ids.array(ids))
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("link_pasted"),
                        row.getString("link_canonical")))
                .list();
    }

    private void rename(List<Row> rows) {
        List<Renamed> renamed = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (Row row : rows) {
            String now = row.link.isEmpty() ? "" : CanonicalLink.canonicalOf(row.pasted);
            if (!now.isEmpty() && !now.equals(row.link)) {
                renamed.add(new Renamed(row.id, now));
                names.put(row.link, now);
                events.publishEvent(new LinkRenamed(row.unit, row.id, row.link, now));
            }
        }
        if (!renamed.isEmpty()) {
            jdbc.sql("""
                    update coverage_entry e set link_canonical = r ->> 'link' from jsonb_array_elements(cast(:renamed as jsonb)) r
                    where e.id = cast(r ->> 'id' as uuid)
                    """).param("renamed", JSON.writeValueAsString(renamed)).update();
            pages.change(names);
        }
    }
}
