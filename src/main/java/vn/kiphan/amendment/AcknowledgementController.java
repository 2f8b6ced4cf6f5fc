package vn.kiphan.amendment;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;

/** The unit acknowledges what has changed. */
@Controller
@ForUnits
class AcknowledgementController {

    private final Acknowledgements acknowledgements;

    AcknowledgementController(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @PostMapping("/assignments/{id}/amendments/acknowledgement")
    String acknowledge(
            @PathVariable UUID id, @RequestParam int upTo, @Acting SignedInPerson person, RedirectAttributes flash) {
        acknowledgements.acknowledge(new AssignmentId(id), person.reportingUnits(), upTo, person.author());
        flash.addFlashAttribute("flash", "amendment.acknowledged");
        return "redirect:/assignments/" + id;
    }
}
