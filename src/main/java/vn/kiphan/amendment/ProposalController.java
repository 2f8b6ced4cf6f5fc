package vn.kiphan.amendment;

import jakarta.validation.Valid;
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
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.ForTheClerk;
import vn.kiphan.account.ForTheDirector;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.approval.Standing;

/**
 * An amendment on its way over the desks: the officer puts right what came back or gives it up, the leader reads it, the clerk gives it
 * its number and so makes it. Approving, sending back and taking back are those of every document.
 */
@Controller
class ProposalController {

    private final AmendmentDesk desk;
    private final AmendmentPages pages;
    private final DocumentNumber number;

    ProposalController(AmendmentDesk desk, AmendmentPages pages, DocumentNumber number) {
        this.desk = desk;
        this.pages = pages;
        this.number = number;
    }

    @GetMapping("/amendments/{id}/draft")
    @ForOfficers
    String draft(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        AmendmentDesk.Plan plan = desk.plan(id, person.departments());
        if (plan.proposal().standing() != Standing.WITH_OFFICER) {
            return list(plan);
        }
        model.addAttribute("form", AmendmentForm.of(plan.proposal()));
        return draft(plan, plan.proposal().version(), person, model);
    }

    @PostMapping("/amendments/{id}/draft")
    @ForOfficers
    String revise(
            @PathVariable UUID id,
            @RequestParam long version,
            @Valid @ModelAttribute("form") AmendmentForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        AmendmentDesk.Plan plan = desk.plan(id, person.departments());
        form.check(errors);
        pages.checkDeadline(plan.directive(), form, errors);
        if (errors.hasErrors() || !form.isConfirmed()) {
            if (!errors.hasErrors()) {
                model.addAttribute("confirm", true);
                pages.effect(plan.directive(), form.change(), model);
            }
            return draft(plan, version, person, model);
        }
        desk.revise(id, form.change(), form.reason(), version, person.departments(), person.author());
        flash.addFlashAttribute("flash", "amendment.proposed");
        return list(plan);
    }

    @PostMapping("/amendments/{id}/dropping")
    @ForOfficers
    String drop(
            @PathVariable UUID id,
            @RequestParam long version,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        AmendmentDesk.Plan plan = desk.plan(id, person.departments());
        desk.drop(id, version, person.departments(), person.author());
        flash.addFlashAttribute("flash", "amendment.dropped");
        return list(plan);
    }

    @GetMapping("/amendments/{id}/approval")
    @ForTheDirector
    String approval(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        AmendmentDesk.Plan plan = desk.plan(id, person.departments());
        if (plan.proposal().standing() != Standing.WITH_LEADER) {
            return list(plan);
        }
        show(plan, model);
        return "amendment/approval";
    }

    @GetMapping("/amendments/{id}/registration")
    @ForTheClerk
    String registration(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        AmendmentDesk.Plan plan = desk.plan(id, person.departments());
        if (plan.proposal().standing() != Standing.WITH_CLERK) {
            return list(plan);
        }
        RegistrationForm form = RegistrationForm.usual(
                plan.proposal().version(), plan.directive().symbol(), number.usualDay());
        model.addAttribute("form", form);
        return registration(plan, form, model);
    }

    @PostMapping("/amendments/{id}/registration")
    @ForTheClerk
    String register(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        AmendmentDesk.Plan plan = desk.plan(id, person.departments());
        AmendmentKind kind = plan.proposal().change().kind();
        if (plan.proposal().standing() == Standing.WITH_CLERK && kind.hasDocument()) {
            DocumentNumber.Choice choice = number.of(plan.directive().id(), kind, form, form.symbol());
            number.check(choice, form, form.symbol(), errors);
            if (errors.hasErrors() || number.asksAgain(choice, form, form.knowing())) {
                return registration(plan, form, model);
            }
        }
        desk.register(
                id,
                kind.hasDocument() && form.issueDay() != null ? DocumentNumber.document(form, form.symbol()) : null,
                form.version(),
                person.departments(),
                person.author());
        flash.addFlashAttribute("flash", "amendment.made");
        return list(plan);
    }

    private String draft(AmendmentDesk.Plan plan, long version, SignedInPerson person, Model model) {
        model.addAttribute("approval", true);
        model.addAttribute("version", version);
        model.addAttribute("sentBack", plan.proposal().sentBack());
        model.addAttribute("action", "/amendments/" + plan.proposal().id() + "/draft");
        return pages.form(plan.directive(), person.departments(), model);
    }

    private String registration(AmendmentDesk.Plan plan, RegistrationForm form, Model model) {
        AmendmentKind kind = plan.proposal().change().kind();
        if (kind.hasDocument()) {
            number.show(number.of(plan.directive().id(), kind, form, form.symbol()), model);
        }
        show(plan, model);
        return "amendment/registration";
    }

    private void show(AmendmentDesk.Plan plan, Model model) {
        model.addAttribute("proposal", plan.proposal());
        model.addAttribute("directive", plan.directive());
        model.addAttribute("replacement", pages.replacement(plan.proposal().change()));
        pages.effect(plan.directive(), plan.proposal().change(), model);
    }

    private static String list(AmendmentDesk.Plan plan) {
        return "redirect:/directives/" + plan.directive().id() + "/amendments";
    }
}
