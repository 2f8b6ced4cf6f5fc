package vn.kiphan.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.AskedIndicators.Asked;
import vn.kiphan.reportdraft.ReportFrame;

/** The grid of a report: the indicators that its terms ask this kind of unit for, with what is known of each. */
record FigureGrid(ReportFrame report, List<Figure> figures) {

    FigureGrid {
        figures = List.copyOf(figures);
    }

    /** Reads grids, in one statement. */
    @Component
    static class Reading {

        private final AskedMemory asked;
        private final FigureStore store;

        Reading(AskedMemory asked, FigureStore store) {
            this.asked = asked;
            this.store = store;
        }

        FigureGrid of(ReportFrame report) {
            List<Asked> wanted = asked.of(report.assignment());
            if (wanted.isEmpty()) {
                return new FigureGrid(report, List.of());
            }
            FigureStore.Stored stored = store.stored(report.report(), report.assignment(), wanted);
            List<Figure> figures = new ArrayList<>();
            for (Asked one : wanted) {
                figures.add(new Figure(
                        figures.size() + 1,
                        one,
                        stored.typed().getOrDefault(one.key(), Map.of()),
                        stored.counts().getOrDefault(one.key(), Count.NOTHING),
                        stored.past().getOrDefault(one.key(), Past.NOTHING)));
            }
            return new FigureGrid(report, figures);
        }
    }

    Optional<Figure> of(UUID key) {
        return figures.stream()
                .filter(figure -> figure.asked().key().equals(key))
                .findFirst();
    }

    /** What the report says of it. */
    Standing standing(Figure figure) {
        return figure.standing().in(report.nil());
    }

    /** By heading, in the order of the catalogue; those without one last. */
    Map<String, List<Figure>> byHeading() {
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> !figure.asked().heading().isEmpty())
                .forEach(figure -> groups.computeIfAbsent(figure.asked().heading(), heading -> new ArrayList<>())
                        .add(figure));
        List<Figure> others = figures.stream()
                .filter(figure -> figure.asked().heading().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            groups.put("", others);
        }
        return groups;
    }

    /** Whether the unit itself reports an amount: nought and words are no reason not to file a nil report. */
    boolean holdsSomething() {
        return figures.stream().anyMatch(figure -> {
            BigDecimal amount = figure.amount();
            BigDecimal cumulative = figure.cumulative().number();
            return (amount != null && amount.signum() > 0) || (cumulative != null && cumulative.signum() > 0);
        });
    }
}
