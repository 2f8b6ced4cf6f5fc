package vn.kiphan.webpage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages that wait to be read or looked at again. One is claimed at a time; the claim runs out when the reader is switched off. */
@Component
class PageQueue {

    private static final Duration LEASE = Duration.ofSeconds(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    PageQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A page to be read.
     *
     * @param address what is visited: the link as somebody pasted it
     * @param tries how often it was tried since it came due, with this try
     * @param again it was read before; this is the look whether it still stands
     */
    record Claim(UUID id, String address, int tries, boolean again, String title) {}

    /** The page that has waited longest at a host where it is our turn. */
    Optional<Claim> claim() {
        Instant now = clock.instant();
        return jdbc.sql("""
                update webpage_page set due_at = :until, tries = tries + 1
                where id = (select p.id from webpage_page p
                            where p.due_at <= :now
                              and not exists (select from webpage_host h where h.host = p.host and h.free_at > :now)
                            order by p.due_at limit 1 for update of p skip locked)
                returning id, coalesce(nullif(asked_as, ''), link) as visited, tries, read_at is not null as again, title
                """)
                .param("until", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getString("visited"),
                        row.getInt("tries"),
                        row.getBoolean("again"),
                        row.getString("title")))
                .optional();
    }

    /**
     * Puts it off without counting the try: the page was not even asked for.
     *
     * @param host whose turn it waits for from now on, so that a link that only leads there is not asked again before; empty for the same as before
     */
    void notYet(Claim claim, String host, Duration pause) {
        jdbc.sql("update webpage_page set due_at = :at, tries = tries - 1, host = coalesce(nullif(:host, ''), host)"
                        + " where id = :id and tries = :tries and due_at is not null")
                .param("host", host)
                .param("at", Timestamp.from(clock.instant().plus(pause)))
                .param("id", claim.id)
                .param("tries", claim.tries)
                .update();
    }
}
