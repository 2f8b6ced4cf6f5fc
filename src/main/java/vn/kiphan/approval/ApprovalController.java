package vn.kiphan.approval;

import jakarta.validation.Valid;
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
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForTheDirector;
import vn.kiphan.account.SignedInPerson;

/** The leader's desk: what waits there is approved, or sent back with a reason. Its own module shows the document. */
@Controller
@ForTheDirector
class ApprovalController {

    private final WaitingPapers waiting;
    private final HandingOn handing;
    private final SendingBack sendingBack;

    ApprovalController(WaitingPapers waiting, HandingOn handing, SendingBack sendingBack) {
        this.waiting = waiting;
        this.handing = handing;
        this.sendingBack = sendingBack;
    }

    @GetMapping("/approvals")
    String queue(@Acting SignedInPerson person, Model model) {
        model.addAttribute("rows", waiting.at(Standing.WITH_LEADER, person.departments()));
        return "approval/approvals";
    }

    @PostMapping("/{place}/{id}/approval")
    String approve(
            @PathVariable String place,
            @PathVariable UUID id,
            @RequestParam long version,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        handing.approve(which(place, id, person), version, person.author());
        flash.addFlashAttribute("flash", "approval.approved");
        return "redirect:/approvals";
    }

    @GetMapping("/{place}/{id}/approval/refusal")
    String refusal(@PathVariable String place, @PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        return sendingBack.form(which(place, id, person), SendingBack.From.APPROVAL, model);
    }

    @PostMapping("/{place}/{id}/approval/refusal")
    String sendBack(
            @PathVariable String place,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        return sendingBack.send(
                which(place, id, person), SendingBack.From.APPROVAL, form, errors, person, model, flash);
    }

    private static HandingOn.Which which(String place, UUID id, SignedInPerson person) {
        return new HandingOn.Which(place, id, person.departments());
    }
}
