package vn.kiphan.approval;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.SignedInPerson;

/** The page on which a document is sent back with a reason; leader and clerk have the same one, each from their own desk. */
@Component
class SendingBack {

    private final HandingOn handing;

    SendingBack(HandingOn handing) {
        this.handing = handing;
    }

    /** A desk by which something can be sent back, and the last part of its addresses. */
    enum From {
        APPROVAL(Standing.WITH_LEADER, "approval"),
        REGISTRATION(Standing.WITH_CLERK, "registration");

        private final Standing standing;
        private final String desk;

        From(Standing standing, String desk) {
            this.standing = standing;
            this.desk = desk;
        }

        String queue() {
            return "/" + desk + "s";
        }
    }

    String form(HandingOn.Which which, From from, Model model) {
        Paper paper = handing.read(which);
        if (paper.standing() != from.standing) {
            return "redirect:" + paper.page();
        }
        return page(which, paper, from, new ReasonForm(paper.version(), ""), model);
    }

    String send(
            HandingOn.Which which,
            From from,
            ReasonForm form,
            BindingResult errors,
            SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(which, handing.read(which), from, form, model);
        }
        handing.sendBack(which, from.standing, form.reason(), form.version(), person.author());
        flash.addFlashAttribute("flash", "approval.sent-back");
        return "redirect:" + from.queue();
    }

    private static String page(HandingOn.Which which, Paper paper, From from, ReasonForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("name", paper.name());
        model.addAttribute("subject", paper.subject());
        model.addAttribute("desk", "/" + which.place() + "/" + which.id() + "/" + from.desk);
        return "approval/refusal";
    }
}
