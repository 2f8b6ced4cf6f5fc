package vn.kiphan.amendment;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import vn.kiphan.account.ForDirectors;
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.AmendedDirectives;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.workday.WorkCalendar;
import vn.kiphan.workday.WorkingDays;

/** The amendments of a directive, and the officer who adds one: first it is said whom it concerns, then it is done. */
@Controller
class AmendmentController {

    private final Amendments amendments;
    private final AmendmentRecords records;
    private final Directives directives;
    private final AmendedDirectives amended;
    private final WorkingDays workingDays;
    private final Clock clock;

    AmendmentController(
            Amendments amendments,
            AmendmentRecords records,
            Directives directives,
            AmendedDirectives amended,
            WorkingDays workingDays,
            Clock clock) {
        this.amendments = amendments;
        this.records = records;
        this.directives = directives;
        this.amended = amended;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @GetMapping("/directives/{id}/amendments")
    @ForDirectors
    String list(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        DirectiveView directive = directive(id, person);
        model.addAttribute("directive", directive);
        model.addAttribute("amendments", amendments.of(directive.id()));
        model.addAttribute("replaced", records.replacedBy(directive.id()));
        model.addAttribute("mayAmend", person.has(Role.OFFICER) && directive.status() == DirectiveStatus.ISSUED);
        return "amendment/list";
    }

    @GetMapping("/directives/{id}/amendments/new")
    @ForOfficers
    String form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "NEW_DEADLINE") AmendmentKind kind,
            @Acting SignedInPerson person,
            Model model) {
        DirectiveView directive = directive(id, person);
        if (directive.status() != DirectiveStatus.ISSUED || kind == AmendmentKind.RECALL) {
            return "redirect:/directives/" + id + "/amendments";
        }
        model.addAttribute("form", AmendmentForm.blank(kind));
        return page(directive, person.departments(), model);
    }

    @PostMapping("/directives/{id}/amendments/new")
    @ForOfficers
    String amend(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AmendmentForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        DirectiveView directive = directive(id, person);
        form.check(errors);
        if (!errors.hasErrors() && form.kind() == AmendmentKind.NEW_DEADLINE) {
            checkDeadline(directive, form, errors);
        }
        if (errors.hasErrors() || !form.isConfirmed()) {
            if (!errors.hasErrors()) {
                sayWhatWillHappen(directive, form, model);
            }
            return page(directive, person.departments(), model);
        }
        amend(directive, form, person);
        flash.addFlashAttribute("flash", "amendment.made");
        return "redirect:/directives/" + id + "/amendments";
    }

    private void amend(DirectiveView directive, AmendmentForm form, SignedInPerson person) {
        DirectiveId id = directive.id();
        Set<UnitId> departments = person.departments();
        switch (Objects.requireNonNull(form.kind())) {
            case NEW_DEADLINE ->
                amendments.moveDeadline(
                        id,
                        departments,
                        Objects.requireNonNull(form.terms()),
                        Vietnam.endOf(Objects.requireNonNull(form.typedDay())),
                        form.announcement(),
                        person.author());
            case NEW_TASK ->
                amendments.addTask(id, departments, form.path(), form.says(), form.announcement(), person.author());
            case CORRECTION ->
                amendments.correct(id, departments, form.said(), form.says(), form.announcement(), person.author());
            case REPLACEMENT ->
                amendments.replace(
                        id,
                        departments,
                        new DirectiveId(Objects.requireNonNull(form.replacement())),
                        form.announcement(),
                        person.author());
            case RECALL -> throw new NotFound();
        }
    }

    private void checkDeadline(DirectiveView directive, AmendmentForm form, BindingResult errors) {
        Instant to = Vietnam.endOf(Objects.requireNonNull(form.typedDay()));
        Instant before = amended.deadlines(directive.id()).get(form.terms());
        if (before == null) {
            errors.rejectValue("terms", "amendment.terms.missing");
        } else if (to.equals(before)) {
            errors.rejectValue("day", "amendment.refused.same-deadline");
        } else if (!to.isAfter(clock.instant())) {
            errors.rejectValue("day", "amendment.refused.past-deadline");
        }
    }

    private void sayWhatWillHappen(DirectiveView directive, AmendmentForm form, Model model) {
        model.addAttribute("confirm", true);
        LocalDate day = form.typedDay();
        if (form.kind() == AmendmentKind.NEW_DEADLINE && day != null && form.terms() != null) {
            WorkCalendar calendar = workingDays.calendar();
            model.addAttribute("to", Vietnam.endOf(day));
            model.addAttribute("before", amended.deadlines(directive.id()).get(form.terms()));
            model.addAttribute("effect", records.effect(form.terms(), Vietnam.endOf(day)));
            model.addAttribute("dayOff", !calendar.isWorkingDay(day));
            model.addAttribute("next", calendar.onOrAfter(day));
        }
    }

    private DirectiveView directive(UUID id, SignedInPerson person) {
        DirectiveId directive = new DirectiveId(id);
        if (!directives.belongsTo(directive, person.departments())) {
            throw new NotFound();
        }
        DirectiveView view = directives.view(directive);
        if (!view.status().issued()) {
            throw new NotFound();
        }
        return view;
    }

    private String page(DirectiveView directive, Set<UnitId> departments, Model model) {
        model.addAttribute("directive", directive);
        model.addAttribute("deadlines", amended.deadlines(directive.id()));
        model.addAttribute("replacements", records.replacements(directive.id(), departments));
        return "amendment/form";
    }
}
