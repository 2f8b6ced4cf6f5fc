package vn.kiphan.account;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.shared.NotFound;

/** Where the link that a new installation prints leads: the department is named and its administrator made. */
@Controller
@ForAnybody
class FirstAdministratorController {

    private final Invitations invitations;
    private final Enrolment enrolment;

    FirstAdministratorController(Invitations invitations, Enrolment enrolment) {
        this.invitations = invitations;
        this.enrolment = enrolment;
    }

    @GetMapping("/first-administrator/{token}")
    String form(@PathVariable String token, Model model) {
        invitations.find(token).filter(found -> found.person() == null).orElseThrow(NotFound::new);
        model.addAttribute("form", FirstAdministratorForm.blank());
        return "account/first-administrator";
    }

    @PostMapping("/first-administrator/{token}")
    String create(
            @PathVariable String token,
            @Valid @ModelAttribute("form") FirstAdministratorForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return "account/first-administrator";
        }
        enrolment.foundDepartment(token, form);
        flash.addFlashAttribute("flash", "account.first-administrator.made");
        return "redirect:/login";
    }
}
