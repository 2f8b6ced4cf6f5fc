package vn.kiphan.roster;

import jakarta.validation.Valid;
import java.util.Objects;
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
import vn.kiphan.campaign.Declines;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.RecipientList;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** One unit on the list: the officer takes it off, or answers its refusal by insisting. */
@Controller
@ForOfficers
class ListedUnitController {

    private final RosterPages pages;
    private final Roster roster;
    private final Declines declines;
    private final RecipientList list;

    ListedUnitController(RosterPages pages, Roster roster, Declines declines, RecipientList list) {
        this.pages = pages;
        this.roster = roster;
        this.declines = declines;
        this.list = list;
    }

    @GetMapping("/directives/{id}/units/{unit}")
    String unit(@PathVariable UUID id, @PathVariable UUID unit, @Acting SignedInPerson person, Model model) {
        DirectiveView directive = pages.directive(id, person.departments());
        RosterRow row = find(directive, unit);
        model.addAttribute("form", new ReasonForm(Objects.requireNonNullElse(row.declineReason(), "")));
        return page(directive, row, "", model);
    }

    @PostMapping("/directives/{id}/units/{unit}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        DirectiveView directive = pages.directive(id, person.departments());
        if (errors.hasErrors()) {
            return page(directive, find(directive, unit), "removal", model);
        }
        list.remove(directive.id(), person.departments(), new UnitId(unit), form.reason(), person.author());
        flash.addFlashAttribute("flash", "roster.removed");
        return "redirect:/directives/" + id + "/units";
    }

    @PostMapping("/directives/{id}/units/{unit}/insistence")
    String insist(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        DirectiveView directive = pages.directive(id, person.departments());
        if (errors.hasErrors()) {
            return page(directive, find(directive, unit), "insistence", model);
        }
        declines.insist(directive.id(), new UnitId(unit), person.departments(), form.reason(), person.author());
        flash.addFlashAttribute("flash", "roster.insisted");
        return "redirect:/directives/" + id + "/units";
    }

    private RosterRow find(DirectiveView directive, UUID unit) {
        Roster.Search search =
                new Roster.Search(directive.id(), pages.terms(directive, null).id(), "");
        return roster.unit(search, new UnitId(unit)).orElseThrow(NotFound::new);
    }

    /** Of the two forms, the one that came back shows what is wrong. */
    private String page(DirectiveView directive, RosterRow row, String wrong, Model model) {
        model.addAttribute("directive", directive);
        model.addAttribute("row", row);
        model.addAttribute("declines", declines.of(directive.id(), row.unit()));
        model.addAttribute("wrong", wrong);
        model.addAttribute("inForce", RosterPages.inForce(directive));
        return "roster/unit";
    }
}
