package vn.kiphan.drafting;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.Drafts;
import vn.kiphan.indicator.Indicator;
import vn.kiphan.indicator.Indicators;
import vn.kiphan.shared.Days;

/** The officer chooses what is to be reported in figures. */
@Controller
@ForOfficers
class IndicatorChoiceController {

    private final Drafts drafts;
    private final Indicators indicators;
    private final Days days;

    IndicatorChoiceController(Drafts drafts, Indicators indicators, Days days) {
        this.drafts = drafts;
        this.indicators = indicators;
        this.days = days;
    }

    @InitBinder
    void rows(WebDataBinder binder) {
        // the record is made from what was sent; there is nothing to set afterwards in rows that it has dropped
        binder.setDeclarativeBinding(true);
    }

    @GetMapping("/directives/{id}/indicators")
    String form(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        IndicatorChoicePage page = page(id, person);
        if (page.status() != DirectiveStatus.DRAFT) {
            return "redirect:/directives/" + id;
        }
        model.addAttribute(
                "form",
                drafts.read(
                        new DirectiveId(id),
                        person.departments(),
                        its -> IndicatorChoiceForm.of(its, IndicatorChoicePage.oneColumn(its))));
        model.addAttribute("page", page);
        return "drafting/indicators";
    }

    @PostMapping("/directives/{id}/indicators")
    String choose(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") IndicatorChoiceForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String next,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        IndicatorChoicePage page = page(id, person);
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("page", page);
            return "drafting/indicators";
        }
        List<UUID> known = page.catalogue().stream().map(Indicator::id).toList();
        DirectiveId directive = new DirectiveId(id);
        List<String> places = drafts.read(directive, person.departments(), IndicatorChoicePage::places);
        drafts.ask(directive, person.departments(), form.version(), form.chosen(places, known), person.author());
        flash.addFlashAttribute("flash", "drafting.saved");
        return "redirect:/directives/" + id + (next.equals("recipients") ? "/recipients" : "/indicators");
    }

    private IndicatorChoicePage page(UUID id, SignedInPerson person) {
        return drafts.read(new DirectiveId(id), person.departments(), draft -> {
            LocalDate day = Objects.requireNonNullElse(draft.head().fullDate(), days.today());
            return IndicatorChoicePage.of(
                    draft, indicators.on(day), indicators.versions(IndicatorChoicePage.chosen(draft)));
        });
    }
}
