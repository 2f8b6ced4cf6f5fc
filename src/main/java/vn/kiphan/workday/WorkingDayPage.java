package vn.kiphan.workday;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Vietnam;

/** Fills the page of the calendar; the forms stand in the model already. */
@Component
class WorkingDayPage {

    private final WorkingDays days;
    private final Clock clock;

    WorkingDayPage(WorkingDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** @param in a day of the year that is shown; the present year without one */
    String show(@Nullable LocalDate in, SignedInPerson person, Model model) {
        return show(in == null ? null : Integer.valueOf(in.getYear()), person, model);
    }

    String show(@Nullable Integer year, SignedInPerson person, Model model) {
        int shown = Math.clamp(year == null ? Vietnam.day(clock.instant()).getYear() : year, 1990, 2100);
        model.addAttribute("year", shown);
        model.addAttribute("years", days.years());
        model.addAttribute("rows", days.of(shown));
        model.addAttribute("kinds", DayKind.values());
        model.addAttribute("administers", person.has(Role.ADMINISTRATOR));
        return "workday/list";
    }
}
