package vn.kiphan.campaign;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.Directives;
import vn.kiphan.reason.ReasonList;
import vn.kiphan.reason.Reasons;

/** The unit declines a directive with a reason, or takes that back. */
@Controller
@ForUnits
class DeclineController {

    private final Declines declines;
    private final Assignments assignments;
    private final Directives directives;
    private final Reasons reasons;

    DeclineController(Declines declines, Assignments assignments, Directives directives, Reasons reasons) {
        this.declines = declines;
        this.assignments = assignments;
        this.directives = directives;
        this.reasons = reasons;
    }

    @GetMapping("/assignments/{id}/refusal")
    String form(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        AssignmentView assignment = assignments.view(new AssignmentId(id), person.reportingUnits());
        if (!NextStep.mayDecline(assignment)) {
            return "redirect:" + AssignmentRefusals.page(assignment.id());
        }
        model.addAttribute("form", new DeclineForm(null, ""));
        return page(assignment, model);
    }

    @PostMapping("/assignments/{id}/refusal")
    String decline(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DeclineForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        AssignmentView assignment = assignments.view(new AssignmentId(id), person.reportingUnits());
        @Nullable
        String reason = reasons.words(ReasonList.DECLINE, form.reason()).orElse(null);
        if (reason == null && form.reason() != null) {
            errors.rejectValue("reason", "campaign.decline.reason.missing");
        }
        if (errors.hasErrors() || reason == null) {
            return page(assignment, model);
        }
        declines.decline(assignment.id(), person.reportingUnits(), reason, form.words(), person.author());
        flash.addFlashAttribute("flash", "campaign.declined");
        return "redirect:" + AssignmentRefusals.page(assignment.id());
    }

    @PostMapping("/assignments/{id}/refusal/withdrawal")
    String takeBack(@PathVariable UUID id, @Acting SignedInPerson person, RedirectAttributes flash) {
        AssignmentId assignment = new AssignmentId(id);
        declines.takeBack(assignment, person.reportingUnits(), person.author());
        flash.addFlashAttribute("flash", "campaign.decline.taken-back");
        return "redirect:" + AssignmentRefusals.page(assignment);
    }

    private String page(AssignmentView assignment, Model model) {
        model.addAttribute("assignment", assignment);
        model.addAttribute("directive", directives.view(assignment.directive()));
        model.addAttribute("reasons", reasons.of(ReasonList.DECLINE));
        return "campaign/decline";
    }
}
