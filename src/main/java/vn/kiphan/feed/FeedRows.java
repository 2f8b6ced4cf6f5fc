package vn.kiphan.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.shared.UnitId;

/** The rows of sources and of what they named. */
@Component
class FeedRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A source as its page shows it. Public for the template. */
    public record Source(
            UUID id,
            UnitId unit,
            String address,
            String channel,
            String outlet,
            @Nullable Instant readAt,
            String trouble) {}

    /** A source to be read, or the sitemap that it named. */
    record Claim(
            UUID id, UnitId unit, String address, List<String> pending, int tries, String etag, String lastModified) {}

    /** Something that a source named: its canonical link, and the address as it was named. */
    record Item(
            UUID id,
            UnitId unit,
            UUID source,
            String link,
            String address,
            String title,
            String words,
            @Nullable LocalDate publishedOn) {}

    List<Source> sources(Set<UnitId> units) {
        return jdbc.sql(
                        "select * from feed_source where unit_id = any(cast(:units as uuid[])) and ended_at is null order by added_at")
                .param("units", array(units))
                .query(FeedRows::source)
                .list();
    }

    Optional<Source> source(UUID id, Set<UnitId> units) {
        return sources(units).stream().filter(source -> source.id.equals(id)).findFirst();
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Source(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("address"),
                row.getString("channel_code"),
                row.getString("outlet"),
                read == null ? null : read.toInstant(),
                row.getString("trouble"));
    }

    Optional<Claim> claim(Instant now, Duration lease) {
        return jdbc.sql("""
                update feed_source set due_at = :until, tries = tries + 1
                where id = (select id from feed_source where ended_at is null and due_at <= :now
                            order by due_at limit 1 for update skip locked)
                returning *
                """)
                .param("until", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Claim(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("address"),
                        List.of((String[]) row.getArray("pending").getArray()),
                        row.getInt("tries"),
                        row.getString("etag"),
                        row.getString("last_modified")))
                .optional();
    }

    void settle(
            Claim claim,
            Instant now,
            Instant dueAt,
            String trouble,
            List<String> pending,
            String etag,
            String lastModified) {
        jdbc.sql("""
                update feed_source set due_at = :dueAt, trouble = :trouble, pending = cast(:pending as text[]), etag = :etag,
                    last_modified = :lastModified, tries = case when :trouble = '' then 0 else tries end,
                    read_at = case when :trouble = '' then :now else read_at end
                where id = :id
                """)
                .param("dueAt", Timestamp.from(dueAt))
                .param("trouble", trouble)
                .param("pending", pending.toArray(String[]::new))
                .param("etag", etag)
                .param("lastModified", lastModified)
                .param("now", Timestamp.from(now))
                .param("id", claim.id)
                .update();
    }

    /** Somebody else is at that host just now: no try was made. */
    void notYet(Claim claim, Instant dueAt) {
        jdbc.sql("update feed_source set due_at = :dueAt, tries = tries - 1 where id = :id")
                .param("dueAt", Timestamp.from(dueAt))
                .param("id", claim.id)
                .update();
    }

    /** What is known already stays as it is: dismissed is dismissed. */
    void add(Claim claim, Collection<Item> items, Instant now) {
        jdbc.sql("""
                insert into feed_item (id, source_id, unit_id, link, address, title, words, published_on, seen_at)
                select cast(i ->> 'id' as uuid), :source, :unit, i ->> 'link', i ->> 'address', i ->> 'title', i ->> 'words',
                    cast(i ->> 'publishedOn' as date), :now
                from jsonb_array_elements(cast(:items as jsonb)) i
                where not exists (select from coverage_entry e where e.unit_id = :unit and e.link_canonical = i ->> 'link')
                on conflict (unit_id, md5(link)) do nothing
                """)
                .param("source", claim.id)
                .param("unit", claim.unit.value())
                .param("items", JSON.writeValueAsString(items))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What the unit has logged otherwise meanwhile is no suggestion any more. */
    List<Item> open(Set<UnitId> units, LocalDate since, int atMost) {
        return jdbc.sql("""
                select * from feed_item i
                where unit_id = any(cast(:units as uuid[])) and state = 'NEW' and published_on >= :since
                    and not exists (select from coverage_entry e where e.unit_id = i.unit_id and e.link_canonical = i.link and e.link_canonical <> '')
                order by published_on desc, id limit :atMost
                """)
                .param("units", array(units))
                .param("since", since)
                .param("atMost", atMost)
                .query(FeedRows::item)
                .list();
    }

    Optional<Item> openItem(UUID id, Set<UnitId> units) {
        return jdbc.sql("select * from feed_item where id = :id and unit_id = any(cast(:units as uuid[])) for update")
                .param("id", id)
                .param("units", array(units))
                .query(FeedRows::item)
                .optional();
    }

    boolean settleItem(UUID id, String state, Instant now) {
        return jdbc.sql("update feed_item set state = :state, settled_at = :now where id = :id and state = 'NEW'")
                        .param("state", state)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("source_id", UUID.class),
                row.getString("link"),
                row.getString("address").isEmpty() ? row.getString("link") : row.getString("address"),
                row.getString("title"),
                row.getString("words"),
                row.getObject("published_on", LocalDate.class));
    }

    private static String[] array(Set<UnitId> units) {
        return units.stream().map(unit -> unit.value().toString()).toArray(String[]::new);
    }
}
