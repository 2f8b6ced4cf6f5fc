package vn.kiphan.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.directive.RecipientList;
import vn.kiphan.shared.NotFound;

/** The units of an issued directive: how far each is, and whom to call. */
@Controller
@ForDirectors
class RosterController {

    private final RosterPages pages;
    private final Roster roster;
    private final RecipientList list;

    RosterController(RosterPages pages, Roster roster, RecipientList list) {
        this.pages = pages;
        this.roster = roster;
        this.list = list;
    }

    @GetMapping("/directives/{id}/units")
    String units(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID terms,
            @RequestParam(defaultValue = "all") String tab,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            @Acting SignedInPerson person,
            Model model) {
        DirectiveView directive = pages.directive(id, person.departments());
        TermsView shownTerms = pages.terms(directive, terms);
        RosterTab shown = RosterTab.named(tab).orElseThrow(NotFound::new);
        int at = Math.clamp(page, 1, 10_000);
        String sought = text.replaceAll("\\p{Cntrl}", " ").strip();
        Roster.Search search = new Roster.Search(directive.id(), shownTerms.id(), sought);
        Map<RosterTab, Integer> counts = roster.counts(search);
        List<RosterRow> rows = roster.rows(search, shown, at);
        boolean more = rows.size() > Roster.PER_PAGE;
        model.addAttribute("directive", directive);
        model.addAttribute("terms", shownTerms);
        model.addAttribute("several", directive.terms().size() > 1);
        model.addAttribute("tab", shown);
        model.addAttribute(
                "tabs",
                Arrays.stream(RosterTab.values())
                        .filter(its -> its.shown(counts.getOrDefault(its, 0), shown))
                        .toList());
        model.addAttribute("counts", counts);
        model.addAttribute("text", sought);
        model.addAttribute("rows", more ? rows.subList(0, Roster.PER_PAGE) : rows);
        model.addAttribute("older", more ? at + 1 : null);
        model.addAttribute("newer", at > 1 ? at - 1 : null);
        model.addAttribute("changes", list.changes(directive.id()));
        model.addAttribute("mayReview", person.has(Role.OFFICER) || person.has(Role.REVIEWER));
        model.addAttribute("mayChange", person.has(Role.OFFICER) && RosterPages.inForce(directive));
        return "roster/units";
    }
}
