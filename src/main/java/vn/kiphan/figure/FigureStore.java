package vn.kiphan.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.directive.AskedIndicators.Asked;
import vn.kiphan.indicator.Counted;
import vn.kiphan.indicator.Counting;
import vn.kiphan.indicator.Measure;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.TypedText;

/** Reads and writes the fields of a grid, and adds up the entries in the database: one statement each, whatever there is. */
@Component
class FigureStore {

    /** What one entry gives to an indicator. */
    static final String AMOUNT = """
            case v.counts when 'ENTRIES' then 1
                          when 'AIRINGS' then e.airings
                          when 'MINUTES_PRODUCED' then e.minutes_per_airing
                          when 'MINUTES_BROADCAST' then cast(e.airings as bigint) * e.minutes_per_airing * coalesce(e.places, 1)
                          when 'PIECES' then e.pieces
                          when 'SESSIONS' then e.sessions
                          when 'ATTENDANCE' then e.attendance
                          when 'VIEWS' then e.views end
            """;

    /** Which entries count for it. */
    static final String COUNTS = """
            (v.counted_kinds = '{}' or e.kind_code = any(v.counted_kinds))
            and (v.counted_channels = '{}' or e.channel_code = any(v.counted_channels))
            and (v.counted_origin is null or (v.counted_origin = 'RELAY') = (e.relay_of <> ''))
            """;

    /** For what was counted, {@code version} is how many entries there are, and {@code other} how many of them say nothing. */
    private static final String STORED = """
            select 'TYPED' as list, indicator_key as key, field, typed, cast(version as bigint) as version, changed_at, changed_by_name,
                   cast(null as numeric) as amount, cast(null as numeric) as other
            from figure_cell where report_id = :report
            union all
            (select distinct on (f.indicator_key) 'FILED', f.indicator_key, null, null, null, null, null, f.amount, f.cumulative
             from coverage_submission s
             join campaign_assignment a on a.id = s.assignment_id and a.due_at < :due
             join figure_filed f on f.submission_id = s.id
             where s.directive_id = :directive and s.unit_id = :unit and s.assignment_id <> :assignment
             order by f.indicator_key, a.due_at desc, s.ordinal desc)
            union all
            select 'COUNTED', v.id, e.language, null, count(*), null, null,
                   sum(amount.its), count(*) filter (where amount.its is null)
            from coverage_report_entry re
            join coverage_entry e on e.id = re.entry_id
            join indicator_version v on v.id = any(cast(:counting as uuid[])) and\s""" + COUNTS + " cross join lateral (select "
            + AMOUNT
            + " as its) amount where re.report_id = :report group by v.id, e.language";

    private static final Set<Counted> MINUTES = Set.of(Counted.MINUTES_PRODUCED, Counted.MINUTES_BROADCAST);

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is kept of a grid: what was typed, what its entries add up to, what was filed last in an earlier report. */
    record Stored(Map<UUID, Map<Field, Typed>> typed, Map<UUID, Count> counts, Map<UUID, Past> past) {}

    /** Reads it in one statement: three lists one below the other, told apart by their first column. */
    Stored stored(UUID report, AssignmentView assignment, Collection<Asked> asked) {
        Stored stored = new Stored(new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql(STORED)
                .param("report", report)
                .param("counting", counting(asked))
                .param("directive", assignment.directive().value())
                .param("unit", assignment.unit().value())
                .param("assignment", assignment.id().value())
                .param("due", Timestamp.from(assignment.dueAt()))
                .query(row -> {
                    UUID key = row.getObject("key", UUID.class);
                    switch (row.getString("list")) {
                        case "TYPED" ->
                            stored.typed
                                    .computeIfAbsent(key, each -> new EnumMap<>(Field.class))
                                    .put(Field.valueOf(row.getString("field")), typed(row));
                        case "COUNTED" -> stored.counts.merge(key, count(row), FigureStore::together);
                        default -> stored.past.put(key, new Past(number(row, "amount"), number(row, "other")));
                    }
                });
        asked.stream()
                .filter(FigureStore::inHoursOfMinutes)
                .forEach(one -> stored.counts.computeIfPresent(
                        Objects.requireNonNull(one.id()), (id, count) -> count.inHours(one.decimals())));
        return stored;
    }

    /** Whether entries give it minutes while it is reported in hours. */
    static boolean inHoursOfMinutes(Asked asked) {
        Counting counting = asked.counting();
        return counting != null && inHoursOfMinutes(counting.what(), asked.measure());
    }

    static boolean inHoursOfMinutes(Counted what, String measure) {
        return MINUTES.contains(what) && Measure.inHours(measure);
    }

    /** The versions of the catalogue that follow from entries. */
    private static String[] counting(Collection<Asked> asked) {
        return asked.stream()
                .filter(one -> one.counting() != null)
                .map(one -> Objects.requireNonNull(one.id()).toString())
                .toArray(String[]::new);
    }

    Typed typed(UUID report, UUID key, Field field) {
        return jdbc.sql(
                        "select * from figure_cell where report_id = :report and indicator_key = :key and field = :field")
                .param("report", report)
                .param("key", key)
                .param("field", field.name())
                .query((row, number) -> typed(row))
                .optional()
                .orElse(Typed.NOTHING);
    }

    static Typed typed(ResultSet row) throws SQLException {
        return new Typed(
                row.getString("typed"),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by_name"));
    }

    /** Writes over the version that the writer saw; false when there is another one by now. */
    boolean write(UUID report, UUID key, Field field, String text, int seen, Author by, Instant at) {
        return jdbc.sql("""
                insert into figure_cell (report_id, indicator_key, field, typed, version, changed_at, changed_by_id, changed_by_name)
                select :report, :key, :field, :text, 1, :at, :byId, :byName
                where :seen = 0 or exists (select from figure_cell where report_id = :report and indicator_key = :key and field = :field)
                on conflict (report_id, indicator_key, field) do update
                set typed = excluded.typed, version = figure_cell.version + 1, changed_at = excluded.changed_at,
                    changed_by_id = excluded.changed_by_id, changed_by_name = excluded.changed_by_name
                where figure_cell.version = :seen
                """)
                        .param("report", report)
                        .param("key", key)
                        .param("field", field.name())
                        .param("text", text)
                        .param("seen", seen)
                        .param("at", Timestamp.from(at))
                        .param("byId", by.personId())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    private static Count count(ResultSet row) throws SQLException {
        BigDecimal total = number(row, "amount");
        return new Count(
                row.getInt("version"),
                row.getInt("other"),
                total,
                total == null ? Map.of() : Map.of(Field.valueOf(row.getString("field")), total));
    }

    private static Count together(Count one, Count other) {
        Map<Field, BigDecimal> languages = new HashMap<>(one.languages());
        languages.putAll(other.languages());
        BigDecimal total = one.total() == null
                ? other.total()
                : one.total().add(other.total() == null ? BigDecimal.ZERO : other.total());
        return new Count(one.entries() + other.entries(), one.unmeasured() + other.unmeasured(), total, languages);
    }

    static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : TypedText.even(number);
    }
}
