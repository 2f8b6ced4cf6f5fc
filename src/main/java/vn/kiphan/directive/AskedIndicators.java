package vn.kiphan.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.indicator.Counting;
import vn.kiphan.indicator.Indicators;
import vn.kiphan.indicator.Measure;
import vn.kiphan.indicator.SumRule;
import vn.kiphan.shared.UnitId;

/** Reads which indicators directives ask for, in one statement each. */
@Service
@Transactional(readOnly = true)
public class AskedIndicators {

    /**
     * An indicator as a directive asks for it, in the version that it chose.
     *
     * @param key names it among those that the terms ask for, in all reports and submissions
     * @param id the version of the catalogue; null for one of this directive only
     * @param code empty for one of this directive only, and so are {@code heading} and {@code definition}
     * @param decimals how many digits behind the comma its figures may have
     * @param cumulative whether the value since the beginning is asked for beside that of the period
     * @param counting how it follows from the entries; null where the unit always types it
     */
    public record Asked(
            UUID key,
            @Nullable UUID id,
            String code,
            String heading,
            String name,
            String definition,
            String measure,
            int decimals,
            boolean byLanguage,
            boolean cumulative,
            SumRule sumRule,
            @Nullable Counting counting) {}

    private record Row(UUID terms, Asked asked) {}

    private static final String COLUMNS = """
            t.id as terms_id, coalesce(i.id, cast(md5(c.name || '|' || c.measure) as uuid)) as key, i.id, coalesce(i.code, '') as code, coalesce(i.heading, '') as heading,
                   coalesce(i.name, c.name) as name,
                   coalesce(i.definition, '') as definition, coalesce(i.measure, c.measure) as measure, i.decimals,
                   coalesce(i.by_language, false) as by_language, c.cumulative,""" + Measure.SUM_RULE + """
             as sum_rule, i.counts, i.counted_kinds, i.counted_channels, i.counted_origin
            from directive_terms_indicator c
            join directive_reporting_terms t on t.directive_id = c.directive_id and t.position = c.terms_position
            left join indicator_version i on i.id = c.indicator_id
            """;

    private final JdbcClient jdbc;

    AskedIndicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By terms, in the order of the catalogue and then those of the directive only. Terms that ask for none are left out. */
    public Map<UUID, List<Asked>> of(DirectiveId directive) {
        return jdbc
                .sql("select " + COLUMNS + """
                where c.directive_id = :directive
                order by t.position, i.position nulls last, c.position
                """)
                .param("directive", directive.value())
                .query(AskedIndicators::row)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .collect(Collectors.groupingBy(
                        Row::terms, LinkedHashMap::new, Collectors.mapping(Row::asked, Collectors.toList())));
    }

    /** Those that units fill in which were of this kind at issue. */
    public List<Asked> of(UUID terms, String kind) {
        return jdbc
                .sql("select " + COLUMNS + """
                where t.id = :terms and (i.id is null or i.kinds = '{}' or :kind = any(i.kinds))
                order by i.position nulls last, c.position
                """)
                .param("terms", terms)
                .param("kind", kind)
                .query(AskedIndicators::row)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .map(Row::asked)
                .toList();
    }

    /** The same for several units and terms at once: by terms, and in them by unit. */
    public Map<UUID, Map<UnitId, List<Asked>>> of(Collection<UUID> terms, Collection<UnitId> units) {
        Map<UUID, Map<UnitId, List<Asked>>> asked = new HashMap<>();
        if (terms.isEmpty() || units.isEmpty()) {
            return asked;
        }
        jdbc.sql("select r.unit_id, " + COLUMNS + """
                join directive_recipient r on r.directive_id = c.directive_id and r.unit_id in (:units)
                where t.id in (:terms) and (i.id is null or i.kinds = '{}' or r.unit_kind = any(i.kinds))
                order by i.position nulls last, c.position
                """)
                .param("terms", terms)
                .param("units", units.stream().map(UnitId::value).toList())
                .query(row -> {
                    Row its = row(row, 0);
                    asked.computeIfAbsent(its.terms, none -> new HashMap<>())
                            .computeIfAbsent(
                                    new UnitId(row.getObject("unit_id", UUID.class)), none -> new ArrayList<>())
                            .add(its.asked);
                });
        return asked;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("terms_id", UUID.class),
                new Asked(
                        row.getObject("key", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("heading"),
                        row.getString("name"),
                        row.getString("definition"),
                        row.getString("measure"),
                        decimals(row),
                        row.getBoolean("by_language"),
                        row.getBoolean("cumulative"),
                        SumRule.valueOf(row.getString("sum_rule")),
                        Indicators.counting(row)));
    }

    /** Of an indicator of this directive only, its unit of measure decides. */
    private static int decimals(ResultSet row) throws SQLException {
        int decimals = row.getInt("decimals");
        return row.wasNull() ? Measure.decimals(row.getString("measure")) : decimals;
    }
}
