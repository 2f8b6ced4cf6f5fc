package vn.kiphan.dashboard;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForDirectors;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.approval.Standing;
import vn.kiphan.approval.WaitingPapers;
import vn.kiphan.consolidation.Figures;
import vn.kiphan.consolidation.FiguresDesk;
import vn.kiphan.directive.DirectiveId;

/** The one page on which the director sees how a directive stands. */
@Controller
@ForDirectors
class DashboardController {

    private final FiguresDesk desk;
    private final Choices choices;
    private final WaitingPapers waiting;

    DashboardController(FiguresDesk desk, Choices choices, WaitingPapers waiting) {
        this.desk = desk;
        this.choices = choices;
        this.waiting = waiting;
    }

    /** The directive that was picked from the list, else the one that needs the director most. */
    @GetMapping("/dashboard")
    String newest(
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(required = false) @Nullable UUID terms,
            @Acting SignedInPerson person) {
        if (directive != null) {
            return "redirect:/dashboard/" + directive;
        }
        List<Choice> found = choices.of(person.departments());
        Choice first = found.stream()
                .filter(choice -> terms == null || choice.terms().equals(terms))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return found.isEmpty() ? "dashboard/nothing-issued" : "redirect:/dashboard";
        }
        return "redirect:/dashboard/" + first.id() + (terms == null ? "" : "?terms=" + terms);
    }

    @GetMapping("/dashboard/{id}")
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID terms,
            @Acting SignedInPerson person,
            Model model) {
        Figures figures = desk.of(new DirectiveId(id), terms, person.departments());
        model.addAttribute("figures", figures);
        model.addAttribute("missing", MissingUnits.of(figures));
        model.addAttribute("choices", choices.of(person.departments()));
        model.addAttribute(
                "awaiting", person.has(Role.DIRECTOR) ? waiting.count(Standing.WITH_LEADER, person.departments()) : 0);
        return "dashboard/page";
    }
}
