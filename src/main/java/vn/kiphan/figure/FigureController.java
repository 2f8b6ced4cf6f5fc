package vn.kiphan.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.figure.FigureRows.Place;
import vn.kiphan.shared.NotFound;

/** The grid of a report, filled in by a plain form, and the entries from which a figure follows. */
@Controller
@ForUnits
class FigureController {

    private final FigureDesk desk;
    private final FigureRows rows;
    private final FigureOrigins origins;

    FigureController(FigureDesk desk, FigureRows rows, FigureOrigins origins) {
        this.desk = desk;
        this.rows = rows;
        this.origins = origins;
    }

    @GetMapping("/reports/{id}/figures")
    String grid(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        FigureGrid grid = asked(desk.read(id, person));
        return grid.report().editable() ? show(grid, Map.of(), model) : "redirect:/reports/" + id + "#figures";
    }

    @PostMapping("/reports/{id}/figures")
    String take(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String next,
            @Acting SignedInPerson person,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        Map<Place, String> clashes = desk.take(id, FigureForm.of(sent).changes(), person);
        FigureGrid grid = asked(desk.read(id, person));
        if (!clashes.isEmpty()) {
            answer.setStatus(HttpStatus.CONFLICT.value());
        }
        if (!clashes.isEmpty() || grid.figures().stream().anyMatch(rows::wrong)) {
            return show(grid, clashes, model);
        }
        flash.addFlashAttribute("flash", "figure.saved");
        return "redirect:/reports/" + id + (next.equals("report") ? "#figures" : "/figures");
    }

    /** Which entries add up to a figure. */
    @GetMapping("/reports/{id}/figures/{key}")
    String origins(@PathVariable UUID id, @PathVariable UUID key, @Acting SignedInPerson person, Model model) {
        FigureGrid grid = desk.read(id, person);
        Figure figure = grid.of(key).orElseThrow(NotFound::new);
        model.addAttribute("report", grid.report());
        model.addAttribute("row", rows.row(grid, figure));
        model.addAttribute("entries", origins.of(id, figure.asked()));
        return "figure/origins";
    }

    private static FigureGrid asked(FigureGrid grid) {
        if (grid.figures().isEmpty()) {
            throw new NotFound();
        }
        return grid;
    }

    private String show(FigureGrid grid, Map<Place, String> clashes, Model model) {
        List<FigureRow.Group> groups = rows.of(grid, clashes);
        model.addAttribute("report", grid.report());
        model.addAttribute("groups", groups);
        model.addAttribute(
                "faults",
                groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .flatMap(row -> row.faults().stream())
                        .toList());
        return "figure/grid";
    }
}
