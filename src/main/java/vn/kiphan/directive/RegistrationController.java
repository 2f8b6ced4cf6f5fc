package vn.kiphan.directive;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForTheClerk;
import vn.kiphan.account.SignedInPerson;

/** The clerk gives number and date to what the leader has approved, and so issues it; or sends it back when its form is wrong. */
@Controller
@ForTheClerk
class RegistrationController {

    private final IssuingDesk desk;
    private final ApprovalDesk approvals;
    private final IssuancePages pages;
    private final WaitingDirectives waiting;

    RegistrationController(IssuingDesk desk, ApprovalDesk approvals, IssuancePages pages, WaitingDirectives waiting) {
        this.desk = desk;
        this.approvals = approvals;
        this.pages = pages;
        this.waiting = waiting;
    }

    @GetMapping("/registrations")
    String queue(@Acting SignedInPerson person, Model model) {
        model.addAttribute("rows", waiting.at(DirectiveStatus.APPROVED, person.departments()));
        return "directive/registrations";
    }

    @GetMapping("/directives/{id}/registration")
    String page(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        IssuancePage page = pages.of(new DirectiveId(id), person.departments(), null);
        if (page.status() != DirectiveStatus.APPROVED) {
            return "redirect:/directives/" + id;
        }
        model.addAttribute("form", page.usual());
        model.addAttribute("page", page);
        return "directive/registration";
    }

    @PostMapping("/directives/{id}/registration")
    String issue(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") IssuanceForm typed,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        DirectiveId directive = new DirectiveId(id);
        IssuancePage page = pages.of(directive, person.departments(), typed);
        IssuanceForm form = typed.orElse(page.usual());
        if (page.status() == DirectiveStatus.APPROVED && page.asksAgain(form, errors, pages.today())) {
            model.addAttribute("page", page);
            return "directive/registration";
        }
        boolean now = desk.issueApproved(directive, person.departments(), form, person.author());
        flash.addFlashAttribute("flash", now ? "directive.issued" : "directive.issued.already");
        return "redirect:/directives/" + id;
    }

    @GetMapping("/directives/{id}/registration/refusal")
    String refusal(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        IssuancePage page = pages.of(new DirectiveId(id), person.departments(), null);
        if (page.status() != DirectiveStatus.APPROVED) {
            return "redirect:/directives/" + id;
        }
        return refusal(page, new ReasonForm(page.version(), ""), model);
    }

    @PostMapping("/directives/{id}/registration/refusal")
    String sendBack(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        DirectiveId directive = new DirectiveId(id);
        if (errors.hasErrors()) {
            return refusal(pages.of(directive, person.departments(), null), form, model);
        }
        approvals.sendBack(
                directive,
                person.departments(),
                DirectiveStatus.APPROVED,
                form.reason(),
                form.version(),
                person.author());
        flash.addFlashAttribute("flash", "directive.sent-back");
        return "redirect:/registrations";
    }

    private static String refusal(IssuancePage page, ReasonForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        model.addAttribute("from", "registration");
        return "directive/refusal";
    }
}
