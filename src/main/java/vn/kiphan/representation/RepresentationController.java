package vn.kiphan.representation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;

/** The form on the report's page in which a unit says for whom it speaks. */
@Controller
@ForUnits
class RepresentationController {

    private final RepresentationDesk desk;

    RepresentationController(RepresentationDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/reports/{id}/speaks-for")
    String choose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> unit,
            @RequestParam(defaultValue = "") List<UUID> included,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        desk.choose(id, Set.copyOf(unit), Set.copyOf(included), person);
        flash.addFlashAttribute("flash", "representation.saved");
        return "redirect:/reports/" + id + "#speaksFor";
    }
}
