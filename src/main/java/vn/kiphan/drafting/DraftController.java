package vn.kiphan.drafting;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.Drafts;
import vn.kiphan.directive.SharedNumbers;
import vn.kiphan.directive.Superiors;
import vn.kiphan.directivetext.DirectiveUrgency;
import vn.kiphan.directivetext.LegalBasis;
import vn.kiphan.directivetext.MinimumPer;
import vn.kiphan.directivetext.OutputKind;
import vn.kiphan.directivetext.PeriodWindow;
import vn.kiphan.directivetext.ReportingCycle;
import vn.kiphan.letter.LetterReader;
import vn.kiphan.unit.Units;
import vn.kiphan.workday.WorkingDays;

/** What was read from the letter, beside the letter: the officer puts it right. */
@Controller
@ForOfficers
class DraftController {

    /** Letters with more rows than this are not read either. */
    private static final int MOST_ROWS = 2_000;

    private final Drafts drafts;
    private final DraftDesk desk;
    private final LetterReader reader;
    private final Superiors superiors;
    private final SharedNumbers numbers;
    private final Units units;
    private final Validator validator;
    private final WorkingDays workingDays;

    DraftController(
            Drafts drafts,
            DraftDesk desk,
            LetterReader reader,
            Superiors superiors,
            SharedNumbers numbers,
            Units units,
            Validator validator,
            WorkingDays workingDays) {
        this.drafts = drafts;
        this.desk = desk;
        this.reader = reader;
        this.superiors = superiors;
        this.numbers = numbers;
        this.units = units;
        this.validator = validator;
        this.workingDays = workingDays;
    }

    @InitBinder
    void rows(WebDataBinder binder) {
        bindRows(binder);
    }

    static void bindRows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
        // the record is made from what was sent; there is nothing to set afterwards in rows that it has dropped
        binder.setDeclarativeBinding(true);
    }

    /** The page and its form; {@code typed} is what was typed last and is not right yet. */
    private record Opened(
            DraftPage page, DraftForm form, @Nullable DraftForm typed) {}

    @GetMapping("/directives/{id}/draft")
    String form(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        Opened opened = drafts.read(
                new DirectiveId(id),
                person.departments(),
                found -> new Opened(DraftPage.of(found, reader, numbers), DraftForm.of(found), TypedForm.in(found)));
        if (opened.page.status() != DirectiveStatus.DRAFT) {
            return "redirect:/directives/" + id;
        }
        return opened.typed == null
                ? page(opened.page, opened.form, person, model)
                : page(opened.page, opened.typed, errorsOf(opened.typed), person, model);
    }

    private Errors errorsOf(DraftForm typed) {
        BindingResult errors = new BeanPropertyBindingResult(typed, "form");
        validator.validate(typed, errors);
        typed.check(errors, workingDays);
        return errors;
    }

    @PostMapping("/directives/{id}/draft")
    String correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String next,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        DirectiveId directive = new DirectiveId(id);
        form.check(errors, workingDays);
        if (errors.hasErrors()) {
            DraftDesk.Saved kept = desk.autosave(directive, person.departments(), form, false, person.author());
            DraftPage page =
                    drafts.read(directive, person.departments(), found -> DraftPage.of(found, reader, numbers));
            return page(page, form.over(kept.version()), errors, person, model);
        }
        desk.correct(directive, person.departments(), form, person.author());
        flash.addFlashAttribute("flash", "drafting.saved");
        return "redirect:/directives/" + id
                + (next.equals("recipients")
                        ? "/recipients"
                        : next.equals("periods") ? "/draft#section-terms" : "/draft");
    }

    private String page(DraftPage page, DraftForm form, Errors errors, SignedInPerson person, Model model) {
        String view = page(page, form, person, model);
        // afterwards: the model drops errors that are about another object when the object is put in
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return view;
    }

    private String page(DraftPage page, DraftForm form, SignedInPerson person, Model model) {
        List<LegalBasis> bases =
                form.bases().stream().map(DraftRows.Basis::basis).toList();
        model.addAttribute("mentions", page.copied() ? DateMention.in(form) : List.of());
        model.addAttribute("offers", superiors.offers(page.id(), bases, person.departments()));
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        model.addAttribute("groups", units.groups());
        model.addAttribute("urgencies", DirectiveUrgency.values());
        model.addAttribute("cycles", ReportingCycle.values());
        model.addAttribute("windows", PeriodWindow.values());
        model.addAttribute("outputs", OutputKind.values());
        model.addAttribute("minimums", MinimumPer.values());
        return "drafting/draft";
    }
}
