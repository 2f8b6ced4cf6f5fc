package vn.kiphan.webpage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.document.FileWork;
import vn.kiphan.shared.Ids;

/** Pages by their canonical links: asked for, and what is known about them. One page is read once, however many entries name it. */
@Component
public class WebPages {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OutgoingSwitch allowed;
    private final ObjectProvider<FileWork> pageWork;
    private final WebpageSettings settings;

    WebPages(
            JdbcClient jdbc,
            Clock clock,
            OutgoingSwitch allowed,
            @Qualifier("pageWork") ObjectProvider<FileWork> pageWork,
            WebpageSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.allowed = allowed;
        this.pageWork = pageWork;
        this.settings = settings;
    }

    private record Asked(UUID id, String link, String address, String host) {}

    /**
     * Has the pages read in the background, as far as they are not yet; nothing where requests to the outside are not allowed.
     *
     * @param addresses by canonical link the address to visit: the canonical one need not lead anywhere
     */
    @Transactional
    public void ask(Map<String, String> addresses) {
        if (addresses.isEmpty() || !allowed.allowed()) {
            return;
        }
        List<Asked> asked = new ArrayList<>();
        addresses.forEach((link, address) -> {
            if (!link.isEmpty()) {
                String visited = address.isEmpty() ? link : address;
                asked.add(new Asked(Ids.next(), link, visited, host(visited)));
            }
        });
        int added = jdbc.sql("""
                insert into webpage_page (id, link, asked_as, host, asked_at, due_at)
                select cast(p ->> 'id' as uuid), p ->> 'link', p ->> 'address', p ->> 'host', :now, :now
                from jsonb_array_elements(cast(:pages as jsonb)) as p
                on conflict (md5(link)) do nothing
                """)
                .param("pages", JSON.writeValueAsString(asked))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added > 0) {
            pageWork.getObject().nudge();
        }
    }

    private static String host(String link) {
        return link.replaceFirst("^https?://", "").replaceFirst("[:/?#].*", "");
    }

    /** Has pages looked at again whose last look is old, to see whether they still stand. */
    @Transactional
    public int lookAgain(Collection<String> links) {
        if (links.isEmpty() || !allowed.allowed()) {
            return 0;
        }
        return jdbc.sql("""
                update webpage_page set due_at = :now, tries = 0
                where due_at is null and looked_at < :before
                  and md5(link) = any(select md5(l) from unnest(cast(:links as text[])) l)
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("before", Timestamp.from(clock.instant().minus(settings.lookAgainAfter())))
                .param("links", links.toArray(String[]::new))
                .update();
    }

    /** What is known, by canonical link, in one statement. */
    @Transactional(readOnly = true)
    public Map<String, WebPage> known(Collection<String> links) {
        Map<String, WebPage> known = new HashMap<>();
        if (!links.isEmpty()) {
            jdbc.sql(
                            "select * from webpage_page where md5(link) = any(select md5(l) from unnest(cast(:links as text[])) l)")
                    .param("links", links.toArray(String[]::new))
                    .query((row, number) -> page(row))
                    .list()
                    .forEach(page -> known.put(page.link(), page));
        }
        return known;
    }

    @Transactional(readOnly = true)
    public Optional<WebPage> find(UUID id) {
        return jdbc.sql("select * from webpage_page where id = :id")
                .param("id", id)
                .query((row, number) -> page(row))
                .optional();
    }

    /** The kept text of a page. */
    @Transactional(readOnly = true)
    public Optional<String> text(UUID id) {
        return jdbc.sql("""
                select t.content from webpage_page p join webpage_text t on t.sha256 = p.copy_sha256 where p.id = :id
                """).param("id", id).query(String.class).optional();
    }

    /** A row of {@code webpage_page}, for those who read pages together with what names them. */
    public static WebPage page(ResultSet row) throws SQLException {
        String copy = row.getString("copy_sha256");
        return new WebPage(
                row.getObject("id", UUID.class),
                row.getString("link"),
                row.getString("asked_as").isEmpty() ? row.getString("link") : row.getString("asked_as"),
                instant(row, "read_at"),
                row.getString("address"),
                row.getString("title"),
                row.getObject("published_on", LocalDate.class),
                row.getString("outlet"),
                row.getString("picture"),
                row.getString("keywords"),
                row.getString("seen_title"),
                row.getObject("seen_published_on", LocalDate.class),
                copy == null ? "" : copy,
                row.getBoolean("copy_cut"),
                row.getString("trouble"),
                row.getTimestamp("due_at") != null,
                instant(row, "looked_at"),
                instant(row, "gone_since"),
                row.getString("gone_why"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
