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

/** Where a one-time link leads: a person sets their first password. */
@Controller
@ForAnybody
class InvitationController {

    private final Invitations invitations;
    private final Enrolment enrolment;

    InvitationController(Invitations invitations, Enrolment enrolment) {
        this.invitations = invitations;
        this.enrolment = enrolment;
    }

    @GetMapping("/invitations/{token}")
    String form(@PathVariable String token, Model model) {
        invitations.find(token).filter(found -> found.person() != null).orElseThrow(NotFound::new);
        model.addAttribute("form", PasswordForm.blank());
        return "account/invitation";
    }

    @PostMapping("/invitations/{token}")
    String setPassword(
            @PathVariable String token,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return "account/invitation";
        }
        enrolment.setPassword(token, form);
        flash.addFlashAttribute("flash", "account.password.set");
        return "redirect:/login";
    }
}
