package vn.kiphan.logbook;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.logbook.UnitEntries.Wanted;
import vn.kiphan.reportdraft.DraftPages;
import vn.kiphan.shared.TypedText;

/** The unit's log of its entries, and the page on which a report picks from it. */
@Controller
@ForUnits
class LogController {

    private final UnitEntries entries;
    private final LogLines lines;
    private final EntryIntake intake;
    private final LogDesk desk;
    private final LogCards cards;

    LogController(UnitEntries entries, LogLines lines, EntryIntake intake, LogDesk desk, LogCards cards) {
        this.entries = entries;
        this.lines = lines;
        this.intake = intake;
        this.desk = desk;
        this.cards = cards;
    }

    @GetMapping("/log")
    String log(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int page,
            @Acting SignedInPerson person,
            Model model,
            HttpServletResponse response) {
        DraftPages.mark(response, person);
        model.addAttribute("text", text);
        model.addAttribute("tag", tag);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        Wanted wanted = new Wanted(person.reportingUnits(), day(from), day(to), text, tag, null);
        model.addAttribute("fromWrong", !from.isBlank() && wanted.from() == null);
        model.addAttribute("toWrong", !to.isBlank() && wanted.to() == null);
        model.addAttribute("filtered", !(text + tag + from + to).isBlank());
        int shown = pages(wanted, page, model);
        model.addAttribute("lines", lines.log(wanted, shown));
        model.addAttribute("shapes", Shape.values());
        model.addAttribute("units", desk.units(person));
        model.addAttribute("cards", shown == 0 ? cards.of(person.reportingUnits()) : List.of());
        return "logbook/log";
    }

    private static @Nullable LocalDate day(String typed) {
        return TypedText.day(typed).orElse(null);
    }

    /** Entries whose day lies in the data window and that are not in the report yet; all of them when that is asked for. */
    @GetMapping("/reports/{id}/log")
    String pick(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int page,
            @Acting SignedInPerson person,
            Model model) {
        EntryIntake.Frame frame = intake.frame(id, person.reportingUnits());
        if (!frame.assignment().editable()) {
            return "redirect:/reports/" + id;
        }
        model.addAttribute("frame", frame);
        model.addAttribute("address", "/reports/" + id);
        model.addAttribute("text", text);
        model.addAttribute("all", all);
        LocalDate from = all ? null : frame.askedFor().windowFrom();
        LocalDate to = all ? null : frame.askedFor().windowTo();
        Wanted wanted = new Wanted(Set.of(frame.assignment().unit()), from, to, text, "", id);
        int shown = pages(wanted, page, model);
        model.addAttribute("lines", lines.pick(wanted, frame.askedFor(), shown));
        return "logbook/pick";
    }

    @PostMapping("/reports/{id}/log")
    String take(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> entries,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        desk.pick(id, entries == null ? List.of() : entries, person);
        if (entries == null) {
            flash.addFlashAttribute("unpicked", true);
            return "redirect:/reports/" + id + "/log";
        }
        flash.addFlashAttribute("flash", "logbook.picked");
        return "redirect:/reports/" + id + "#entries";
    }

    /** One entry into one report, from the log: the report is begun when nobody has begun it. */
    @PostMapping("/log/picking")
    String pickOne(
            @RequestParam UUID entry,
            @RequestParam UUID assignment,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        UUID report = desk.pick(new AssignmentId(assignment), entry, person);
        flash.addFlashAttribute("flash", "logbook.picked");
        return "redirect:/reports/" + report + "#entry-" + entry;
    }

    private int pages(Wanted wanted, int page, Model model) {
        int shown = Math.clamp(page, 0, 100_000);
        long count = entries.count(wanted);
        model.addAttribute("count", count);
        model.addAttribute("before", shown > 0 ? shown - 1 : null);
        model.addAttribute("after", (shown + 1L) * LogLines.ROWS < count ? shown + 1 : null);
        return shown;
    }
}
