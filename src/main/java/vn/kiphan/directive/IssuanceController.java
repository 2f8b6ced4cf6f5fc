package vn.kiphan.directive;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.SignedInPerson;

/** The officer sees in numbers what will happen, and issues. */
@Controller
@ForOfficers
class IssuanceController {

    private final DirectiveDesk desk;
    private final Addressing addressing;
    private final DirectiveRegister register;

    IssuanceController(DirectiveDesk desk, Addressing addressing, DirectiveRegister register) {
        this.desk = desk;
        this.addressing = addressing;
        this.register = register;
    }

    @GetMapping("/directives/{id}/issuance")
    String confirmation(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        IssuancePage page = desk.read(
                new DirectiveId(id),
                person.departments(),
                directive -> IssuancePage.of(directive, addressing, register));
        if (page.status() != DirectiveStatus.DRAFT) {
            return "redirect:/directives/" + id;
        }
        model.addAttribute("page", page);
        return "directive/issuance";
    }

    @PostMapping("/directives/{id}/issuance")
    String issue(
            @PathVariable UUID id,
            @RequestParam long version,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        boolean now = desk.issue(new DirectiveId(id), person.departments(), version, person.author());
        flash.addFlashAttribute("flash", now ? "directive.issued" : "directive.issued.already");
        return "redirect:/directives/" + id;
    }
}
