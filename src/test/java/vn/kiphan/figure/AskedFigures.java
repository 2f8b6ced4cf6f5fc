package vn.kiphan.figure;

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

    public static UUID key(JdbcClient jdbc, String code) {
        return jdbc.sql("select id from indicator_version where code = ? and valid_to is null")
                .param(code)
                .query(UUID.class)
                .single();
    }
}
