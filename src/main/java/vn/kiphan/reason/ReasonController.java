package vn.kiphan.reason;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.SignedInPerson;

/** Officers and the administrator keep the lists of reasons. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'OFFICER')")
class ReasonController {

    private final Reasons reasons;

    ReasonController(Reasons reasons) {
        this.reasons = reasons;
    }

    @GetMapping(Reasons.PAGE)
    String lists(Model model) {
        model.addAttribute("form", ReasonForm.blank());
        return page(model);
    }

    @PostMapping(Reasons.PAGE)
    String add(
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(model);
        }
        reasons.add(Objects.requireNonNull(form.list()), form.words(), person.author());
        return changed(flash);
    }

    @PostMapping(Reasons.PAGE + "/{id}/end")
    String end(@PathVariable UUID id, @Acting SignedInPerson person, RedirectAttributes flash) {
        reasons.end(id, person.author());
        return changed(flash);
    }

    @PostMapping(Reasons.PAGE + "/{id}/raise")
    String raise(@PathVariable UUID id, @Acting SignedInPerson person, RedirectAttributes flash) {
        reasons.raise(id, person.author());
        return changed(flash);
    }

    private static String changed(RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "reason.changed");
        return "redirect:" + Reasons.PAGE;
    }

    private String page(Model model) {
        model.addAttribute("lists", reasons.all());
        return "reason/lists";
    }
}
