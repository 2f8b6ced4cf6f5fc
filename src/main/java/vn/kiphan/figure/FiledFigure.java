package vn.kiphan.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.AskedIndicators.Asked;

/**
 * One indicator as it was filed, which never changes.
 *
 * @param nil whether the report said that nothing happened; the standing stays as it was given
 * @param source of the number: TYPED, LANGUAGES or ENTRIES; null where there is none
 * @param languages the parts of the number that are known
 * @param counted what the entries added up to, beside what the unit may have typed
 * @param cumulativeStanding NOT_ASKED where only the period is asked for
 * @param windowFrom the window that the value holds for
 */
record FiledFigure(
        int position,
        UUID key,
        @Nullable UUID indicator,
        String code,
        String heading,
        String name,
        String measure,
        String sumRule,
        boolean byLanguage,
        Standing standing,
        boolean nil,
        @Nullable String source,
        @Nullable BigDecimal amount,
        Map<Field, BigDecimal> languages,
        @Nullable BigDecimal counted,
        int countedEntries,
        String cumulativeStanding,
        @Nullable BigDecimal cumulative,
        String reason,
        String note,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo) {

    static final String NOT_ASKED = "NOT_ASKED";

    static FiledFigure of(Figure figure, boolean nil, @Nullable LocalDate from, @Nullable LocalDate to) {
        Asked asked = figure.asked();
        Figure.Source source = figure.source();
        return new FiledFigure(
                figure.number(),
                asked.key(),
                asked.id(),
                asked.code(),
                asked.heading(),
                asked.name(),
                asked.measure(),
                asked.sumRule().name(),
                asked.byLanguage(),
                figure.standing(),
                nil,
                source == null ? null : source.name(),
                figure.amount(),
                figure.languages(),
                figure.count().total(),
                figure.count().entries(),
                asked.cumulative() ? figure.cumulative().standing().name() : NOT_ASKED,
                figure.cumulative().number(),
                figure.text(Field.REASON),
                figure.text(Field.NOTE),
                from,
                to);
    }

    /** What the report says of it. */
    Standing said() {
        return standing.in(nil);
    }

    /** Its value in the submission's text. */
    Map<String, @Nullable Object> snapshot() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("code", code);
        value.put("indicator", indicator);
        value.put("name", name);
        value.put("measure", measure);
        value.put("windowFrom", windowFrom == null ? null : windowFrom.toString());
        value.put("windowTo", windowTo == null ? null : windowTo.toString());
        value.put("standing", standing.name());
        value.put("amount", amount);
        value.put("source", source);
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (Field language : Field.LANGUAGES) {
            BigDecimal part = languages.get(language);
            if (part != null) {
                parts.put(language.name(), part);
            }
        }
        value.put("languages", parts);
        value.put("counted", counted);
        value.put("countedEntries", countedEntries);
        value.put("cumulativeStanding", cumulativeStanding);
        value.put("cumulative", cumulative);
        value.put("reason", reason);
        value.put("note", note);
        return value;
    }

    /** Its row, by column. */
    Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("position", position);
        row.put("indicator_key", key);
        row.put("indicator_id", indicator);
        row.put("code", code);
        row.put("heading", heading);
        row.put("name", name);
        row.put("measure", measure);
        row.put("sum_rule", sumRule);
        row.put("by_language", byLanguage);
        row.put("standing", standing.name());
        row.put("source", source);
        row.put("amount", amount);
        row.put("vietnamese", languages.get(Field.VIETNAMESE));
        row.put("mnong", languages.get(Field.MNONG));
        row.put("ede", languages.get(Field.EDE));
        row.put("hmong", languages.get(Field.HMONG));
        row.put("other", languages.get(Field.OTHER));
        row.put("counted", counted);
        row.put("counted_entries", countedEntries);
        row.put("cumulative_standing", cumulativeStanding);
        row.put("cumulative", cumulative);
        row.put("reason", reason);
        row.put("note", note);
        row.put("window_from", windowFrom == null ? null : windowFrom.toString());
        row.put("window_to", windowTo == null ? null : windowTo.toString());
        return row;
    }
}
