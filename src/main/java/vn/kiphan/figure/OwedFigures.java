package vn.kiphan.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.directive.AskedIndicators;
import vn.kiphan.directive.AskedIndicators.Asked;

/** How far the grids of several reports are: three statements, however many reports there are. */
@Component
class OwedFigures {

    private final AskedIndicators asked;
    private final JdbcClient jdbc;

    OwedFigures(AskedIndicators asked, JdbcClient jdbc) {
        this.asked = asked;
        this.jdbc = jdbc;
    }

    /**
     * A grid without what the entries add up to: {@code counted} are the indicators that follow from them.
     *
     * @param nil whether the unit says that there is nothing to report
     */
    record Grid(AssignmentId assignment, UUID report, boolean nil, List<Figure> figures, Set<UUID> counted) {

        /** Those that nothing is reported of. */
        List<Figure> empty() {
            return figures.stream()
                    .filter(figure -> figure.standing() == Standing.EMPTY
                            && !counted.contains(figure.asked().key()))
                    .toList();
        }
    }

    /** A report under way with what was typed in its grid. */
    private record Draft(UUID report, boolean nil, Map<UUID, Map<Field, Typed>> typed) {}

    List<Grid> of(List<AssignmentView> assignments) {
        Map<UUID, Draft> drafts = drafts(assignments);
        List<AssignmentView> begun = assignments.stream()
                .filter(assignment -> drafts.containsKey(assignment.id().value()))
                .toList();
        var wanted = asked.of(
                begun.stream().map(AssignmentView::termsId).distinct().toList(),
                begun.stream().map(AssignmentView::unit).distinct().toList());
        List<Grid> grids = new ArrayList<>();
        for (AssignmentView assignment : begun) {
            List<Asked> its =
                    wanted.getOrDefault(assignment.termsId(), Map.of()).getOrDefault(assignment.unit(), List.of());
            Draft draft = drafts.get(assignment.id().value());
            if (draft != null && !its.isEmpty()) {
                grids.add(
                        new Grid(assignment.id(), draft.report, draft.nil, figures(its, draft.typed), new HashSet<>()));
            }
        }
        count(grids);
        return grids;
    }

    private static List<Figure> figures(List<Asked> asked, Map<UUID, Map<Field, Typed>> typed) {
        List<Figure> figures = new ArrayList<>();
        for (Asked one : asked) {
            figures.add(new Figure(
                    figures.size() + 1, one, typed.getOrDefault(one.key(), Map.of()), Count.NOTHING, Past.NOTHING));
        }
        return figures;
    }

    private Map<UUID, Draft> drafts(List<AssignmentView> assignments) {
        Map<UUID, Draft> drafts = new HashMap<>();
        if (assignments.isEmpty()) {
            return drafts;
        }
        jdbc.sql("""
                select r.id as its_report, r.assignment_id, r.nil, c.*
                from coverage_report r left join figure_cell c on c.report_id = r.id
                where r.assignment_id in (:assignments)
                """)
                .param(
                        "assignments",
                        assignments.stream()
                                .map(assignment -> assignment.id().value())
                                .toList())
                .query(row -> {
                    UUID assignment = row.getObject("assignment_id", UUID.class);
                    Draft draft = drafts.get(assignment);
                    if (draft == null) {
                        draft = new Draft(
                                row.getObject("its_report", UUID.class), row.getBoolean("nil"), new HashMap<>());
                        drafts.put(assignment, draft);
                    }
                    UUID key = row.getObject("indicator_key", UUID.class);
                    if (key != null) {
                        draft.typed
                                .computeIfAbsent(key, none -> new EnumMap<>(Field.class))
                                .put(Field.valueOf(row.getString("field")), FigureStore.typed(row));
                    }
                });
        return drafts;
    }

    /** Which of the empty ones follow from the entries: the first entry that counts is enough to know. */
    private void count(Collection<Grid> grids) {
        List<UUID> reports = new ArrayList<>();
        List<UUID> indicators = new ArrayList<>();
        Map<UUID, Grid> byReport = new HashMap<>();
        for (Grid grid : grids) {
            byReport.put(grid.report(), grid);
            for (Figure figure : grid.empty()) {
                UUID version = figure.asked().id();
                if (version != null && figure.asked().counting() != null) {
                    reports.add(grid.report());
                    indicators.add(version);
                }
            }
        }
        if (reports.isEmpty()) {
            return;
        }
        jdbc.sql(
                        "select p.report, v.id from unnest(cast(:reports as uuid[]), cast(:indicators as uuid[])) as p (report, indicator)"
                                + " join indicator_version v on v.id = p.indicator where exists (select from coverage_report_entry re"
                                + " join coverage_entry e on e.id = re.entry_id where re.report_id = p.report and "
                                + FigureStore.COUNTS
                                + " and (" + FigureStore.AMOUNT + ") is not null)")
                .param("reports", reports.toArray(UUID[]::new))
                .param("indicators", indicators.toArray(UUID[]::new))
                .query(row -> {
                    Grid grid = byReport.get(row.getObject("report", UUID.class));
                    if (grid != null) {
                        grid.counted().add(row.getObject("id", UUID.class));
                    }
                });
    }
}
