package vn.kiphan.consolidation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a directive stands at one instant: what was filed, and what the accepted submissions add up to. The director's page, the
 * consolidated report and its workbook are all made of this, so that they agree.
 *
 * <p>Sums count the latest accepted submission of each unit and nothing else; what is merely submitted or was returned does not count.
 *
 * @param asOf the instant of the figures
 * @param groups in the order of the letter's recipient lines
 * @param units in the same order, within a group by the Vietnamese alphabet
 * @param cells the sums that the others are made of, in the order of channels, then kinds
 * @param tasks all campaign tasks in the letter's order, then the entries that name none, if any
 * @param repeated entries whose link another unit has reported too, the first of each link left out
 */
public record Figures(
        FiguresHead head,
        Instant asOf,
        Filing filing,
        Measures totals,
        List<GroupFigures> groups,
        List<UnitFigures> units,
        List<CoverageCell> cells,
        List<TaskFigures> tasks,
        long repeated) {

    public Figures {
        groups = List.copyOf(groups);
        units = List.copyOf(units);
        cells = List.copyOf(cells);
        tasks = List.copyOf(tasks);
    }

    static Figures of(
            FiguresHead head,
            Instant asOf,
            List<UnitFigures> units,
            List<CoverageCell> cells,
            List<TaskFigures> tasks,
            long repeated) {
        return new Figures(
                head,
                asOf,
                Filing.of(units, asOf),
                sum(cells),
                GroupFigures.of(units, cells, asOf),
                units,
                cells,
                tasks,
                repeated);
    }

    /** How many entries there are when a link that several units reported counts once. */
    public long counted() {
        return totals.entries() - repeated;
    }

    /** The kinds of which there is an entry, in the order of the catalogue. */
    public List<CoverageLine> kinds() {
        return lines(CoverageCell::kind);
    }

    /** The channels on which there is an entry, in the order of the catalogue. */
    public List<CoverageLine> channels() {
        return lines(CoverageCell::channel);
    }

    /** The units that have not filed: overdue ones first, each in the order of the units. */
    public List<UnitFigures> missing() {
        return units.stream()
                .filter(unit -> !unit.filed())
                .sorted(Comparator.comparing((UnitFigures unit) -> !unit.overdue(asOf)))
                .toList();
    }

    static Measures sum(Collection<CoverageCell> cells) {
        return cells.stream().map(CoverageCell::measures).reduce(Measures.NONE, Measures::plus);
    }

    private List<CoverageLine> lines(Function<CoverageCell, Label> label) {
        var byLabel = cells.stream()
                .collect(Collectors.groupingBy(
                        label,
                        () -> new TreeMap<Label, Measures>(Comparator.comparingInt(Label::position)),
                        Collectors.reducing(Measures.NONE, CoverageCell::measures, Measures::plus)));
        return byLabel.entrySet().stream()
                .map(line -> new CoverageLine(line.getKey(), line.getValue()))
                .toList();
    }
}
