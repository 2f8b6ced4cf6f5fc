package vn.kiphan.directive;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForAdministrators;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** The administrator says whether the department issues with one person or with its leader and its clerk. */
@Controller
@ForAdministrators
class IssuingRuleController {

    private final IssuingRules rules;

    IssuingRuleController(IssuingRules rules) {
        this.rules = rules;
    }

    @GetMapping("/issuing-rule")
    String form(@Acting SignedInPerson person, Model model) {
        model.addAttribute("rule", rules.of(department(person)));
        return "directive/issuing-rule";
    }

    @PostMapping("/issuing-rule")
    String change(
            @RequestParam boolean needsApproval,
            @RequestParam long version,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        rules.change(department(person), needsApproval, version, person.author());
        flash.addFlashAttribute("flash", "directive.rule.changed");
        return "redirect:/issuing-rule";
    }

    /** One installation serves one department. */
    private static UnitId department(SignedInPerson person) {
        return person.departments().stream().findFirst().orElseThrow(NotFound::new);
    }
}
