package vn.kiphan.figure;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.campaign.SentDirectives;

/** Lets directives of tests ask for indicators; a code with a plus asks for the cumulative value too. */
public final class AskedFigures {

    private AskedFigures() {}

    public static void indicators(JdbcClient jdbc, SentDirectives.Sent sent, String... codes) {
        indicators(jdbc, sent, 0, codes);
    }

    /** Those of the terms at that place of the directive. */
    public static void indicators(JdbcClient jdbc, SentDirectives.Sent sent, int terms, String... codes) {
        for (int at = 0; at < codes.length; at++) {
            jdbc.sql("""
                    insert into directive_terms_indicator (directive_id, position, terms_position, indicator_id, cumulative)
                    select :directive, :position, :terms, id, :cumulative from indicator_version where code = :code and valid_to is null
                    """)
                    .param("directive", sent.directive().value())
                    .param("position", terms * 100 + at)
                    .param("terms", terms)
                    .param("cumulative", codes[at].endsWith("+"))
                    .param("code", codes[at].replace("+", ""))
                    .update();
        }
    }

    /** One of this directive only, which the catalogue does not have. */
    public static UUID own(JdbcClient jdbc, SentDirectives.Sent sent, String name, String measure) {
        jdbc.sql("""
                insert into directive_terms_indicator (directive_id, position, terms_position, name, measure)
                select :directive, coalesce(max(position), 0) + 1, 0, :name, :measure from directive_terms_indicator where directive_id = :directive
                """)
                .param("directive", sent.directive().value())
                .param("name", name)
                .param("measure", measure)
                .update();
        return jdbc.sql("select cast(md5(? || '|' || ?) as uuid)")
                .param(name)
                .param(measure)
                .query(UUID.class)
                .single();
    }

    /** One of the catalogue, which follows from minutes and is reported in hours. */
    public static UUID inHours(JdbcClient jdbc, SentDirectives.Sent sent) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into indicator_version (id, code, position, name, definition, measure, decimals, sum_rule, by_language, counts, valid_from, added_at)
                values (:id, :code, 900, 'Số giờ phát', 'Số giờ đã phát', 'giờ', 2, 'SUM', true, 'MINUTES_BROADCAST', date '2026-01-01', now())
                """)
                .param("id", id)
                .param("code", "GI" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT))
                .update();
        jdbc.sql("""
                insert into directive_terms_indicator (directive_id, position, terms_position, indicator_id)
                select :directive, coalesce(max(position), 0) + 1, 0, :id from directive_terms_indicator where directive_id = :directive
                """)
                .param("directive", sent.directive().value())
                .param("id", id)
                .update();
        return id;
    }

    public static UUID key(JdbcClient jdbc, String code) {
        return jdbc.sql("select id from indicator_version where code = ? and valid_to is null")
                .param(code)
                .query(UUID.class)
                .single();
    }
}
