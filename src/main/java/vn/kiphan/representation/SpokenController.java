package vn.kiphan.representation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveTitle;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** What another unit reported for one's own: to read, and nothing of the other organisations for which it speaks. */
@Controller
@ForUnits
class SpokenController {

    private static final int MOST_ENTRIES = 200;
    private static final int MOST_REPORTS = 200;

    private final SpokenReports reports;
    private final Directives directives;
    private final List<SpokenDocument> documents;

    SpokenController(SpokenReports reports, Directives directives, List<SpokenDocument> documents) {
        this.reports = reports;
        this.directives = directives;
        this.documents = documents;
    }

    @GetMapping("/spoken-for")
    String list(@Acting SignedInPerson person, Model model) {
        model.addAttribute(
                "content",
                SpokenHome.lines(
                        reports.withoutDuty(person.reportingUnits(), MOST_REPORTS),
                        directives,
                        person.reportingUnits().size() > 1,
                        false));
        return "representation/list";
    }

    @GetMapping("/spoken-for/{id}")
    String page(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        Set<UnitId> units = person.reportingUnits();
        List<SpokenReport> found = reports.of(id, units);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        SpokenReport report = found.getFirst();
        Map<DirectiveId, DirectiveTitle> titles = directives.titles(List.of(report.directive()));
        model.addAttribute("report", report);
        model.addAttribute("units", found);
        model.addAttribute("directive", titles.get(report.directive()));
        model.addAttribute("entries", reports.naming(id, units, MOST_ENTRIES));
        model.addAttribute(
                "documents",
                documents.stream()
                        .map(document -> document.of(id, units))
                        .filter(Objects::nonNull)
                        .toList());
        return "representation/spoken";
    }
}
