package vn.kiphan.unit;

import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Accounts;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForAdministrators;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.UnitId;

/** The list of people with accounts, and where the administrator adds one. */
@Controller
@ForAdministrators
class PeopleController {

    private final PeopleList list;
    private final PeopleDesk desk;
    private final Accounts accounts;
    private final UnitFinder finder;

    PeopleController(PeopleList list, PeopleDesk desk, Accounts accounts, UnitFinder finder) {
        this.list = list;
        this.desk = desk;
        this.accounts = accounts;
        this.finder = finder;
    }

    @GetMapping("/people")
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "1") int page, Model model) {
        UnitFilter filter = new UnitFilter(text, null, null);
        model.addAttribute("filter", filter);
        model.addAttribute("people", list.find(filter, page));
        return "unit/people";
    }

    @GetMapping("/people/new")
    String blank(@RequestParam(defaultValue = "") String unit, Model model) {
        model.addAttribute("form", PersonForm.blank(unit));
        return form(model);
    }

    @PostMapping("/people/new")
    String enrol(
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasFieldErrors("username") && accounts.taken(form.username())) {
            errors.rejectValue("username", "unit.person.username.taken");
        }
        Optional<UnitId> unit = form.appointment().unitFor(finder, errors);
        if (errors.hasErrors() || unit.isEmpty()) {
            return form(model);
        }
        PersonId added;
        try {
            added = desk.enrol(form, unit.get(), person.author());
        } catch (DuplicateKeyException overtaken) {
            errors.rejectValue("username", "unit.person.username.taken");
            return form(model);
        }
        PersonController.showLinkOnce(desk.invite(list.find(added.value()), person.author()), flash);
        flash.addFlashAttribute("flash", "unit.person.added");
        return "redirect:/people/" + added.value();
    }

    private String form(Model model) {
        model.addAttribute("roles", AppointmentForm.roles());
        model.addAttribute("suggestions", finder.suggestions());
        return "unit/person-form";
    }
}
