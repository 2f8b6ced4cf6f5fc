package vn.kiphan.filing;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.ReportMoves;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;

/** Opening an accepted report for a supplement, and letting go of one. */
@Controller
@ForUnits
class SupplementController {

    private final ReportDrafts drafts;
    private final ReportMoves moves;

    SupplementController(ReportDrafts drafts, ReportMoves moves) {
        this.drafts = drafts;
        this.moves = moves;
    }

    @PostMapping("/reports/{id}/supplement")
    String begin(@PathVariable UUID id, @Acting SignedInPerson person, RedirectAttributes flash) {
        ReportFrame report = drafts.frame(id, person.reportingUnits());
        if (report.assignment().supplement() == null) {
            moves.supplementing(report.assignment().id(), person.author());
            flash.addFlashAttribute("flash", "filing.supplement.begun");
        }
        return "redirect:/reports/" + id;
    }

    @PostMapping("/reports/{id}/supplement/removal")
    String letGo(@PathVariable UUID id, @Acting SignedInPerson person, RedirectAttributes flash) {
        ReportFrame report = drafts.frame(id, person.reportingUnits());
        moves.supplementDropped(report.assignment().id(), person.author());
        flash.addFlashAttribute("flash", "filing.supplement.dropped");
        return "redirect:/reports/" + id;
    }
}
