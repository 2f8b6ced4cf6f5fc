package vn.kiphan.workday;

import jakarta.validation.Valid;
import java.time.Clock;
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
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.Vietnam;

/** The calendar of holidays and swapped days, year by year. */
@Controller
class WorkingDayController {

    private final WorkingDays days;
    private final Clock clock;

    WorkingDayController(WorkingDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @GetMapping("/working-days")
    @ForStaff
    String list(@RequestParam(required = false) @Nullable Integer year, @Acting SignedInPerson person, Model model) {
        model.addAttribute("form", SpecialDayForm.blank());
        return page(year, person, model);
    }

    @PostMapping("/working-days")
    @ForAdministrators
    String add(
            @Valid @ModelAttribute("form") SpecialDayForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(TypedText.day(form.day()).map(LocalDate::getYear).orElse(null), person, model);
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
        days.end(id, person.author());
        flash.addFlashAttribute("flash", "workday.ended");
        return "redirect:/working-days?year=" + year;
    }

    private String page(@Nullable Integer year, SignedInPerson person, Model model) {
        int shown = Math.clamp(year == null ? Vietnam.day(clock.instant()).getYear() : year, 1990, 2100);
        model.addAttribute("year", shown);
        model.addAttribute("years", days.years());
        model.addAttribute("rows", days.of(shown));
        model.addAttribute("kinds", DayKind.values());
        model.addAttribute("administers", person.has(Role.ADMINISTRATOR));
        return "workday/list";
    }
}
