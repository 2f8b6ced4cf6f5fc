package vn.kiphan.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.report.PartChange;
import vn.kiphan.report.ReceiptSection;
import vn.kiphan.shared.Days;

/** Puts filed figures into words, and says what differs between two submissions. */
@Component
class FiledRows {

    private final FigureWords words;
    private final Days days;

    FiledRows(FigureWords words, Days days) {
        this.words = words;
        this.days = days;
    }

    /** @param earlier the rows of the submission before; empty where there is nothing to compare with */
    FiledRow.Table table(List<FiledFigure> figures, List<FiledFigure> earlier) {
        Map<UUID, FiledFigure> before = byKey(earlier);
        Map<String, List<FiledRow>> groups = new LinkedHashMap<>();
        List<FiledRow> others = new ArrayList<>();
        for (FiledFigure figure : figures) {
            List<FiledRow> group = figure.heading().isEmpty()
                    ? others
                    : groups.computeIfAbsent(figure.heading(), heading -> new ArrayList<>());
            group.add(row(figure, before.get(figure.key()), !earlier.isEmpty()));
        }
        List<FiledRow.Group> shown = new ArrayList<>();
        groups.forEach((heading, rows) -> shown.add(new FiledRow.Group(heading, rows)));
        if (!others.isEmpty()) {
            shown.add(new FiledRow.Group(words.heading(""), others));
        }
        FiledFigure first = figures.getFirst();
        String window = first.windowFrom() == null && first.windowTo() == null
                ? ""
                : words.say("figure.window", days.day(first.windowFrom()), days.day(first.windowTo()));
        boolean cumulative =
                figures.stream().anyMatch(figure -> !figure.cumulativeStanding().equals(FiledFigure.NOT_ASKED));
        return new FiledRow.Table(window, cumulative, shown);
    }

    List<PartChange> changes(List<FiledFigure> from, List<FiledFigure> to) {
        Map<UUID, FiledFigure> before = byKey(from);
        Map<UUID, FiledFigure> after = byKey(to);
        Map<UUID, FiledFigure> all = new LinkedHashMap<>(before);
        all.putAll(after);
        List<PartChange> changes = new ArrayList<>();
        all.forEach((key, figure) -> {
            String was = all(before.get(key));
            String is = all(after.get(key));
            if (!was.equals(is)) {
                changes.add(new PartChange(name(figure), was, is));
            }
        });
        return changes;
    }

    /** One line for each. */
    ReceiptSection receipt(List<FiledFigure> figures) {
        return new ReceiptSection(
                words.say("figure.title"),
                figures.stream()
                        .map(figure -> new ReceiptSection.Line(name(figure), all(figure)))
                        .toList());
    }

    private static String name(FiledFigure figure) {
        return (figure.code() + " " + figure.name()).strip();
    }

    private static Map<UUID, FiledFigure> byKey(List<FiledFigure> figures) {
        Map<UUID, FiledFigure> byKey = new LinkedHashMap<>();
        figures.forEach(figure -> byKey.put(figure.key(), figure));
        return byKey;
    }

    FiledRow row(FiledFigure figure) {
        return row(figure, null, false);
    }

    private FiledRow row(FiledFigure figure, @Nullable FiledFigure before, boolean compared) {
        String is = all(figure);
        String was = all(before);
        return new FiledRow(
                figure.position(),
                figure.code(),
                figure.name(),
                figure.measure(),
                value(figure),
                figure.said() == Standing.EMPTY,
                words.source(figure.source(), figure.countedEntries(), figure.said() != figure.standing()),
                languages(figure),
                cumulative(figure),
                counted(figure),
                figure.reason(),
                figure.note(),
                compared && !was.equals(is) ? (was.isEmpty() ? words.say("figure.standing.EMPTY") : was) : "",
                figure.indicator() != null && figure.countedEntries() > 0 ? "/figures/" + figure.key() : "");
    }

    private String value(FiledFigure figure) {
        return words.value(figure.said(), figure.amount(), figure.measure());
    }

    private String cumulative(FiledFigure figure) {
        return figure.cumulativeStanding().equals(FiledFigure.NOT_ASKED)
                ? ""
                : words.value(Standing.valueOf(figure.cumulativeStanding()), figure.cumulative(), figure.measure());
    }

    private String counted(FiledFigure figure) {
        BigDecimal counted = figure.counted();
        return counted == null || counted.equals(figure.amount())
                ? ""
                : words.say(
                        "figure.counted",
                        words.value(Standing.NUMBER, counted, figure.measure()),
                        figure.countedEntries());
    }

    private String languages(FiledFigure figure) {
        List<String> parts = new ArrayList<>();
        for (Field language : Field.LANGUAGES) {
            BigDecimal part = figure.languages().get(language);
            if (part != null) {
                parts.add(words.language(language) + " " + words.number(part));
            }
        }
        return String.join(", ", parts);
    }

    /** Everything that the unit says of the indicator, in one line; empty where it was not asked for. */
    private String all(@Nullable FiledFigure figure) {
        if (figure == null) {
            return "";
        }
        String languages = languages(figure);
        String cumulative = cumulative(figure);
        return value(figure)
                + (languages.isEmpty() ? "" : " (" + languages + ")")
                + (cumulative.isEmpty() ? "" : "; " + words.say("figure.cumulative.is", cumulative))
                + (figure.reason().isEmpty() ? "" : "; " + figure.reason())
                + (figure.note().isEmpty() ? "" : "; " + figure.note());
    }
}
