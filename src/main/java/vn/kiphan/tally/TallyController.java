package vn.kiphan.tally;

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
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.consolidation.FiguresDesk;
import vn.kiphan.consolidation.FiguresHead;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.NotFound;

/** The totals of the indicators that a directive asks for, and what each unit gave to one of them. */
@Controller
@ForDirectors
class TallyController {

    private static final int ROWS = 100;

    private final FiguresDesk figures;
    private final Tallies tallies;
    private final TallyRows rows;

    TallyController(FiguresDesk figures, Tallies tallies, TallyRows rows) {
        this.figures = figures;
        this.tallies = tallies;
        this.rows = rows;
    }

    @GetMapping("/directives/{id}/figures")
    String totals(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID terms,
            @Acting SignedInPerson person,
            Model model) {
        FiguresHead head = figures.head(new DirectiveId(id), terms, person.departments());
        List<Tally> all = tallies.of(head.directive(), head.terms());
        model.addAttribute("head", head);
        model.addAttribute("groups", rows.of(all));
        model.addAttribute("cumulative", all.stream().anyMatch(Tally::cumulates));
        model.addAttribute("periods", !head.termsLabel().isEmpty());
        return "tally/totals";
    }

    @GetMapping("/directives/{id}/figures/{key}")
    String units(
            @PathVariable UUID id,
            @PathVariable UUID key,
            @RequestParam(required = false) @Nullable UUID terms,
            @RequestParam(defaultValue = "0") int page,
            @Acting SignedInPerson person,
            Model model) {
        FiguresHead head = figures.head(new DirectiveId(id), terms, person.departments());
        Tally tally = tallies.of(head.directive(), head.terms()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        int shown = Math.clamp(page, 0, 100_000);
        model.addAttribute("head", head);
        model.addAttribute("row", rows.row(1, tally));
        model.addAttribute("cumulative", tally.cumulates());
        model.addAttribute(
                "units",
                tallies.units(head.directive(), head.terms(), key, ROWS, (long) shown * ROWS).stream()
                        .map(rows::row)
                        .toList());
        model.addAttribute("before", shown > 0 ? shown - 1 : null);
        model.addAttribute("after", (shown + 1L) * ROWS < tally.units() ? shown + 1 : null);
        return "tally/units";
    }
}
