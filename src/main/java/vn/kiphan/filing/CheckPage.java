package vn.kiphan.filing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.report.CheckedReport;

/** Fills the model of the page on which a report is looked over and filed, or sent to the lead, or given back. */
@Component
class CheckPage {

    private final LeadDesk leads;

    CheckPage(LeadDesk leads) {
        this.leads = leads;
    }

    String show(CheckedReport report, SignedInPerson person, Model model) {
        boolean withLead = report.frame().assignment().moving() == AssignmentState.WITH_LEAD;
        model.addAttribute("checked", report);
        model.addAttribute("address", report.frame().address());
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("mayFile", leads.mayFile(report.frame(), person));
        model.addAttribute("withLead", withLead);
        return "filing/submission";
    }
}
