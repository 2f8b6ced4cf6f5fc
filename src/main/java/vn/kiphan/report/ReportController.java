package vn.kiphan.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.reportdraft.DraftPages;
import vn.kiphan.reportdraft.ReportDrafts;

/** The report of a unit: beginning it, and its page. */
@Controller
@ForUnits
class ReportController {

    private final ReportDrafts drafts;
    private final ReportView view;

    ReportController(ReportDrafts drafts, ReportView view) {
        this.drafts = drafts;
        this.view = view;
    }

    @PostMapping("/assignments/{assignment}/report")
    String start(@PathVariable UUID assignment, @Acting SignedInPerson person) {
        return "redirect:/reports/" + drafts.start(new AssignmentId(assignment), person);
    }

    /** Where the links of a unit's pages lead: its report, or, while nobody has begun it, the assignment. */
    @GetMapping("/assignments/{assignment}/report")
    String report(@PathVariable UUID assignment, @Acting SignedInPerson person) {
        return drafts.begun(new AssignmentId(assignment), person)
                .map(report -> "redirect:/reports/" + report)
                .orElse("redirect:/assignments/" + assignment);
    }

    @GetMapping("/reports/{id}")
    String page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @Acting SignedInPerson person,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("page", page);
        ReportPage report = view.read(id, person, model);
        if (report.editable()) {
            DraftPages.mark(response, person);
        }
        return view.show(report, person, model);
    }
}
