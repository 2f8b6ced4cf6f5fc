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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForAdministrators;
import vn.kiphan.account.ForStaff;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;

/** The recipient groups and the words by which letters name them. */
@Controller
class GroupController {

    private final GroupDesk desk;

    GroupController(GroupDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/groups")
    @ForStaff
    String list(@Acting SignedInPerson person, Model model) {
        model.addAttribute("groups", desk.all());
        model.addAttribute("administers", person.has(Role.ADMINISTRATOR));
        return "unit/groups";
    }

    @GetMapping("/groups/new")
    @ForAdministrators
    String blank(Model model) {
        model.addAttribute("form", GroupForm.blank());
        return "unit/group";
    }

    @PostMapping("/groups/new")
    @ForAdministrators
    String add(
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        rejectClashes(form, null, errors);
        if (errors.hasErrors()) {
            return "unit/group";
        }
        desk.add(form.words(), person.author());
        flash.addFlashAttribute("flash", "unit.group.added");
        return "redirect:/groups";
    }

    @GetMapping("/groups/{id}")
    @ForAdministrators
    String form(@PathVariable UUID id, Model model) {
        GroupRow group = desk.find(id);
        model.addAttribute("group", group);
        model.addAttribute("form", GroupForm.of(group));
        return "unit/group";
    }

    @PostMapping("/groups/{id}")
    @ForAdministrators
    String rename(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("group", desk.find(id));
        rejectClashes(form, id, errors);
        if (errors.hasErrors()) {
            return "unit/group";
        }
        desk.rename(id, form.version(), form.words(), person.author());
        flash.addFlashAttribute("flash", "unit.group.changed");
        return "redirect:/groups";
    }

    /** Words that name another group, too, would make every letter's line that bears them unsure. */
    private void rejectClashes(GroupForm form, @Nullable UUID except, BindingResult errors) {
        if (errors.hasErrors()) {
            return;
        }
        GroupWords words = form.words();
        desk.clashing(words.name(), except)
                .ifPresent(other ->
                        errors.rejectValue("name", "unit.group.taken", new Object[] {words.name(), other}, null));
        for (String alias : words.aliases()) {
            Optional<String> other = desk.clashing(alias, except);
            other.ifPresent(
                    name -> errors.rejectValue("aliases", "unit.group.taken", new Object[] {alias, name}, null));
        }
    }
}
