package vn.kiphan.webpage;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.Author;

/** Lets tests of other modules have pages of a {@link LocalSite} read, without the pauses. */
@Component
public class ReadPages {

    private final PageQueue queue;
    private final PageRecords records;
    private final HostTurns turns;
    private final OutgoingSwitch allowed;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadPages(
            PageQueue queue,
            PageRecords records,
            HostTurns turns,
            OutgoingSwitch allowed,
            JdbcClient jdbc,
            Clock clock) {
        this.queue = queue;
        this.records = records;
        this.turns = turns;
        this.allowed = allowed;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Also leaves unread what other tests asked for. */
    public void allow() {
        jdbc.sql("update webpage_page set due_at = null").update();
        allowed.turn(true, Author.SYSTEM);
    }

    public void forbid() {
        allowed.turn(false, Author.SYSTEM);
    }

    public void readAll(LocalSite site) {
        PageReader reader = new PageReader(queue, records, visits(site), allowed, clock);
        do {
            jdbc.sql("delete from webpage_host").update();
        } while (reader.readNext());
    }

    public Visits visits(LocalSite site) {
        return site.visits(allowed, turns, clock, Duration.ofSeconds(60));
    }
}
