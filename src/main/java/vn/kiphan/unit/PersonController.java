package vn.kiphan.unit;

import jakarta.validation.Valid;
import java.util.Optional;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForAdministrators;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.UnitId;

/** A person's page: their roles, the link by which they set a password, and whether they may sign in. */
@Controller
@ForAdministrators
class PersonController {

    private final PeopleList list;
    private final PeopleDesk desk;
    private final UnitAppointments appointments;
    private final UnitFinder finder;

    PersonController(PeopleList list, PeopleDesk desk, UnitAppointments appointments, UnitFinder finder) {
        this.list = list;
        this.desk = desk;
        this.appointments = appointments;
        this.finder = finder;
    }

    /** Hands the link to the next page and to no other: it stands nowhere else, not even in the database. */
    static void showLinkOnce(String token, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/invitations/")
                        .path(token)
                        .toUriString());
    }

    @GetMapping("/people/{id}")
    String record(@PathVariable UUID id, Model model) {
        model.addAttribute("form", AppointmentForm.blank());
        return page(list.find(id), model);
    }

    @PostMapping("/people/{id}/appointments")
    String appoint(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AppointmentForm form,
            BindingResult errors,
            @Acting SignedInPerson administrator,
            Model model,
            RedirectAttributes flash) {
        PersonRow person = list.find(id);
        Optional<UnitId> unit = form.unitFor(finder, errors);
        if (errors.hasErrors() || unit.isEmpty()) {
            return page(person, model);
        }
        desk.appoint(person.id(), unit.get(), form.parsedRole(), administrator.author());
        flash.addFlashAttribute("flash", "unit.appointment.begun");
        return "redirect:/people/" + id;
    }

    @PostMapping(path = "/people/{id}/appointments", params = "end")
    String end(
            @PathVariable UUID id,
            @RequestParam UUID end,
            @Acting SignedInPerson administrator,
            RedirectAttributes flash) {
        appointments.end(end, list.find(id).id(), administrator.author());
        flash.addFlashAttribute("flash", "unit.appointment.ended");
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/invitation")
    String invite(@PathVariable UUID id, @Acting SignedInPerson administrator, RedirectAttributes flash) {
        showLinkOnce(desk.invite(list.find(id), administrator.author()), flash);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/bar")
    String bar(@PathVariable UUID id, @Acting SignedInPerson administrator, RedirectAttributes flash) {
        desk.bar(list.find(id).id(), administrator);
        flash.addFlashAttribute("flash", "unit.person.barred");
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/readmission")
    String readmit(@PathVariable UUID id, @Acting SignedInPerson administrator, RedirectAttributes flash) {
        desk.readmit(list.find(id).id(), administrator.author());
        flash.addFlashAttribute("flash", "unit.person.readmitted");
        return "redirect:/people/" + id;
    }

    private String page(PersonRow person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("roles", AppointmentForm.roles());
        model.addAttribute("suggestions", finder.suggestions());
        return "unit/person";
    }
}
