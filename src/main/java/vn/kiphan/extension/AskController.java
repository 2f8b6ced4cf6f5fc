package vn.kiphan.extension;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.directive.Directives;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.reason.ReasonList;
import vn.kiphan.reason.Reasons;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.workday.WorkingDays;

/** The unit asks for a later deadline. A day on which nobody works is asked back once, with the next working day beside it. */
@Controller
@ForUnits
class AskController {

    private final Extensions extensions;
    private final Assignments assignments;
    private final Directives directives;
    private final Reasons reasons;
    private final WorkingDays workingDays;
    private final Clock clock;

    AskController(
            Extensions extensions,
            Assignments assignments,
            Directives directives,
            Reasons reasons,
            WorkingDays workingDays,
            Clock clock) {
        this.extensions = extensions;
        this.assignments = assignments;
        this.directives = directives;
        this.reasons = reasons;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @GetMapping("/assignments/{id}/extension")
    String form(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        AssignmentView assignment = assignments.view(new AssignmentId(id), person.reportingUnits());
        model.addAttribute("form", AskForm.blank());
        return page(assignment, model);
    }

    @PostMapping("/assignments/{id}/extension")
    String ask(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AskForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        AssignmentView assignment = assignments.view(new AssignmentId(id), person.reportingUnits());
        form.check(errors);
        @Nullable ReportDeadline asked = form.deadline().orElse(null);
        @Nullable
        String wrong = asked == null
                ? null
                : AskRules.wrongDay(assignment, AskRules.until(assignment, asked), clock.instant());
        if (wrong != null) {
            errors.rejectValue("day", wrong);
        }
        @Nullable
        String reason = reasons.words(ReasonList.EXTENSION, form.reason()).orElse(null);
        if (reason == null && form.reason() != null) {
            errors.rejectValue("reason", "extension.reason.missing");
        }
        if (errors.hasErrors() || asked == null || reason == null) {
            return page(assignment, model);
        }
        DayAdvice advice = DayAdvice.of(asked.day(), today(), workingDays.calendar());
        if (!advice.working() && !form.dayOff().equals(asked.day().toString())) {
            ReportDeadline next = new ReportDeadline(advice.next(), asked.hour(), true);
            model.addAttribute("advice", advice);
            model.addAttribute(
                    "nextFits",
                    AskRules.wrongDay(assignment, AskRules.until(assignment, next), clock.instant()) == null);
            return page(assignment, model);
        }
        extensions.ask(assignment.id(), person.reportingUnits(), asked, reason, form.words(), person.author());
        flash.addFlashAttribute("flash", "extension.asked.sent");
        return "redirect:/assignments/" + id;
    }

    @PostMapping("/assignments/{id}/extension/{request}/withdrawal")
    String takeBack(
            @PathVariable UUID id,
            @PathVariable UUID request,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        extensions.takeBack(new ExtensionId(request), new AssignmentId(id), person.reportingUnits(), person.author());
        flash.addFlashAttribute("flash", "extension.taken-back");
        return "redirect:/assignments/" + id;
    }

    private String page(AssignmentView assignment, Model model) {
        model.addAttribute("assignment", assignment);
        model.addAttribute("directive", directives.view(assignment.directive()));
        model.addAttribute("whyNot", AskRules.whyNot(assignment, clock.instant()));
        model.addAttribute("open", AskRules.open(extensions.of(assignment.id())));
        model.addAttribute("reasons", reasons.of(ReasonList.EXTENSION));
        return "extension/ask";
    }

    private LocalDate today() {
        return Vietnam.day(clock.instant());
    }
}
