package vn.kiphan.workday;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
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
import vn.kiphan.account.ForStaff;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.TypedText;

/** The calendar of holidays and swapped days, year by year. */
@Controller
class WorkingDayController {

    private final WorkingDays days;
    private final WorkingDayPage page;

    WorkingDayController(WorkingDays days, WorkingDayPage page) {
        this.days = days;
        this.page = page;
    }

    @GetMapping("/working-days")
    @ForStaff
    String list(@RequestParam(required = false) @Nullable Integer year, @Acting SignedInPerson person, Model model) {
        model.addAttribute("form", SpecialDayForm.blank());
        model.addAttribute("swap", SwapForm.blank());
        return page.show(year, person, model);
    }

    @PostMapping("/working-days")
    @ForAdministrators
    String add(
            @Valid @ModelAttribute("form") SpecialDayForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("swap", SwapForm.blank());
            return page.show(TypedText.day(form.day()).orElse(null), person, model);
        }
        LocalDate day = TypedText.day(form.day()).orElseThrow();
        days.add(
                day,
                Objects.requireNonNull(form.kind()),
                form.name(),
                form.source(),
                form.provisional(),
                person.author());
        flash.addFlashAttribute("flash", "workday.added");
        return "redirect:/working-days?year=" + day.getYear();
    }

    @PostMapping("/working-days/{id}/end")
    @ForAdministrators
    String end(@PathVariable UUID id, @RequestParam int year, @Acting SignedInPerson person, RedirectAttributes flash) {
        int ended = days.end(id, person.author());
        flash.addFlashAttribute("flash", ended > 1 ? "workday.ended.swap" : "workday.ended");
        return "redirect:/working-days?year=" + year;
    }
}
