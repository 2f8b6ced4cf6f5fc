package vn.kiphan.sentreport;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
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
import vn.kiphan.account.ForClerks;
import vn.kiphan.account.ForDirectors;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.consolidation.FiguresDesk;
import vn.kiphan.consolidation.FiguresHead;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.document.FileRefused;
import vn.kiphan.document.FileType;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Vietnam;

/** The consolidated report that the department has sent: what is on record of it, recording it, and showing it to the units. */
@Controller
@ForDirectors
class SentReportController {

    private final SentReportDesk desk;
    private final SentReports reports;
    private final FiguresDesk figures;
    private final StoredFiles files;
    private final Clock clock;

    SentReportController(
            SentReportDesk desk, SentReports reports, FiguresDesk figures, StoredFiles files, Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.figures = figures;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/directives/{id}/sent-report")
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID terms,
            @Acting SignedInPerson person,
            Model model) {
        FiguresHead head = figures.head(new DirectiveId(id), terms, person.departments());
        List<SentReport> history = reports.history(head.terms());
        model.addAttribute(
                "form",
                RecordForm.blank(history.isEmpty() ? 0 : history.getFirst().version()));
        return page(head, history, model);
    }

    @PostMapping("/directives/{id}/sent-report")
    @ForClerks
    String record(
            @PathVariable UUID id,
            @RequestParam UUID terms,
            @Valid @ModelAttribute("form") RecordForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        FiguresHead head = figures.head(new DirectiveId(id), terms, person.departments());
        form.check(errors, Vietnam.day(clock.instant()));
        if (!errors.hasErrors()) {
            try {
                desk.record(head, form, person);
                flash.addFlashAttribute("flash", form.open() ? "sentreport.recorded.shared" : "sentreport.recorded");
                return "redirect:" + SentReportDesk.page(head.directive(), head.terms());
            } catch (FileRefused refused) {
                errors.rejectValue(
                        "file", refused.messageKey(), new Object[] {FileType.names(SentReportDesk.TYPES)}, null);
            }
        }
        return page(head, reports.history(head.terms()), model);
    }

    @PostMapping("/directives/{id}/sent-report/{report}/sharing")
    @ForClerks
    String share(
            @PathVariable UUID id,
            @PathVariable UUID report,
            @RequestParam boolean shared,
            @RequestParam UUID terms,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        desk.share(report, new DirectiveId(id), shared, person);
        flash.addFlashAttribute("flash", shared ? "sentreport.shared.done" : "sentreport.hidden.done");
        return "redirect:" + SentReportDesk.page(new DirectiveId(id), terms);
    }

    @GetMapping("/directives/{id}/sent-report/{report}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID report, @Acting SignedInPerson person) {
        return files.downloadByOwner(reports.ofDepartment(report, new DirectiveId(id), person.departments())
                .orElseThrow(NotFound::new)
                .file());
    }

    private static String page(FiguresHead head, List<SentReport> history, Model model) {
        model.addAttribute("head", head);
        model.addAttribute("history", history);
        model.addAttribute("latest", history.isEmpty() ? null : history.getFirst());
        model.addAttribute("accept", FileType.accept(SentReportDesk.TYPES));
        return "sentreport/page";
    }
}
