package vn.kiphan.indicator;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;

/** Keeps the catalogue: versions begin and end, and are never edited. */
@Service
@Transactional
class IndicatorDesk {

    static final String PAGE = "/indicators";

    private final Indicators indicators;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IndicatorDesk(Indicators indicators, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.indicators = indicators;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** A new indicator at the end of the catalogue, or an ended one again; refused while one of that code is in use. */
    void add(String code, IndicatorFacts facts, LocalDate from, Author by) {
        UUID id = Ids.next();
        int added = jdbc.sql("""
                insert into indicator_version (id, code, position, heading, name, definition, measure, decimals, sum_rule, by_language, kinds,
                    counts, counted_kinds, counted_channels, counted_origin, valid_from, added_at, added_by_id)
                select :id, :code, coalesce((select min(position) from indicator_version where code = :code),
                       (select coalesce(max(position), 0) + 1 from indicator_version)),
                    :heading, :name, :definition, :measure, :decimals, :sumRule, :byLanguage, cast(:kinds as text[]),
                    :counts, cast(:countedKinds as text[]), cast(:countedChannels as text[]), :countedOrigin, :from, :at, :byId
                where not exists (select from indicator_version where code = :code and (valid_to is null or valid_to > :from))
                on conflict do nothing
                """)
                .param("id", id)
                .param("code", code)
                .params(Map.of(
                        "heading", facts.heading(),
                        "name", facts.name(),
                        "definition", facts.definition(),
                        "measure", facts.measure(),
                        "decimals", facts.decimals(),
                        "sumRule", facts.sumRule().name(),
                        "byLanguage", facts.byLanguage(),
                        "kinds", array(facts.kinds())))
                .params(counting(facts.counting()))
                .param("from", from)
                .param("at", Timestamp.from(clock.instant()))
                .param("byId", by.personId())
                .update();
        if (added == 0) {
            throw new Refusal("indicator.refused.twice", PAGE, code);
        }
        events.publishEvent(new IndicatorEvent(by, "indicator.add", id, code + " " + from + ": " + facts.name()));
    }

    private static Map<String, @Nullable Object> counting(@Nullable Counting counting) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("counts", counting == null ? null : counting.what().name());
        columns.put("countedKinds", array(counting == null ? List.of() : counting.kinds()));
        columns.put("countedChannels", array(counting == null ? List.of() : counting.channels()));
        columns.put(
                "countedOrigin",
                counting == null || counting.origin() == null
                        ? null
                        : counting.origin().name());
        return columns;
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** Lets the indicator say something else from that day on. Directives that chose the version before keep it. */
    void change(UUID version, IndicatorFacts facts, LocalDate from, Author by) {
        Indicator before = indicators.version(version).orElseThrow(NotFound::new);
        end(before, from, false);
        add(before.code(), facts, from, by);
    }

    /** Takes the indicator out of use from that day on. */
    void end(UUID version, LocalDate from, Author by) {
        Indicator before = indicators.version(version).orElseThrow(NotFound::new);
        end(before, from, true);
        events.publishEvent(new IndicatorEvent(by, "indicator.end", version, before.code() + " " + from));
    }

    /** Of two who change the same version the second is refused. A version may end on its first day only by being taken out of use. */
    private void end(Indicator version, LocalDate from, boolean emptyToo) {
        int ended = jdbc.sql("""
                update indicator_version set valid_to = :from
                where id = :id and valid_to is null and (valid_from < :from or (:emptyToo and valid_from = :from))
                """)
                .param("id", version.id())
                .param("from", from)
                .param("emptyToo", emptyToo)
                .update();
        if (ended == 0) {
            throw new Refusal("indicator.refused.changed", PAGE, version.code());
        }
    }
}
