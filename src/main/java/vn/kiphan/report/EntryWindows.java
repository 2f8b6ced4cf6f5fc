package vn.kiphan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.catalogue.Catalogue;
import vn.kiphan.catalogue.Channel;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.Entry;
import vn.kiphan.coverage.EntryRows;
import vn.kiphan.coverage.Totals;
import vn.kiphan.shared.Days;

/**
 * Reads the entries of a draft that one page shows, in one statement. Where they are all of them, what is said of all is worked out of
 * them; of a longer report the database says it with the first row, so that nine hundred entries are not sent to be counted.
 */
@Component
class EntryWindows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String MINE = "with mine as (select " + EntryRows.OF_DRAFT + """
                from coverage_report_entry re
                join coverage_entry e on e.id = re.entry_id
                where re.report_id = :report
            ), place as (
                select count(*) as total,
                       least(coalesce((select (position - 1) / :size from mine where entry_id = cast(:anchor as uuid)), cast(:page as int)),
                             (count(*) - 1) / :size) as page
                from mine
            ), twice as (
                select link_canonical, count(*) as n from mine where link_canonical <> '' group by link_canonical having count(*) > 1
            )
            """;

    private static final String FACTS = """
            (select jsonb_build_object(
                'minutes', sum(cast(airings as bigint) * minutes_per_airing * coalesce(places, 1)) filter (where relay_of = ''),
                'relayed', sum(cast(airings as bigint) * minutes_per_airing * coalesce(places, 1)) filter (where relay_of <> ''),
                'hotline', sum(hotline_mentions), 'attendance', sum(attendance), 'views', sum(views),
                'outside', count(*) filter (where outside_window),
                'outsideSpots', (select jsonb_agg(s) from (select entry_id, title, to_char(published_on, 'DD/MM/YYYY') as day from mine
                    where outside_window order by position limit :spots) s),
                'future', count(*) filter (where published_on > :today),
                'futureSpots', (select jsonb_agg(s) from (select entry_id, title, to_char(published_on, 'DD/MM/YYYY') as day from mine
                    where published_on > :today order by position limit :spots) s),
                'unmeasured', count(*) filter (where channel_code = any(cast(:broadcast as text[])) and (airings is null or minutes_per_airing is null)),
                'unmeasuredSpots', (select jsonb_agg(s) from (select entry_id, title, to_char(published_on, 'DD/MM/YYYY') as day from mine
                    where channel_code = any(cast(:broadcast as text[])) and (airings is null or minutes_per_airing is null)
                    order by position limit :spots) s),
                'withoutTask', count(*) - (select count(distinct t.entry_id) from mine o join coverage_entry_task t on t.entry_id = o.entry_id),
                'withoutTaskSpots', (select jsonb_agg(s) from (select entry_id, title, to_char(published_on, 'DD/MM/YYYY') as day from mine o
                    where not exists (select from coverage_entry_task t where t.entry_id = o.entry_id) order by position limit :spots) s),
                'repeated', (select coalesce(sum(n), 0) from twice),
                'repeatedSpots', (select jsonb_agg(s) from (select entry_id, title, to_char(published_on, 'DD/MM/YYYY') as day from mine o
                    where exists (select from twice where twice.link_canonical = o.link_canonical) order by position limit :spots) s))
             from mine)
            """;

    private static final String WINDOW = MINE
            + " select m.*, array(select t.task_id from coverage_entry_task t where t.entry_id = m.entry_id) as tasks, p.total, p.page,"
            + " case when p.total > :size and m.position = p.page * :size + 1 then "
            + FACTS
            + " end as facts from mine m cross join place p"
            + " where m.position > p.page * :size and m.position <= (p.page + 1) * :size order by m.position";

    private final JdbcClient jdbc;
    private final EntryRows rows;
    private final Catalogue catalogue;
    private final Days days;

    EntryWindows(JdbcClient jdbc, EntryRows rows, Catalogue catalogue, Days days) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.catalogue = catalogue;
        this.days = days;
    }

    /** Which stretch is wanted: that with the entry, else that of the number; one that is not there becomes the nearest. */
    record Wanted(int page, @Nullable UUID entry) {}

    EntryWindow whole(UUID report, AskedFor asked) {
        List<Entry> entries = rows.ofReport(report, asked);
        return EntryWindow.whole(entries, EntryFacts.of(entries, days.today()));
    }

    EntryWindow of(UUID report, AskedFor asked, Wanted wanted) {
        List<Entry> entries = new ArrayList<>();
        Place place = new Place();
        jdbc.sql(WINDOW)
                .param("report", report)
                .param("windowFrom", asked.windowFrom())
                .param("windowTo", asked.windowTo())
                .param("size", EntryWindow.SIZE)
                .param("page", Math.max(0, wanted.page))
                .param("anchor", wanted.entry)
                .param("spots", EntryFacts.SPOTS)
                .param("today", days.today())
                .param(
                        "broadcast",
                        catalogue.channels(Shape.BROADCAST).stream()
                                .map(Channel::code)
                                .toArray(String[]::new))
                .query(row -> {
                    if (entries.isEmpty()) {
                        place.of(row);
                    }
                    entries.add(rows.entry(row, entries.size()));
                });
        return new EntryWindow(
                entries,
                place.page,
                place.total,
                place.facts == null
                        ? EntryFacts.of(entries, days.today())
                        : facts(place.total, JSON.readTree(place.facts)));
    }

    /** What the first row says of the others. */
    private static final class Place {

        private int total;
        private int page;
        private @Nullable String facts;

        private void of(ResultSet row) throws SQLException {
            total = row.getInt("total");
            page = row.getInt("page");
            facts = row.getString("facts");
        }
    }

    private static EntryFacts facts(int total, JsonNode said) {
        return new EntryFacts(
                new Totals(
                        total,
                        said.path("outside").asInt(0),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        said.path("withoutTask").asInt(0),
                        said.path("minutes").asLong(0),
                        said.path("relayed").asLong(0),
                        said.path("hotline").asLong(0),
                        said.path("attendance").asLong(0),
                        said.path("views").asLong(0)),
                odd(said, "outside"),
                odd(said, "future"),
                odd(said, "unmeasured"),
                odd(said, "withoutTask"),
                odd(said, "repeated"));
    }

    private static EntryFacts.Odd odd(JsonNode said, String what) {
        List<Finding.Spot> spots = new ArrayList<>();
        said.path(what + "Spots")
                .forEach(spot -> spots.add(EntryFacts.Odd.spot(
                        spot.path("title").asString(),
                        spot.path("entry_id").asString(),
                        spot.path("day").asString())));
        return new EntryFacts.Odd(said.path(what).asInt(0), spots);
    }
}
