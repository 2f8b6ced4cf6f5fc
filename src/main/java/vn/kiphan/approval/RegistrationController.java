package vn.kiphan.approval;

import jakarta.validation.Valid;
import java.util.List;
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
import vn.kiphan.account.ForTheClerk;
import vn.kiphan.account.SignedInPerson;

/** The clerk's desk: what the leader has approved waits there for its number, or goes back when its form is wrong. */
@Controller
@ForTheClerk
class RegistrationController {

    private final WaitingPapers waiting;
    private final SendingBack sendingBack;
    private final List<DeskAddition> additions;

    RegistrationController(WaitingPapers waiting, SendingBack sendingBack, List<DeskAddition> additions) {
        this.waiting = waiting;
        this.sendingBack = sendingBack;
        this.additions = additions;
    }

    @GetMapping("/registrations")
    String queue(@Acting SignedInPerson person, Model model) {
        model.addAttribute("rows", waiting.at(Standing.WITH_CLERK, person.departments()));
        model.addAttribute(
                "additions",
                additions.stream()
                        .map(addition -> new ShownAddition(addition.template(), addition.content(person.departments())))
                        .toList());
        return "approval/registrations";
    }

    /** An addition with what it shows. */
    record ShownAddition(String template, Object content) {}

    @GetMapping("/{place}/{id}/registration/refusal")
    String refusal(@PathVariable String place, @PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        return sendingBack.form(which(place, id, person), SendingBack.From.REGISTRATION, model);
    }

    @PostMapping("/{place}/{id}/registration/refusal")
    String sendBack(
            @PathVariable String place,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        return sendingBack.send(
                which(place, id, person), SendingBack.From.REGISTRATION, form, errors, person, model, flash);
    }

    private static HandingOn.Which which(String place, UUID id, SignedInPerson person) {
        return new HandingOn.Which(place, id, person.departments());
    }
}
