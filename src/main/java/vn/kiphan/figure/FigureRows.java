package vn.kiphan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.AskedIndicators.Asked;
import vn.kiphan.figure.FigureRow.Cell;
import vn.kiphan.indicator.Counting;
import vn.kiphan.indicator.CountingWords;

/** Puts a grid into words for its page. */
@Component
class FigureRows {

    private final FigureWords words;
    private final FigureChecks checks;
    private final EntryChoices entries;

    FigureRows(FigureWords words, FigureChecks checks, EntryChoices entries) {
        this.words = words;
        this.checks = checks;
        this.entries = entries;
    }

    /** A field of the grid, as addresses and forms name it. */
    record Place(UUID key, Field field) {}

    List<FigureRow.Group> of(FigureGrid grid) {
        return of(grid, Map.of());
    }

    /** @param clashes what this person typed where somebody else has written meanwhile; shown instead of what stands there */
    List<FigureRow.Group> of(FigureGrid grid, Map<Place, String> clashes) {
        CountingWords catalogue = CountingWords.of(entries);
        List<FigureRow.Group> groups = new ArrayList<>();
        grid.byHeading()
                .forEach((heading, figures) -> groups.add(new FigureRow.Group(
                        words.heading(heading),
                        figures.stream()
                                .map(figure -> row(grid, figure, catalogue, clashes))
                                .toList())));
        return groups;
    }

    /** One of them. */
    FigureRow row(FigureGrid grid, Figure figure) {
        return row(grid, figure, CountingWords.of(entries), Map.of());
    }

    private FigureRow row(FigureGrid grid, Figure figure, CountingWords catalogue, Map<Place, String> clashes) {
        Asked asked = figure.asked();
        List<Cell> languages = asked.byLanguage()
                ? Field.LANGUAGES.stream()
                        .map(language -> cell(figure, language, clashes))
                        .toList()
                : List.of();
        List<Cell> cumulative = asked.cumulative() ? List.of(cell(figure, Field.CUMULATIVE, clashes)) : List.of();
        return new FigureRow(
                figure.number(),
                FigureChecks.anchor(figure),
                asked.key(),
                asked.code(),
                asked.name(),
                asked.definition(),
                hint(asked.counting(), catalogue),
                asked.measure(),
                said(grid, figure),
                checks.caution(figure),
                from(grid, figure),
                counted(figure),
                grid.report().address() + "/figures/" + asked.key(),
                wrong(figure),
                languages.stream().anyMatch(cell -> !cell.text().isEmpty()),
                figure.differs(),
                cell(figure, Field.STANDING, clashes),
                cell(figure, Field.TOTAL, clashes),
                languages,
                cumulative,
                cell(figure, Field.REASON, clashes),
                cell(figure, Field.NOTE, clashes));
    }

    private Cell cell(Figure figure, Field field, Map<Place, String> clashes) {
        Typed typed = figure.typed(field);
        UUID key = figure.asked().key();
        String mine = clashes.get(new Place(key, field));
        return new Cell(
                key + "." + field,
                FigureChecks.anchor(figure) + "-" + field,
                field.language() ? words.language(field) : words.say("figure.field." + field),
                mine == null ? typed.text() : mine,
                typed.text(),
                typed.version(),
                mine == null ? checks.fault(figure, field) : clash(field, typed));
    }

    /** That somebody else has written there meanwhile, and what. */
    String clash(Field field, Typed stands) {
        String theirs = stands.text();
        return words.say(
                "figure.clash",
                stands.by(),
                theirs.isEmpty()
                        ? words.say("figure.clash.empty")
                        : field == Field.STANDING ? words.say("figure.standing." + theirs) : theirs);
    }

    String caution(Figure figure) {
        return checks.caution(figure);
    }

    String fault(Figure figure, Field field) {
        return checks.fault(figure, field);
    }

    boolean wrong(Figure figure) {
        for (Field field : Field.values()) {
            if (!checks.fault(figure, field).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    String said(FigureGrid grid, Figure figure) {
        return words.value(
                grid.standing(figure), figure.amount(), figure.asked().measure());
    }

    /** Where the answer comes from; empty where there is none, and where the unit gave it in words. */
    String from(FigureGrid grid, Figure figure) {
        Figure.Source source = figure.source();
        return words.source(
                source == null ? null : source.name(),
                figure.count().entries(),
                grid.standing(figure) != figure.standing());
    }

    private String counted(Figure figure) {
        Count count = figure.count();
        if (!count.some()) {
            return "";
        }
        String counted = count.total() == null
                ? words.say("figure.counted.unmeasured", count.entries())
                : words.say(
                        "figure.counted",
                        words.value(
                                Standing.NUMBER, count.total(), figure.asked().measure()),
                        count.entries());
        return count.total() != null && count.unmeasured() > 0
                ? counted + " " + words.say("figure.counted.partly", count.unmeasured())
                : counted;
    }

    private String hint(@Nullable Counting counting, CountingWords catalogue) {
        if (counting == null) {
            return words.say("figure.hint.typed");
        }
        List<String> which = new ArrayList<>();
        if (!counting.kinds().isEmpty()) {
            which.add(words.say("indicator.counted.kinds.are", catalogue.kinds(counting)));
        }
        if (!counting.channels().isEmpty()) {
            which.add(words.say("indicator.counted.channels.are", catalogue.channels(counting)));
        }
        if (counting.origin() != null) {
            which.add(words.say("indicator.origin." + counting.origin()));
        }
        return words.say("figure.hint.counted", words.say("indicator.counts." + counting.what()))
                + (which.isEmpty() ? "" : " (" + String.join("; ", which) + ")");
    }
}
