package vn.kiphan.approval;

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

/** The administrator says whether the department issues with one person or with its leader and its clerk, and learns who is missing for that. */
@Controller
@ForAdministrators
class RuleController {

    private final ApprovalRules rules;

    RuleController(ApprovalRules rules) {
        this.rules = rules;
    }

    @GetMapping(ApprovalRules.PAGE)
    String form(@Acting SignedInPerson person, Model model) {
        ApprovalRules.Rule rule = rules.of(department(person));
        return page(person, rule, false, model);
    }

    @PostMapping(ApprovalRules.PAGE)
    String change(
            @RequestParam boolean needsApproval,
            @RequestParam long version,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        UnitId department = department(person);
        if (needsApproval && !rules.missing(department).isEmpty()) {
            return page(person, new ApprovalRules.Rule(true, version), true, model);
        }
        rules.change(department, needsApproval, version, person.author());
        flash.addFlashAttribute("flash", "approval.rule.changed");
        return "redirect:" + ApprovalRules.PAGE;
    }

    /** @param refused whether the rule that is shown was not taken */
    private String page(SignedInPerson person, ApprovalRules.Rule rule, boolean refused, Model model) {
        model.addAttribute("rule", rule);
        model.addAttribute("refused", refused);
        model.addAttribute("missing", rules.missing(department(person)));
        return "approval/rule";
    }

    /** One installation serves one department. */
    private static UnitId department(SignedInPerson person) {
        return person.departments().stream().findFirst().orElseThrow(NotFound::new);
    }
}
