package vn.kiphan.calendar;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;

/** The private address of a person's calendar: made, renewed, ended, and how to subscribe to it. */
@Controller
@ForUnits
class CalendarController {

    private final CalendarAddresses addresses;

    CalendarController(CalendarAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/calendar")
    String page(@Acting SignedInPerson person, Model model) {
        model.addAttribute("since", addresses.since(person).orElse(null));
        return "calendar/page";
    }

    /** The address goes to the next page only: it is kept nowhere. */
    @PostMapping("/calendar")
    String open(@Acting SignedInPerson person, RedirectAttributes flash) {
        String token = addresses.open(person);
        flash.addFlashAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("calendar", token + ".ics")
                        .toUriString());
        flash.addFlashAttribute("flash", "calendar.opened");
        return "redirect:/calendar";
    }

    @PostMapping("/calendar/end")
    String end(@Acting SignedInPerson person, RedirectAttributes flash) {
        addresses.end(person);
        flash.addFlashAttribute("flash", "calendar.ended");
        return "redirect:/calendar";
    }
}
