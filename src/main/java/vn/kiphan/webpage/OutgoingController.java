package vn.kiphan.webpage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForAdministrators;
import vn.kiphan.account.SignedInPerson;

/** The page on which an administrator allows requests to the outside, and sees what became of them. */
@Controller
@ForAdministrators
class OutgoingController {

    private final OutgoingSwitch allowed;
    private final OutgoingFigures figures;

    OutgoingController(OutgoingSwitch allowed, OutgoingFigures figures) {
        this.allowed = allowed;
        this.figures = figures;
    }

    @GetMapping("/outgoing")
    String page(Model model) {
        model.addAttribute("on", allowed.allowed());
        model.addAttribute("last", allowed.last().orElse(null));
        model.addAttribute("counts", figures.counts());
        model.addAttribute("failures", figures.failures());
        return "webpage/outgoing";
    }

    @PostMapping("/outgoing")
    String turn(@RequestParam boolean on, @Acting SignedInPerson person, RedirectAttributes flash) {
        allowed.turn(on, person.author());
        flash.addFlashAttribute("flash", on ? "webpage.outgoing.allowed" : "webpage.outgoing.forbidden");
        return "redirect:/outgoing";
    }
}
