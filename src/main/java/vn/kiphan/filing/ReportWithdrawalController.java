package vn.kiphan.filing;

import jakarta.validation.Valid;
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
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.submission.Withdrawals;
import vn.kiphan.submission.Withdrawals.Withdrawable;

/** Withdrawing what was filed, after being told what that means. */
@Controller
@ForUnits
class ReportWithdrawalController {

    private final Withdrawals withdrawals;
    private final LeadDesk leads;

    ReportWithdrawalController(Withdrawals withdrawals, LeadDesk leads) {
        this.withdrawals = withdrawals;
        this.leads = leads;
    }

    @GetMapping("/submissions/{id}/withdrawal")
    String ask(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        Withdrawable found = withdrawals.view(new SubmissionId(id), person.reportingUnits());
        if (found.header().withdrawal() != null) {
            return "redirect:/submissions/" + id;
        }
        model.addAttribute("form", new WithdrawalForm(""));
        return page(found, model);
    }

    @PostMapping("/submissions/{id}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        Withdrawable found = withdrawals.view(new SubmissionId(id), person.reportingUnits());
        if (errors.hasErrors() && found.open()) {
            return page(found, model);
        }
        leads.expectToFile(found.header().report(), person);
        withdrawals.withdraw(new SubmissionId(id), form.reason(), person);
        flash.addFlashAttribute(
                "flash", found.header().supplement() ? "filing.withdrawn.supplement" : "filing.withdrawn");
        return "redirect:/reports/" + found.header().report();
    }

    private static String page(Withdrawable found, Model model) {
        model.addAttribute("found", found);
        return "filing/withdrawal";
    }
}
