package vn.kiphan.tally;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.figure.Field;
import vn.kiphan.indicator.Measure;
import vn.kiphan.indicator.SumRule;
import vn.kiphan.shared.TypedText;

/** Adds up indicators in two statements, whatever the number of units; nothing but the latest accepted submission of a unit counts. */
@Component
@Transactional(readOnly = true)
class Tallies {

    private static final int ROWS_HELD = 500;

    /** The indicators that the terms ask for, and the units that owe a report, each with what it filed and had accepted. */
    private static final String OWED = """
            with asked as (
                select distinct on (coalesce(i.id, cast(md5(c.name || '|' || c.measure) as uuid)))
                       coalesce(i.id, cast(md5(c.name || '|' || c.measure) as uuid)) as key,
                       coalesce(i.code, '') as code, coalesce(i.heading, '') as heading, coalesce(i.name, c.name) as name,
                       coalesce(i.measure, c.measure) as measure,""" + Measure.SUM_RULE + """
             as sum_rule,
                       coalesce(i.by_language, false) as by_language, c.cumulative as cumulates, coalesce(i.kinds, '{}') as kinds,
                       i.position as place, c.position
                from directive_terms_indicator c
                join directive_reporting_terms t on t.directive_id = c.directive_id and t.position = c.terms_position
                left join indicator_version i on i.id = c.indicator_id
                where t.id = :terms
            ),
            owed as (
                select a.id, a.unit_id, r.unit_name, r.unit_kind, r.group_name, r.line_position, c.submission_id,
                       coalesce(c.nil, false) as nil
                from campaign_assignment a
                join directive_recipient r on r.directive_id = a.directive_id and r.unit_id = a.unit_id
                left join consolidation_accepted c on c.directive_id = :directive and c.assignment_id = a.id
                where a.directive_id = :directive and a.terms_id = :terms and a.ended_at is null
            )
            """;

    private static final String STANDING = """
            case when o.submission_id is null then 'MISSING'
                 when o.nil and coalesce(f.standing, 'EMPTY') = 'EMPTY' then 'NIL'
                 else coalesce(f.standing, 'EMPTY') end
            """;

    private static final String VALUES =
            OWED + "select o.unit_name, o.group_name, k.code, k.name, k.measure, " + STANDING + """
             as standing, f.amount, f.vietnamese, f.mnong, f.ede, f.hmong, f.other, f.source, f.counted, f.cumulative,
                   coalesce(f.reason, '') as reason, coalesce(f.note, '') as note
            from asked k join owed o on k.kinds = '{}' or o.unit_kind = any(k.kinds)
            left join figure_filed f on f.submission_id = o.submission_id and f.indicator_key = k.key
            """;

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row for each indicator that the terms ask for, in the order of the catalogue. */
    List<Tally> of(DirectiveId directive, UUID terms) {
        Map<UUID, BigDecimal> overPeriods = overPeriods(directive, terms);
        return jdbc.sql(OWED + """
                select k.*, count(o.id) as units, count(o.id) filter (where o.submission_id is null) as missing,
                       count(f.amount) as given, count(f.amount) filter (where f.source = 'ENTRIES') as from_entries,
                       count(o.id) filter (where f.standing = 'NONE' or (o.nil and coalesce(f.standing, 'EMPTY') = 'EMPTY')) as none,
                       count(o.id) filter (where f.standing = 'NO_MEANS') as no_means,
                       count(o.id) filter (where o.submission_id is not null and not o.nil and coalesce(f.standing, 'EMPTY') = 'EMPTY') as empty,
                       sum(f.amount) filter (where k.sum_rule <> 'NONE') as total,
                       sum(f.vietnamese) filter (where k.sum_rule <> 'NONE') as vietnamese, sum(f.mnong) filter (where k.sum_rule <> 'NONE') as mnong,
                       sum(f.ede) filter (where k.sum_rule <> 'NONE') as ede, sum(f.hmong) filter (where k.sum_rule <> 'NONE') as hmong,
                       sum(f.other) filter (where k.sum_rule <> 'NONE') as other,
                       sum(f.cumulative) filter (where k.sum_rule <> 'NONE') as cumulative, count(f.cumulative) as cumulative_given
                from asked k
                left join owed o on k.kinds = '{}' or o.unit_kind = any(k.kinds)
                left join figure_filed f on f.submission_id = o.submission_id and f.indicator_key = k.key
                group by k.key, k.code, k.heading, k.name, k.measure, k.sum_rule, k.by_language, k.cumulates, k.kinds, k.place, k.position
                order by k.place nulls last, k.position
                """)
                .param("directive", directive.value())
                .param("terms", terms)
                .query((row, number) -> tally(row, overPeriods))
                .list();
    }

    /** Every unit that is asked for the indicator, those that are in the total first, a page of them. */
    List<UnitValue> units(DirectiveId directive, UUID terms, UUID key, int rows, long from) {
        return jdbc.sql(VALUES
                        + " where k.key = :key order by o.submission_id is null, o.line_position, o.group_name, o.unit_name collate vietnamese, o.id"
                        + " limit :rows offset :from")
                .param("directive", directive.value())
                .param("terms", terms)
                .param("key", key)
                .param("rows", rows)
                .param("from", from)
                .query((row, number) -> value(row))
                .list();
    }

    /** Every unit with every indicator, through a cursor: closed by the caller, within its transaction. */
    Stream<UnitValue> all(DirectiveId directive, UUID terms) {
        return jdbc
                .sql(
                        VALUES
                                + " order by o.line_position, o.group_name, o.unit_name collate vietnamese, o.id, k.place nulls last, k.position")
                .param("directive", directive.value())
                .param("terms", terms)
                .withFetchSize(ROWS_HELD)
                .query((row, number) -> value(row))
                .stream();
    }

    /** A flow adds up over the periods; of a maximum the largest counts, of a stock the last. Cumulative values are in none of it. */
    private Map<UUID, BigDecimal> overPeriods(DirectiveId directive, UUID terms) {
        Map<UUID, BigDecimal> totals = new HashMap<>();
        jdbc.sql("""
                select its.indicator_key, sum(its.value) as total
                from (select f.indicator_key,
                             case f.sum_rule when 'SUM' then sum(f.amount)
                                             when 'MAXIMUM' then max(f.amount)
                                             when 'LAST' then (array_agg(f.amount order by t.due desc) filter (where f.amount is not null))[1]
                                             end as value
                      from consolidation_accepted c
                      join campaign_assignment a on a.id = c.assignment_id and a.ended_at is null
                      join (select id, coalesce(amended_due_at, due_at) as due from directive_reporting_terms where directive_id = :directive) t
                        on t.id = a.terms_id
                      join figure_filed f on f.submission_id = c.submission_id
                      where c.directive_id = :directive
                        and t.due <= (select coalesce(amended_due_at, due_at) from directive_reporting_terms where id = :terms)
                      group by f.indicator_key, f.sum_rule, a.unit_id) its
                group by its.indicator_key
                """)
                .param("directive", directive.value())
                .param("terms", terms)
                .query(row -> {
                    BigDecimal total = number(row, "total");
                    if (total != null) {
                        totals.put(row.getObject("indicator_key", UUID.class), total);
                    }
                });
        return totals;
    }

    private static Tally tally(ResultSet row, Map<UUID, BigDecimal> overPeriods) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        return new Tally(
                key,
                row.getString("code"),
                row.getString("heading"),
                row.getString("name"),
                row.getString("measure"),
                SumRule.valueOf(row.getString("sum_rule")),
                row.getBoolean("by_language"),
                row.getBoolean("cumulates"),
                row.getInt("units"),
                row.getInt("given"),
                row.getInt("from_entries"),
                row.getInt("none"),
                row.getInt("no_means"),
                row.getInt("empty"),
                row.getInt("missing"),
                number(row, "total"),
                languages(row),
                number(row, "cumulative"),
                row.getInt("cumulative_given"),
                overPeriods.get(key));
    }

    private static UnitValue value(ResultSet row) throws SQLException {
        return new UnitValue(
                row.getString("unit_name"),
                row.getString("group_name"),
                row.getString("code"),
                row.getString("name"),
                row.getString("measure"),
                row.getString("standing"),
                number(row, "amount"),
                languages(row),
                row.getString("source"),
                number(row, "counted"),
                number(row, "cumulative"),
                row.getString("reason"),
                row.getString("note"));
    }

    private static Map<Field, BigDecimal> languages(ResultSet row) throws SQLException {
        Map<Field, BigDecimal> languages = new EnumMap<>(Field.class);
        for (Field language : Field.LANGUAGES) {
            BigDecimal part = number(row, language.name().toLowerCase(Locale.ROOT));
            if (part != null) {
                languages.put(language, part);
            }
        }
        return languages;
    }

    private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : TypedText.even(number);
    }
}
