package vn.kiphan.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.entering.UnitLog;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.Tags;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Adding and ending sources, taking and dismissing what they named. Each is done once, however often it is clicked. */
@Service
@Transactional
class FeedDesk {

    private final FeedRows rows;
    private final UnitLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FeedDesk(FeedRows rows, UnitLog log, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    void add(UnitId unit, FeedForm form, SignedInPerson person) {
        int added = jdbc.sql("""
                insert into feed_source (id, unit_id, address, channel_code, outlet, added_at, added_by_id, added_by_name, due_at)
                values (:id, :unit, :address, :channel, :outlet, :now, :byId, :byName, :now)
                on conflict (unit_id, md5(address)) where ended_at is null do nothing
                """)
                .param("id", Ids.next())
                .param("unit", unit.value())
                .param("address", form.address())
                .param("channel", form.channel())
                .param("outlet", form.outlet())
                .param("now", Timestamp.from(now()))
                .param("byId", person.author().personId())
                .param("byName", person.author().name())
                .update();
        if (added == 1) {
            events.publishEvent(new FeedEvent(person.author(), "feed.add", unit, form.address()));
        }
    }

    void end(UUID id, SignedInPerson person) {
        rows.source(id, person.reportingUnits()).ifPresent(source -> {
            int ended = jdbc.sql("update feed_source set ended_at = :now where id = :id and ended_at is null")
                    .param("now", Timestamp.from(now()))
                    .param("id", id)
                    .update();
            if (ended == 1) {
                events.publishEvent(new FeedEvent(person.author(), "feed.end", source.unit(), source.address()));
            }
        });
    }

    /** The item is an entry of the unit's log from now on. */
    void take(UUID id, SignedInPerson person) {
        FeedRows.Item item = rows.openItem(id, person.reportingUnits()).orElseThrow(NotFound::new);
        if (!rows.settleItem(id, "TAKEN", now())) {
            return;
        }
        Map<String, String> values = new HashMap<>();
        jdbc.sql("select channel_code, outlet from feed_source where id = ?")
                .param(item.source())
                .query(row -> {
                    values.put("channel", row.getString("channel_code"));
                    values.put("outlet", row.getString("outlet"));
                });
        values.put("kind", "NEWS");
        values.put("language", "VIETNAMESE");
        values.put("title", item.title());
        values.put("link", item.address());
        values.put("tags", Tags.of(item.words()).atMost(8, 60).text());
        values.put("publishedOn", item.publishedOn() == null ? "" : Vietnam.DAY.format(item.publishedOn()));
        UnitLog.Logged logged = log.log(item.unit(), EntryForm.of(values, List.of()), person);
        if (logged.entry().isEmpty()) {
            throw new Refusal(
                    "feed.refused", "/log", String.join(" ", logged.faults().values()));
        }
        events.publishEvent(new FeedEvent(person.author(), "feed.take", item.unit(), item.link()));
    }

    void dismiss(UUID id, SignedInPerson person) {
        FeedRows.Item item = rows.openItem(id, person.reportingUnits()).orElseThrow(NotFound::new);
        if (rows.settleItem(id, "DISMISSED", now())) {
            events.publishEvent(new FeedEvent(person.author(), "feed.dismiss", item.unit(), item.link()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
