package vn.kiphan.consolidation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a recipient group stands.
 *
 * @param measures null while nothing of the group is accepted
 */
public record GroupFigures(
        String name, Filing filing, @Nullable Measures measures) {

    static List<GroupFigures> of(List<UnitFigures> units, List<CoverageCell> cells, Instant asOf) {
        Map<String, List<UnitFigures>> unitsOf = units.stream()
                .collect(Collectors.groupingBy(UnitFigures::group, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<CoverageCell>> cellsOf = cells.stream().collect(Collectors.groupingBy(CoverageCell::group));
        List<GroupFigures> groups = new ArrayList<>();
        unitsOf.forEach((name, members) -> {
            boolean accepted = members.stream().anyMatch(UnitFigures::accepted);
            groups.add(new GroupFigures(
                    name,
                    Filing.of(members, asOf),
                    accepted ? Figures.sum(cellsOf.getOrDefault(name, List.of())) : null));
        });
        return groups;
    }
}
