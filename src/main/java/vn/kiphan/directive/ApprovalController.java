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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForTheDirector;
import vn.kiphan.account.SignedInPerson;

/** The leader reads a directive as it would be sent, and approves it or sends it back with a reason. */
@Controller
@ForTheDirector
class ApprovalController {

    private final ApprovalDesk desk;
    private final IssuancePages pages;
    private final WaitingDirectives waiting;

    ApprovalController(ApprovalDesk desk, IssuancePages pages, WaitingDirectives waiting) {
        this.desk = desk;
        this.pages = pages;
        this.waiting = waiting;
    }

    @GetMapping("/approvals")
    String queue(@Acting SignedInPerson person, Model model) {
        model.addAttribute("rows", waiting.at(DirectiveStatus.AWAITING_APPROVAL, person.departments()));
        return "directive/approvals";
    }

    @GetMapping("/directives/{id}/approval")
    String page(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        IssuancePage page = pages.of(new DirectiveId(id), person.departments(), null);
        if (page.status() != DirectiveStatus.AWAITING_APPROVAL) {
            return "redirect:/directives/" + id;
        }
        model.addAttribute("page", page);
        return "directive/approval";
    }

    @PostMapping("/directives/{id}/approval")
    String approve(
            @PathVariable UUID id,
            @RequestParam long version,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        desk.approve(new DirectiveId(id), person.departments(), version, person.author());
        flash.addFlashAttribute("flash", "directive.approved");
        return "redirect:/approvals";
    }

    @GetMapping("/directives/{id}/approval/refusal")
    String refusal(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        IssuancePage page = pages.of(new DirectiveId(id), person.departments(), null);
        if (page.status() != DirectiveStatus.AWAITING_APPROVAL) {
            return "redirect:/directives/" + id;
        }
        return refusal(page, new ReasonForm(page.version(), ""), model);
    }

    @PostMapping("/directives/{id}/approval/refusal")
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
        desk.sendBack(
                directive,
                person.departments(),
                DirectiveStatus.AWAITING_APPROVAL,
                form.reason(),
                form.version(),
                person.author());
        flash.addFlashAttribute("flash", "directive.sent-back");
        return "redirect:/approvals";
    }

    private static String refusal(IssuancePage page, ReasonForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        model.addAttribute("from", "approval");
        return "directive/refusal";
    }
}
