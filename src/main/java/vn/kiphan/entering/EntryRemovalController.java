package vn.kiphan.entering;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Refusal;

/** Takes an entry out of a report at once, and puts it back when that was a slip. */
@Controller
@ForUnits
class EntryRemovalController {

    private final EntryDesk desk;

    EntryRemovalController(EntryDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/reports/{id}/entries/{entry}/removal")
    String remove(
            @PathVariable UUID id, @PathVariable UUID entry, @Acting SignedInPerson person, RedirectAttributes flash) {
        desk.remove(id, entry, person);
        flash.addFlashAttribute("flash", "entering.entry.removed");
        flash.addFlashAttribute("undo", "/reports/" + id + "/entries/" + entry + "/restoration");
        return "redirect:/reports/" + id + "#entries";
    }

    @PostMapping("/reports/{id}/entries/{entry}/restoration")
    String restore(
            @PathVariable UUID id, @PathVariable UUID entry, @Acting SignedInPerson person, RedirectAttributes flash) {
        try {
            desk.restore(id, entry, person);
        } catch (DuplicateLink duplicate) {
            throw new Refusal("coverage.link.duplicate", "/reports/" + id, duplicate.title());
        }
        flash.addFlashAttribute("flash", "entering.entry.restored");
        return "redirect:/reports/" + id + "#entry-" + entry;
    }
}
