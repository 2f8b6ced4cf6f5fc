package vn.kiphan.unit;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnitLeads;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** Who files a unit's reports: chosen by its lead, or by an administrator. */
@Controller
@ForUnitLeads
class FilingRuleController {

    private final FilingRules rules;

    FilingRuleController(FilingRules rules) {
        this.rules = rules;
    }

    @GetMapping("/units/{id}/filing")
    String rule(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        model.addAttribute("rule", rules.of(own(id, person)));
        model.addAttribute("administers", person.has(Role.ADMINISTRATOR));
        return "unit/filing";
    }

    @PostMapping("/units/{id}/filing")
    String choose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean byLead,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        rules.choose(own(id, person), byLead, person.author());
        flash.addFlashAttribute("flash", "unit.filing.changed");
        return "redirect:/units/" + id + "/filing";
    }

    /** A lead finds the own unit only. */
    private static UnitId own(UUID id, SignedInPerson person) {
        UnitId unit = new UnitId(id);
        if (!person.has(Role.ADMINISTRATOR) && !person.leads(unit)) {
            throw new NotFound();
        }
        return unit;
    }
}
