package vn.kiphan.webpage;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the pages that were asked for. */
@Component
class OutgoingFigures {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;

    OutgoingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many pages are in which state. Public for the template. */
    public record Counts(long read, long waiting, long failed, long gone) {}

    /** A page that could not be read. Public for the template. */
    public record Failure(String link, String trouble, Instant at) {}

    Counts counts() {
        return jdbc.sql("""
                select count(*) filter (where read_at is not null) as read,
                       count(*) filter (where read_at is null and due_at is not null) as waiting,
                       count(*) filter (where read_at is null and due_at is null) as failed,
                       count(*) filter (where gone_since is not null) as gone
                from webpage_page
                """)
                .query((row, number) -> new Counts(
                        row.getLong("read"), row.getLong("waiting"), row.getLong("failed"), row.getLong("gone")))
                .single();
    }

    /** The newest first. */
    List<Failure> failures() {
        return jdbc.sql("""
                select coalesce(nullif(asked_as, ''), link) as visited, trouble, looked_at from webpage_page
                where trouble <> '' and looked_at is not null order by looked_at desc limit :shown
                """)
                .param("shown", SHOWN)
                .query((row, number) -> new Failure(
                        row.getString("visited"),
                        row.getString("trouble"),
                        row.getTimestamp("looked_at").toInstant()))
                .list();
    }
}
