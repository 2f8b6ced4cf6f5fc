package vn.kiphan.indicator;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.kiphan.account.ForAdministrators;
import vn.kiphan.account.ForStaff;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.TypedText;
import vn.kiphan.unit.UnitKind;

/** The catalogue: the department reads it, the administrator keeps it. */
@Controller
@ForAdministrators
class IndicatorController {

    private final IndicatorDesk desk;
    private final Indicators indicators;
    private final EntryCatalogue entries;
    private final Days days;

    IndicatorController(IndicatorDesk desk, Indicators indicators, EntryCatalogue entries, Days days) {
        this.desk = desk;
        this.indicators = indicators;
        this.entries = entries;
        this.days = days;
    }

    @GetMapping(IndicatorDesk.PAGE)
    @ForStaff
    String catalogue(Model model) {
        model.addAttribute("indicators", indicators.from(days.today()));
        model.addAttribute("countings", CountingWords.of(entries));
        return "indicator/list";
    }

    /** What the indicator said at which time. */
    @GetMapping(IndicatorDesk.PAGE + "/{code}")
    @ForStaff
    String history(@PathVariable String code, Model model) {
        List<Indicator> versions = indicators.versions(code);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("versions", versions);
        model.addAttribute("countings", CountingWords.of(entries));
        model.addAttribute("open", versions.getFirst().validTo() == null ? versions.getFirst() : null);
        return "indicator/record";
    }

    @GetMapping(IndicatorDesk.PAGE + "/new")
    String blank(Model model) {
        model.addAttribute("form", IndicatorForm.blank(days.day(days.today())));
        return form(model, null);
    }

    @PostMapping(IndicatorDesk.PAGE)
    String add(
            @Valid @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return form(model, null);
        }
        desk.add(form.code(), form.facts(), form.day(), person.author());
        return changed(form.code(), flash);
    }

    @GetMapping(IndicatorDesk.PAGE + "/versions/{id}/change")
    String change(@PathVariable UUID id, Model model) {
        Indicator version = indicators.version(id).orElseThrow(NotFound::new);
        model.addAttribute("form", IndicatorForm.of(version, days.day(days.today())));
        return form(model, version);
    }

    @PostMapping(IndicatorDesk.PAGE + "/versions/{id}/change")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        Indicator version = indicators.version(id).orElseThrow(NotFound::new);
        if (!errors.hasFieldErrors("from") && !form.day().isAfter(version.validFrom())) {
            errors.rejectValue("from", "indicator.from.early", new Object[] {days.day(version.validFrom())}, null);
        }
        if (errors.hasErrors()) {
            return form(model, version);
        }
        desk.change(id, form.facts(), form.day(), person.author());
        return changed(version.code(), flash);
    }

    @PostMapping(IndicatorDesk.PAGE + "/versions/{id}/end")
    String end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        Indicator version = indicators.version(id).orElseThrow(NotFound::new);
        desk.end(id, TypedText.day(from).orElse(days.today()), person.author());
        return changed(version.code(), flash);
    }

    private static String changed(String code, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "indicator.changed");
        return "redirect:" + IndicatorDesk.PAGE + "/" + code;
    }

    private String form(Model model, @Nullable Indicator version) {
        model.addAttribute("version", version);
        model.addAttribute("kinds", UnitKind.values());
        model.addAttribute("rules", SumRule.values());
        model.addAttribute("counted", Counted.values());
        model.addAttribute("entryKinds", entries.kinds());
        model.addAttribute("entryChannels", entries.channels());
        return "indicator/form";
    }
}
