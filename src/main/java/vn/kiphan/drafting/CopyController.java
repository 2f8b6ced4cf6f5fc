package vn.kiphan.drafting;

import jakarta.validation.Valid;
import java.time.LocalDate;
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
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Draft;
import vn.kiphan.directive.Drafts;
import vn.kiphan.shared.Days;

/** Last year's campaign again: the officer says by how much its dates move. */
@Controller
@ForOfficers
class CopyController {

    private final Drafts drafts;
    private final DirectiveCopying copying;
    private final Days days;

    CopyController(Drafts drafts, DirectiveCopying copying, Days days) {
        this.drafts = drafts;
        this.copying = copying;
        this.days = days;
    }

    @GetMapping("/directives/{id}/copy")
    String form(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        DirectiveView source = view(id, person);
        if (!source.status().issued()) {
            return "redirect:/directives/" + id;
        }
        LocalDate issuedOn = source.issuedOn();
        int years = issuedOn == null ? 1 : Math.max(1, days.today().getYear() - issuedOn.getYear());
        model.addAttribute("form", new CopyForm("YEARS", Integer.toString(years)));
        model.addAttribute("source", source);
        return "drafting/copy";
    }

    @PostMapping("/directives/{id}/copy")
    String copy(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("source", view(id, person));
            return "drafting/copy";
        }
        DirectiveId copied = copying.copy(new DirectiveId(id), person.departments(), form.shift(), person.author());
        flash.addFlashAttribute("flash", "drafting.copied");
        return "redirect:/directives/" + copied + "/draft";
    }

    private DirectiveView view(UUID id, SignedInPerson person) {
        return drafts.read(new DirectiveId(id), person.departments(), Draft::view);
    }
}
