package vn.kiphan.filing;

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
import vn.kiphan.report.CheckedReport;
import vn.kiphan.report.ReportChecks;
import vn.kiphan.submission.SubmissionDesk;

/** The check list before submitting, and submitting. */
@Controller
@ForUnits
class SubmissionController {

    private final SubmissionDesk submissions;
    private final ReportChecks checks;
    private final LeadDesk leads;
    private final CheckPage page;

    SubmissionController(SubmissionDesk submissions, ReportChecks checks, LeadDesk leads, CheckPage page) {
        this.submissions = submissions;
        this.checks = checks;
        this.leads = leads;
        this.page = page;
    }

    @GetMapping("/reports/{id}/submission")
    String check(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        // read before the report: what changes between the two is told once too often rather than not at all
        String seen = submissions.mark(id);
        CheckedReport report = checks.checked(id, person.reportingUnits());
        if (!leads.mayLookOver(report.frame(), person)) {
            return "redirect:/reports/" + id;
        }
        model.addAttribute("form", LeadForm.blank());
        model.addAttribute("seen", seen);
        return page.show(report, person, model);
    }

    /** Sent again, it answers with what it filed, also when the rule of who files has changed meanwhile. */
    @PostMapping("/reports/{id}/submission")
    String submit(
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String seen,
            @Acting SignedInPerson person) {
        return "redirect:/submissions/" + submissions.submit(id, key, seen, person);
    }
}
