package vn.kiphan.feed;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.webpage.LocalSite;
import vn.kiphan.webpage.OutgoingSwitch;
import vn.kiphan.webpage.ReadPages;

/** Lets journeys have the feeds of a {@link LocalSite} read, without the pauses. */
@Component
public class ReadFeeds {

    private final FeedRows rows;
    private final ReadPages pages;
    private final OutgoingSwitch allowed;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadFeeds(FeedRows rows, ReadPages pages, OutgoingSwitch allowed, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.allowed = allowed;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the background does while the source is due. Reading pages is allowed meanwhile, and forbidden afterwards. */
    public void read(String address, LocalSite site) {
        jdbc.sql("delete from webpage_host").update();
        jdbc.sql("update feed_source set due_at = timestamptz '2000-01-01' where address = :address")
                .param("address", address)
                .update();
        pages.allow();
        new FeedReader(rows, pages.visits(site), allowed, clock).readNext();
        pages.forbid();
    }
}
