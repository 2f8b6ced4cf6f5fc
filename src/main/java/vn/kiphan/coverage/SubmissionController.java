package vn.kiphan.coverage;

import java.util.List;
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

/** The check list before submitting, and submitting. */
@Controller
@ForUnits
class SubmissionController {

    private final SubmissionDesk desk;
    private final ReportPages pages;
    private final CheckList checkList;
    private final CoverageWords words;

    SubmissionController(SubmissionDesk desk, ReportPages pages, CheckList checkList, CoverageWords words) {
        this.desk = desk;
        this.pages = pages;
        this.checkList = checkList;
        this.words = words;
    }

    @GetMapping("/reports/{id}/submission")
    String check(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        ReportPage page = pages.read(id, person.reportingUnits());
        if (!page.editable()) {
            return "redirect:/reports/" + id;
        }
        List<Finding> findings = checkList.of(page);
        model.addAttribute("report", page);
        model.addAttribute("address", "/reports/" + id);
        model.addAttribute("findings", findings);
        model.addAttribute("blocked", CheckList.blocked(findings));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("totals", TotalsTable.of(page.totals(), page.askedFor()));
        model.addAttribute("totalsLine", page.totals().line(words));
        return "coverage/submission";
    }

    @PostMapping("/reports/{id}/submission")
    String submit(@PathVariable UUID id, @RequestParam UUID key, @Acting SignedInPerson person) {
        return "redirect:/submissions/" + desk.submit(id, key, person);
    }
}
