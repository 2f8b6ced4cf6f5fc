package vn.kiphan.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that wait for some work, in a table {@code (file_id, state, tries, due_at)} whose first state is {@code WAITING}. One row is
 * claimed at a time, by one worker of however many there are; the claim runs out when the worker is switched off.
 */
public final class FileQueue {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;

    /** @param table the name of the module's own table, never from outside */
    public FileQueue(JdbcClient jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /** A file to work on; {@code tries} counts this one. */
    public record Claim(FileId file, int tries) {}

    /** Joins the caller's transaction; a file that is there already stays as it is. */
    public void add(FileId file) {
        jdbc.sql("insert into " + table + " (file_id, state, tries, due_at) values (:file, 'WAITING', 0, :now)"
                        + " on conflict do nothing")
                .param("file", file.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The file that has waited longest; nobody else gets it before the lease ends. */
    public Optional<Claim> claim(Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql("update " + table + " set due_at = :until, tries = tries + 1"
                        + " where file_id = (select file_id from " + table
                        + " where state = 'WAITING' and due_at <= :now"
                        + " order by due_at limit 1 for update skip locked) returning file_id, tries")
                .param("until", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Claim(new FileId(row.getObject("file_id", UUID.class)), row.getInt("tries")))
                .optional();
    }

    /** Puts the work off. A claim that has run out and was given to somebody else changes nothing. */
    public void later(Claim claim, Duration pause) {
        jdbc.sql("update " + table + " set due_at = :at where file_id = :file and state = 'WAITING' and tries = :tries")
                .param("at", Timestamp.from(clock.instant().plus(pause)))
                .param("file", claim.file().value())
                .param("tries", claim.tries())
                .update();
    }

    /** Puts the work off without counting the try: it could not even begin. */
    public void notYet(Claim claim, Duration pause) {
        jdbc.sql(
                        "update " + table
                                + " set due_at = :at, tries = tries - 1 where file_id = :file and state = 'WAITING' and tries = :tries")
                .param("at", Timestamp.from(clock.instant().plus(pause)))
                .param("file", claim.file().value())
                .param("tries", claim.tries())
                .update();
    }

    /** Whether the claim still held and the file is now in that state. */
    public boolean finish(Claim claim, String state) {
        return jdbc.sql("update " + table + " set state = :state"
                                + " where file_id = :file and state = 'WAITING' and tries = :tries")
                        .param("state", state)
                        .param("file", claim.file().value())
                        .param("tries", claim.tries())
                        .update()
                == 1;
    }
}
