package vn.kiphan.unit;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.kiphan.account.ForAdministrators;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.UnitId;

/** Where the administrator adds a unit, lets other facts hold from a day on, and puts it into groups. */
@Controller
@ForAdministrators
class UnitChangeController {

    private final UnitDesk desk;
    private final GroupDesk groups;
    private final UnitRecords records;
    private final UnitFinder finder;
    private final Days days;

    UnitChangeController(UnitDesk desk, GroupDesk groups, UnitRecords records, UnitFinder finder, Days days) {
        this.desk = desk;
        this.groups = groups;
        this.records = records;
        this.finder = finder;
        this.days = days;
    }

    @GetMapping("/units/new")
    String blank(Model model) {
        model.addAttribute("form", UnitForm.blank(days.day(days.today())));
        return form(null, model);
    }

    @PostMapping("/units/new")
    String add(
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        Optional<UnitId> parent = parent(form, errors);
        if (errors.hasErrors()) {
            return form(null, model);
        }
        UnitId unit = desk.add(form.facts(parent.orElse(null)), form.day(), person.author());
        flash.addFlashAttribute("flash", "unit.added");
        return "redirect:/units/" + unit;
    }

    @GetMapping("/units/{id}/profile")
    String profile(@PathVariable UUID id, Model model) {
        UnitRecord unit = records.find(id);
        model.addAttribute("form", UnitForm.of(unit, ""));
        return form(unit, model);
    }

    @PostMapping("/units/{id}/profile")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        UnitRecord unit = records.find(id);
        Optional<UnitId> parent = parent(form, errors);
        if (!errors.hasFieldErrors("from") && !unit.canChangeOn(form.day())) {
            errors.rejectValue("from", "unit.from.early");
        }
        if (errors.hasErrors()) {
            return form(unit, model);
        }
        desk.change(unit.id(), form.version(), form.facts(parent.orElse(null)), form.day(), person.author());
        flash.addFlashAttribute("flash", "unit.changed");
        return "redirect:/units/" + id;
    }

    @PostMapping("/units/{id}/groups")
    String membership(
            @PathVariable UUID id,
            @RequestParam UUID group,
            @RequestParam boolean member,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        UnitId unit = records.find(id).id();
        if (member) {
            groups.join(group, unit, days.today(), person.author());
        } else {
            groups.leave(group, unit, person.author());
        }
        flash.addFlashAttribute("flash", member ? "unit.joined" : "unit.left");
        return "redirect:/units/" + id;
    }

    private Optional<UnitId> parent(UnitForm form, BindingResult errors) {
        if (form.parent().isBlank()) {
            return Optional.empty();
        }
        Optional<UnitId> parent = finder.exactly(form.parent()).map(UnitFinder.Named::id);
        if (parent.isEmpty()) {
            finder.reject("parent", form.parent(), errors);
        }
        return parent;
    }

    private String form(@Nullable UnitRecord unit, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("kinds", UnitKind.values());
        model.addAttribute("suggestions", finder.suggestions());
        return "unit/form";
    }
}
