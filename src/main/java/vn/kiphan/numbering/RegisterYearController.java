package vn.kiphan.numbering;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
import vn.kiphan.account.ForAdministrators;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Vietnam;

/** Where a register begins in a year, and the day after which it gives no number any more. */
@Controller
@ForAdministrators
class RegisterYearController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final RegisterDesk desk;
    private final Clock clock;

    RegisterYearController(RegisterDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/numbering/registers/{id}/start")
    String start(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        int year = Vietnam.day(clock.instant()).getYear();
        return start(desk.find(new RegisterId(id), person.departments()), new StartForm("" + year, ""), model);
    }

    @PostMapping("/numbering/registers/{id}/start")
    String begin(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") StartForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        RegisterRow register = desk.find(new RegisterId(id), person.departments());
        form.check(errors);
        if (!errors.hasErrors()
                && !desk.begin(register.id(), person.departments(), form.inYear(), form.from(), person.author())) {
            errors.rejectValue("number", "numbering.start.late", new Object[] {form.year()}, null);
        }
        if (errors.hasErrors()) {
            return start(register, form, model);
        }
        flash.addFlashAttribute("flash", "numbering.start.set");
        return "redirect:/numbering/registers/" + id;
    }

    @GetMapping("/numbering/registers/{id}/closing")
    String closing(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        RegisterRow register = desk.find(new RegisterId(id), person.departments());
        if (register.closedOn() != null) {
            return "redirect:/numbering/registers/" + id;
        }
        return closing(register, new ClosingForm(""), model);
    }

    @PostMapping("/numbering/registers/{id}/closing")
    String close(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ClosingForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        RegisterRow register = desk.find(new RegisterId(id), person.departments());
        if (!errors.hasErrors()) {
            desk.close(register.id(), person.departments(), form.day(), person.author())
                    .ifPresent(later -> errors.rejectValue(
                            "closedOn", "numbering.closing.early", new Object[] {DAY.format(later)}, null));
        }
        if (errors.hasErrors()) {
            return closing(register, form, model);
        }
        flash.addFlashAttribute("flash", "numbering.closing.done");
        return "redirect:/numbering/registers/" + id;
    }

    private static String start(RegisterRow register, StartForm form, Model model) {
        model.addAttribute("register", register);
        model.addAttribute("form", form);
        return "numbering/start";
    }

    private static String closing(RegisterRow register, ClosingForm form, Model model) {
        model.addAttribute("register", register);
        model.addAttribute("form", form);
        return "numbering/closing";
    }
}
