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
import vn.kiphan.account.ForDirectors;
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.DirectiveView;

/** The amendments of a directive, and the officer who plans one: first it is said whom it concerns, then it is made or handed to the leader. */
@Controller
class AmendmentController {

    private final AmendmentDesk desk;
    private final AmendmentRecords records;
    private final AmendmentPages pages;
    private final DocumentNumber number;

    AmendmentController(AmendmentDesk desk, AmendmentRecords records, AmendmentPages pages, DocumentNumber number) {
        this.desk = desk;
        this.records = records;
        this.pages = pages;
        this.number = number;
    }

    @GetMapping("/directives/{id}/amendments")
    @ForDirectors
    String list(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        DirectiveView directive = pages.directive(id, person);
        model.addAttribute("directive", directive);
        model.addAttribute("amendments", records.of(directive.id()));
        model.addAttribute("proposals", desk.underWay(directive.id()));
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
        DirectiveView directive = pages.directive(id, person);
        if (directive.status() != DirectiveStatus.ISSUED) {
            return "redirect:/directives/" + id + "/amendments";
        }
        AmendmentForm form = AmendmentForm.blank(kind, directive.symbol(), number.usualDay());
        model.addAttribute("form", form);
        return page(directive, form, person, model);
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
        DirectiveView directive = pages.directive(id, person);
        boolean approval = desk.needsApproval(directive);
        AmendmentKind kind = form.kind();
        boolean numbered = !approval && kind != null && kind.hasDocument();
        form.check(errors);
        pages.checkDeadline(directive, form, errors);
        boolean unsaid = false;
        if (numbered && kind != null) {
            DocumentNumber.Choice choice = number.of(directive.id(), kind, form, form.symbol());
            number.check(choice, form, form.symbol(), errors);
            unsaid = number.asksAgain(choice, form, form.knowing());
        }
        if (errors.hasErrors() || unsaid || !form.isConfirmed()) {
            if (!errors.hasErrors()) {
                model.addAttribute("confirm", true);
                pages.effect(directive, form.change(), model);
            }
            return page(directive, form, person, model);
        }
        if (approval) {
            desk.propose(directive, form.change(), form.reason(), person.departments(), person.author());
        } else {
            desk.make(
                    directive.id(),
                    form.change(),
                    new Announcement(
                            form.reason(), numbered ? DocumentNumber.document(form, form.symbol()) : null, null),
                    person.departments(),
                    person.author());
        }
        flash.addFlashAttribute("flash", approval ? "amendment.proposed" : "amendment.made");
        return "redirect:/directives/" + id + "/amendments";
    }

    private String page(DirectiveView directive, AmendmentForm form, SignedInPerson person, Model model) {
        boolean approval = desk.needsApproval(directive);
        model.addAttribute("approval", approval);
        model.addAttribute("action", "/directives/" + directive.id() + "/amendments/new");
        AmendmentKind kind = form.kind();
        if (!approval && kind != null && kind.hasDocument()) {
            number.show(number.of(directive.id(), kind, form, form.symbol()), model);
        }
        return pages.form(directive, person.departments(), model);
    }
}
