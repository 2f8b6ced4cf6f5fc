package vn.kiphan.issuing;

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
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.ForTheClerk;
import vn.kiphan.account.ForTheDirector;
import vn.kiphan.account.SignedInPerson;

/**
 * A directive as it will go out, on the desk of each who has a part in that: the officer issues it or hands it on, the leader reads it,
 * the clerk gives it number and date and so issues it.
 */
@Controller
class IssuanceController {

    private final IssuingSteps steps;

    IssuanceController(IssuingSteps steps) {
        this.steps = steps;
    }

    @GetMapping("/directives/{id}/issuance")
    @ForOfficers
    String confirmation(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        return steps.show(IssuingStep.ISSUANCE, id, person, model);
    }

    @PostMapping("/directives/{id}/issuance")
    @ForOfficers
    String issue(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") IssuanceForm typed,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        return steps.issue(IssuingStep.ISSUANCE, id, typed, errors, person, model, flash);
    }

    @GetMapping("/directives/{id}/approval")
    @ForTheDirector
    String approval(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        return steps.show(IssuingStep.APPROVAL, id, person, model);
    }

    @GetMapping("/directives/{id}/registration")
    @ForTheClerk
    String registration(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        return steps.show(IssuingStep.REGISTRATION, id, person, model);
    }

    @PostMapping("/directives/{id}/registration")
    @ForTheClerk
    String register(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") IssuanceForm typed,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        return steps.issue(IssuingStep.REGISTRATION, id, typed, errors, person, model, flash);
    }
}
