package vn.kiphan.issuing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Issuing;

/** What the desks between draft and issue have in common: a page as long as the directive lies there, and its issue. */
@Component
class IssuingSteps {

    private final Issuing issuing;
    private final IssuancePages pages;

    IssuingSteps(Issuing issuing, IssuancePages pages) {
        this.issuing = issuing;
        this.pages = pages;
    }

    /** Whoever comes when it lies elsewhere is led to its record. */
    String show(IssuingStep step, UUID id, SignedInPerson person, Model model) {
        IssuancePage page = pages.of(new DirectiveId(id), person.departments(), null);
        if (page.status() != step.status()) {
            return "redirect:/directives/" + id;
        }
        model.addAttribute("form", page.usual());
        model.addAttribute("page", page);
        return step.template();
    }

    /** Issues it with the number and date that were typed, or shows again what has to be mended or known. */
    String issue(
            IssuingStep step,
            UUID id,
            IssuanceForm typed,
            BindingResult errors,
            SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        DirectiveId directive = new DirectiveId(id);
        IssuancePage page = pages.of(directive, person.departments(), typed);
        IssuanceForm form = typed.orElse(page.usual());
        if (step.waits(page) && page.asksAgain(form, errors, pages.today())) {
            model.addAttribute("page", page);
            return step.template();
        }
        boolean now = step == IssuingStep.ISSUANCE
                ? issuing.issueDraft(directive, person.departments(), form.given(), person.author())
                : issuing.issueApproved(directive, person.departments(), form.given(), person.author());
        flash.addFlashAttribute("flash", now ? "issuing.issued" : "issuing.issued.already");
        return "redirect:/directives/" + id;
    }
}
