package vn.kiphan.directive;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
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
import vn.kiphan.letter.LetterReader;
import vn.kiphan.unit.Units;

/** What was read from the letter, beside the letter: the officer puts it right. */
@Controller
@ForOfficers
class DraftController {

    /** Letters with more rows than this are not read either. */
    private static final int MOST_ROWS = 2_000;

    private final DirectiveDesk desk;
    private final LetterReader reader;
    private final Units units;

    DraftController(DirectiveDesk desk, LetterReader reader, Units units) {
        this.desk = desk;
        this.reader = reader;
        this.units = units;
    }

    @InitBinder
    void rows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
        // the record is made from what was sent; there is nothing to set afterwards in rows that it has dropped
        binder.setDeclarativeBinding(true);
    }

    @GetMapping("/directives/{id}/draft")
    String form(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        DirectiveId directive = new DirectiveId(id);
        DraftPage page = desk.read(directive, person.departments(), found -> DraftPage.of(found, reader));
        if (page.status() != DirectiveStatus.DRAFT) {
            return "redirect:/directives/" + id;
        }
        return page(page, desk.read(directive, person.departments(), DraftForm::of), model);
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
        form.check(errors);
        if (errors.hasErrors()) {
            return page(desk.read(directive, person.departments(), found -> DraftPage.of(found, reader)), form, model);
        }
        desk.correct(directive, person.departments(), form, person.author());
        flash.addFlashAttribute("flash", "directive.saved");
        return "redirect:/directives/" + id
                + (next.equals("recipients")
                        ? "/recipients"
                        : next.equals("periods") ? "/draft#section-terms" : "/draft");
    }

    private String page(DraftPage page, DraftForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        model.addAttribute("groups", units.groups());
        model.addAttribute("urgencies", DirectiveUrgency.values());
        model.addAttribute("cycles", ReportingCycle.values());
        model.addAttribute("outputs", OutputKind.values());
        model.addAttribute("minimums", MinimumPer.values());
        return "directive/draft";
    }
}
