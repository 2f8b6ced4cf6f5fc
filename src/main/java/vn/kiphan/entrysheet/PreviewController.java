package vn.kiphan.entrysheet;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.entrysheet.PreviewRow.Fate;

/** A sheet that was sent, row by row: what it would do, doing it, undoing it. */
@Controller
@ForUnits
class PreviewController {

    private final EntryIntake intake;
    private final SheetDesk desk;
    private final SheetPreviews previews;
    private final EntryWords words;
    private final Clock clock;

    PreviewController(EntryIntake intake, SheetDesk desk, SheetPreviews previews, EntryWords words, Clock clock) {
        this.intake = intake;
        this.desk = desk;
        this.previews = previews;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/reports/{id}/sheet/{sheet}")
    String page(
            @PathVariable UUID id,
            @PathVariable UUID sheet,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            @Acting SignedInPerson person,
            Model model) {
        EntryIntake.Frame frame = intake.frame(id, person.reportingUnits());
        SentSheet sent = desk.find(id, sheet);
        if (!sent.mapped()) {
            return "redirect:" + sent.address() + "/columns";
        }
        SheetPreview preview = previews.of(frame, sent);
        Fate fate = fate(show, preview.first());
        Map<Fate, Long> counts = new EnumMap<>(Fate.class);
        for (Fate each : Fate.values()) {
            counts.put(each, preview.count(each));
        }
        int shown = Math.max(0, page);
        model.addAttribute("frame", frame);
        model.addAttribute("sheet", sent);
        model.addAttribute("address", sent.address());
        model.addAttribute("fates", Fate.values());
        model.addAttribute("fate", fate);
        model.addAttribute("counts", counts);
        model.addAttribute("wrong", preview.count(Fate.WRONG));
        List<PreviewRow> rows = preview.page(fate, shown);
        boolean unlisted = rows.stream().flatMap(row -> row.faults().stream()).anyMatch(PreviewRow.Fault::listed);
        model.addAttribute("rows", rows);
        model.addAttribute("lists", unlisted ? words.lists() : Map.of());
        model.addAttribute("takings", preview.takings().size());
        model.addAttribute("before", shown > 0 ? shown - 1 : null);
        model.addAttribute("after", (shown + 1L) * SheetPreview.ROWS_SHOWN < preview.count(fate) ? shown + 1 : null);
        model.addAttribute("now", clock.instant());
        return "entrysheet/preview";
    }

    private static Fate fate(String show, Fate otherwise) {
        for (Fate fate : Fate.values()) {
            if (fate.name().equals(show.toUpperCase(Locale.ROOT))) {
                return fate;
            }
        }
        return otherwise;
    }

    @PostMapping("/reports/{id}/sheet/{sheet}/application")
    String apply(
            @PathVariable UUID id, @PathVariable UUID sheet, @Acting SignedInPerson person, RedirectAttributes flash) {
        SentSheet applied = desk.apply(id, sheet, person);
        flash.addFlashAttribute("flash", "entrysheet.applied");
        return "redirect:" + applied.address();
    }

    @PostMapping("/reports/{id}/sheet/{sheet}/undoing")
    String undo(
            @PathVariable UUID id, @PathVariable UUID sheet, @Acting SignedInPerson person, RedirectAttributes flash) {
        desk.undo(id, sheet, person);
        flash.addFlashAttribute("flash", "entrysheet.undone");
        return "redirect:/reports/" + id + "/sheet/" + sheet;
    }
}
