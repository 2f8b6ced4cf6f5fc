package vn.kiphan.roster;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
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
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.RecipientList;
import vn.kiphan.shared.UnitId;

/** The officer adds units to the list of an issued directive, with a reason. */
@Controller
@ForOfficers
class AdditionController {

    private final RosterPages pages;
    private final UnlistedUnits unlisted;
    private final RecipientList list;

    AdditionController(RosterPages pages, UnlistedUnits unlisted, RecipientList list) {
        this.pages = pages;
        this.unlisted = unlisted;
        this.list = list;
    }

    @GetMapping("/directives/{id}/units/addition")
    String form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @Acting SignedInPerson person,
            Model model) {
        DirectiveView directive = pages.directive(id, person.departments());
        if (!RosterPages.inForce(directive)) {
            return "redirect:/directives/" + id + "/units";
        }
        AdditionForm form = new AdditionForm(Set.of(), "", text);
        model.addAttribute("form", form);
        return page(directive, form, model);
    }

    @PostMapping("/directives/{id}/units/addition")
    String add(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AdditionForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        DirectiveView directive = pages.directive(id, person.departments());
        if (errors.hasErrors()) {
            return page(directive, form, model);
        }
        List<UnitId> units = form.units().stream().map(UnitId::new).toList();
        int added = list.add(directive.id(), person.departments(), units, form.reason(), person.author())
                .size();
        flash.addFlashAttribute("flash", added == 0 ? "roster.added.none" : "roster.added");
        return "redirect:/directives/" + id + "/units";
    }

    private String page(DirectiveView directive, AdditionForm form, Model model) {
        model.addAttribute("directive", directive);
        model.addAttribute("found", unlisted.find(directive.id(), form.text(), form.units()));
        return "roster/addition";
    }
}
