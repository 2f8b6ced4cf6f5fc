package vn.kiphan.logbook;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.entering.UnusedEntries;

/** Deletes an entry of the log that nothing refers to, at once, and puts it back when that was a slip. */
@Controller
@ForUnits
class LogRemovalController {

    private final UnusedEntries entries;

    LogRemovalController(UnusedEntries entries) {
        this.entries = entries;
    }

    @PostMapping("/log/entries/{entry}/removal")
    String remove(@PathVariable UUID entry, @Acting SignedInPerson person, RedirectAttributes flash) {
        entries.delete(entry, person);
        flash.addFlashAttribute("flash", "logbook.removed");
        flash.addFlashAttribute("undo", "/log/entries/" + entry + "/restoration");
        return "redirect:/log";
    }

    @PostMapping("/log/entries/{entry}/restoration")
    String restore(@PathVariable UUID entry, @Acting SignedInPerson person, RedirectAttributes flash) {
        entries.restore(entry, person);
        flash.addFlashAttribute("flash", "logbook.restored");
        return "redirect:/log";
    }
}
