package vn.kiphan.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts totals into words for their page. */
@Component
class TallyRows {

    private final TallyWords words;

    TallyRows(TallyWords words) {
        this.words = words;
    }

    List<TallyRow.Group> of(List<Tally> tallies) {
        Map<String, List<TallyRow>> groups = new LinkedHashMap<>();
        List<TallyRow> others = new ArrayList<>();
        int number = 0;
        for (Tally tally : tallies) {
            List<TallyRow> group = tally.heading().isEmpty()
                    ? others
                    : groups.computeIfAbsent(tally.heading(), heading -> new ArrayList<>());
            group.add(row(++number, tally));
        }
        List<TallyRow.Group> shown = new ArrayList<>();
        groups.forEach((heading, rows) -> shown.add(new TallyRow.Group(heading, rows)));
        if (!others.isEmpty()) {
            shown.add(new TallyRow.Group(words.say(TallyWords.reader(), "tally.others"), others));
        }
        return shown;
    }

    TallyRow row(int number, Tally tally) {
        Locale locale = TallyWords.reader();
        return new TallyRow(
                number,
                tally.key(),
                tally.code(),
                tally.name(),
                tally.measure(),
                words.say(locale, "indicator.sum-rule." + tally.sumRule()),
                words.total(locale, tally),
                tally.total() != null,
                words.languages(locale, tally.languages()),
                tally.fromEntries() == 0 ? "" : words.say(locale, "tally.from-entries", tally.fromEntries()),
                tally.cumulates()
                        ? tally.cumulative() == null
                                ? words.say(locale, "tally.nobody")
                                : TallyWords.number(locale, tally.cumulative())
                        : "",
                tally.overPeriods() == null ? "" : TallyWords.number(locale, tally.overPeriods()),
                tally.given(),
                tally.none(),
                tally.noMeans(),
                tally.empty(),
                tally.missing());
    }

    /** A unit's value, in words. */
    public record UnitRow(
            String unit,
            String group,
            String value,
            boolean number,
            String languages,
            String cumulative,
            String words) {}

    UnitRow row(UnitValue value) {
        Locale locale = TallyWords.reader();
        List<String> said = new ArrayList<>();
        if (!value.origin().isEmpty()) {
            said.add(words.say(locale, "tally.source." + value.origin()));
        }
        if (value.counted() != null && !value.counted().equals(value.amount())) {
            said.add(words.say(locale, "tally.counted", TallyWords.number(locale, value.counted())));
        }
        if (!value.reason().isEmpty()) {
            said.add(value.reason());
        }
        if (!value.note().isEmpty()) {
            said.add(value.note());
        }
        return new UnitRow(
                value.unit(),
                value.group(),
                words.value(locale, value.standing(), value.amount()),
                value.amount() != null,
                words.languages(locale, value.languages()),
                value.cumulative() == null ? "" : TallyWords.number(locale, value.cumulative()),
                String.join("; ", said));
    }
}
