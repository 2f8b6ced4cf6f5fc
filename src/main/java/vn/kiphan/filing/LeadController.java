package vn.kiphan.filing;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.report.CheckedReport;
import vn.kiphan.report.ReportChecks;

/** A report between those who write it and the lead of their unit. */
@Controller
@ForUnits
class LeadController {

    private final LeadDesk desk;
    private final ReportChecks checks;
    private final CheckPage page;

    LeadController(LeadDesk desk, ReportChecks checks, CheckPage page) {
        this.desk = desk;
        this.checks = checks;
        this.page = page;
    }

    @PostMapping("/reports/{id}/lead")
    String send(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LeadForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        CheckedReport report = checks.checked(id, person.reportingUnits());
        if (errors.hasErrors() && report.frame().editable()) {
            return page.show(report, person, model);
        }
        desk.send(id, form.words(), person);
        flash.addFlashAttribute("flash", "filing.sent");
        return "redirect:/reports/" + id;
    }

    @PostMapping("/reports/{id}/lead/return")
    String giveBack(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LeadForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        CheckedReport report = checks.checked(id, person.reportingUnits());
        if (form.words().isEmpty()) {
            errors.rejectValue("words", "filing.words.missing");
        }
        if (errors.hasErrors() && desk.mayLookOver(report.frame(), person)) {
            return page.show(report, person, model);
        }
        desk.giveBack(id, form.words(), person);
        flash.addFlashAttribute("flash", "filing.given-back");
        return "redirect:/reports/" + id;
    }

    @PostMapping("/reports/{id}/lead/recall")
    String takeBack(@PathVariable UUID id, @Acting SignedInPerson person, RedirectAttributes flash) {
        desk.takeBack(id, person);
        flash.addFlashAttribute("flash", "filing.taken-back");
        return "redirect:/reports/" + id;
    }
}
