package vn.kiphan.representation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.HomeAddition;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveTitle;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.UnitId;

/** On the home of a unit that was no recipient: the reports by which others spoke for it. */
@Component
@Order(10)
class SpokenHome implements HomeAddition {

    private static final int SHOWN = 5;

    private final SpokenReports reports;
    private final Directives directives;

    SpokenHome(SpokenReports reports, Directives directives) {
        this.reports = reports;
        this.directives = directives;
    }

    /** A report and the directive that it answers. */
    public record Line(SpokenReport report, DirectiveTitle directive) {}

    /** What is shown; {@code more} says that there are others. */
    public record Content(List<Line> lines, boolean several, boolean more) {}

    @Override
    public String template() {
        return "representation/list";
    }

    @Override
    public @Nullable Object content(Set<UnitId> units) {
        List<SpokenReport> found = reports.withoutDuty(units, SHOWN + 1);
        return found.isEmpty()
                ? null
                : lines(
                        found.subList(0, Math.min(SHOWN, found.size())),
                        directives,
                        units.size() > 1,
                        found.size() > SHOWN);
    }

    static Content lines(List<SpokenReport> found, Directives directives, boolean several, boolean more) {
        Map<DirectiveId, DirectiveTitle> titles = directives.titles(
                found.stream().map(SpokenReport::directive).distinct().toList());
        return new Content(
                found.stream()
                        .map(report -> new Line(report, Objects.requireNonNull(titles.get(report.directive()))))
                        .toList(),
                several,
                more);
    }
}
