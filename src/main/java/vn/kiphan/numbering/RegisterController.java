package vn.kiphan.numbering;

import jakarta.validation.Valid;
import java.util.Map;
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
import vn.kiphan.account.ForAdministrators;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** The registers of the department: their list, the page of each, opening and changing one. */
@Controller
@ForAdministrators
class RegisterController {

    private final RegisterDesk desk;
    private final RegisterRecords records;

    RegisterController(RegisterDesk desk, RegisterRecords records) {
        this.desk = desk;
        this.records = records;
    }

    @GetMapping("/numbering")
    String list(@Acting SignedInPerson person, Model model) {
        model.addAttribute("registers", desk.all(person.departments()));
        return "numbering/list";
    }

    @GetMapping("/numbering/registers/new")
    String blank(Model model) {
        model.addAttribute("form", RegisterForm.blank());
        return "numbering/form";
    }

    @PostMapping("/numbering/registers/new")
    String open(
            @Valid @ModelAttribute("form") RegisterForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        UnitId department = person.departments().stream().findFirst().orElseThrow(NotFound::new);
        check(form, null, department, errors);
        if (errors.hasErrors()) {
            return "numbering/form";
        }
        RegisterId id = desk.open(department, form, person.author());
        flash.addFlashAttribute("flash", "numbering.register.opened");
        return "redirect:/numbering/registers/" + id;
    }

    @GetMapping("/numbering/registers/{id}")
    String record(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        model.addAttribute("register", desk.find(new RegisterId(id), person.departments()));
        return "numbering/record";
    }

    @GetMapping("/numbering/registers/{id}/edit")
    String form(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        RegisterRow register = desk.find(new RegisterId(id), person.departments());
        model.addAttribute("register", register);
        model.addAttribute("form", RegisterForm.of(register));
        return "numbering/form";
    }

    @PostMapping("/numbering/registers/{id}/edit")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RegisterForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        RegisterRow register = desk.find(new RegisterId(id), person.departments());
        UnitId department = person.departments().stream().findFirst().orElseThrow(NotFound::new);
        check(form, register, department, errors);
        if (errors.hasErrors()) {
            model.addAttribute("register", register);
            return "numbering/form";
        }
        desk.change(register.id(), person.departments(), form, person.author());
        flash.addFlashAttribute("flash", "numbering.register.changed");
        return "redirect:/numbering/registers/" + id;
    }

    private void check(RegisterForm form, @Nullable RegisterRow register, UnitId department, BindingResult errors) {
        form.check(errors);
        if (errors.hasErrors()) {
            return;
        }
        RegisterId except = register == null ? null : register.id();
        if (records.nameTaken(department, form.name(), except)) {
            errors.rejectValue("name", "numbering.register.name.taken");
        }
        Map<String, String> typed = form.byFolded();
        records.clashing(department, typed.keySet(), register == null ? form.opening() : register.openedOn(), except)
                .forEach((type, other) -> errors.rejectValue(
                        type.isEmpty() ? "rest" : "types",
                        type.isEmpty() ? "numbering.register.rest.taken" : "numbering.register.type.taken",
                        new Object[] {other, typed.get(type)},
                        null));
    }
}
