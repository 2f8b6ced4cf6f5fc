package vn.kiphan.unfinished;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.entering.EntryPlaces;
import vn.kiphan.entering.EntryPlaces.Spot;

/** Throws away what was typed and not saved, and takes that back when it was a slip. */
@Controller
@ForUnits
class UnfinishedController {

    private final UnfinishedDesk desk;
    private final EntryPlaces places;

    UnfinishedController(UnfinishedDesk desk, EntryPlaces places) {
        this.desk = desk;
        this.places = places;
    }

    @PostMapping("/reports/{id}/entries/{entry}/unfinished/removal")
    String drop(
            @PathVariable UUID id, @PathVariable UUID entry, @Acting SignedInPerson person, RedirectAttributes flash) {
        return dropped(places.inReport(id, entry, person), person, flash);
    }

    @PostMapping("/log/entries/{entry}/unfinished/removal")
    String dropInLog(
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable UUID unit,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        return dropped(places.inLog(unit, entry, person), person, flash);
    }

    @PostMapping("/reports/{id}/entries/{entry}/unfinished/restoration")
    String restore(@PathVariable UUID id, @PathVariable UUID entry, @Acting SignedInPerson person) {
        return restored(places.inReport(id, entry, person), person);
    }

    @PostMapping("/log/entries/{entry}/unfinished/restoration")
    String restoreInLog(
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable UUID unit,
            @Acting SignedInPerson person) {
        return restored(places.inLog(unit, entry, person), person);
    }

    private String dropped(Spot spot, SignedInPerson person, RedirectAttributes flash) {
        desk.drop(spot, person);
        flash.addFlashAttribute("flash", "unfinished.dropped");
        flash.addFlashAttribute(
                "undo",
                spot.place().address(spot.entry()) + "/unfinished/restoration"
                        + spot.place().query());
        return "redirect:" + spot.place().address();
    }

    private String restored(Spot spot, SignedInPerson person) {
        desk.restore(spot, person);
        return "redirect:" + spot.place().address(spot.entry());
    }
}
