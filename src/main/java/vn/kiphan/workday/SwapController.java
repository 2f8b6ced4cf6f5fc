package vn.kiphan.workday;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForAdministrators;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.TypedText;

/** Swapping a working day for a Saturday or Sunday, as the yearly notices do. */
@Controller
class SwapController {

    private final WorkingDays days;
    private final WorkingDayPage page;

    SwapController(WorkingDays days, WorkingDayPage page) {
        this.days = days;
        this.page = page;
    }

    @PostMapping("/working-days/swaps")
    @ForAdministrators
    String swap(
            @Valid @ModelAttribute("swap") SwapForm swap,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        swap.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("form", SpecialDayForm.blank());
            return page.show(TypedText.day(swap.off()).orElse(null), person, model);
        }
        days.swap(swap.dayOff(), swap.dayWorked(), swap.swapSource(), person.author());
        flash.addFlashAttribute("flash", "workday.swapped");
        return "redirect:/working-days?year=" + swap.dayOff().getYear();
    }
}
