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
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.SignedInPerson;

/** The officer sees in numbers what will happen, and issues; or hands the draft to the leader where the department wants that. */
@Controller
@ForOfficers
class IssuanceController {

    private final IssuingDesk desk;
    private final ApprovalDesk approvals;
    private final IssuancePages pages;

    IssuanceController(IssuingDesk desk, ApprovalDesk approvals, IssuancePages pages) {
        this.desk = desk;
        this.approvals = approvals;
        this.pages = pages;
    }

    @GetMapping("/directives/{id}/issuance")
    String confirmation(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        IssuancePage page = pages.of(new DirectiveId(id), person.departments(), null);
        if (page.status() != DirectiveStatus.DRAFT) {
            return "redirect:/directives/" + id;
        }
        model.addAttribute("form", page.usual());
        model.addAttribute("page", page);
        return "directive/issuance";
    }

    @PostMapping("/directives/{id}/issuance")
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
        boolean mayIssue = page.status() == DirectiveStatus.DRAFT && !page.needsApproval();
        if (mayIssue && page.asksAgain(form, errors, pages.today())) {
            model.addAttribute("page", page);
            return "directive/issuance";
        }
        boolean now = desk.issue(directive, person.departments(), form, person.author());
        flash.addFlashAttribute("flash", now ? "directive.issued" : "directive.issued.already");
        return "redirect:/directives/" + id;
    }

    @PostMapping("/directives/{id}/submission")
    String submit(
            @PathVariable UUID id,
            @RequestParam long version,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        approvals.submit(new DirectiveId(id), person.departments(), version, person.author());
        flash.addFlashAttribute("flash", "directive.submitted");
        return "redirect:/directives/" + id;
    }

    @PostMapping("/directives/{id}/retrieval")
    String takeBack(
            @PathVariable UUID id,
            @RequestParam long version,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        approvals.takeBack(new DirectiveId(id), person.departments(), version, person.author());
        flash.addFlashAttribute("flash", "directive.taken-back");
        return "redirect:/directives/" + id;
    }
}
