package vn.kiphan.coverage;

import jakarta.validation.Valid;
import java.util.Set;
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
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** The form of an entry in the unit's log, without a report: the same form, with nothing to be served by it yet. */
@Controller
@ForUnits
class LogEntryController {

    private static final String ADDRESS = "/log";

    private final UnitLog log;
    private final EntryReading reading;
    private final EntryView view;

    LogEntryController(UnitLog log, EntryReading reading, EntryView view) {
        this.log = log;
        this.reading = reading;
        this.view = view;
    }

    /** @param unit for people who report for several; the first of theirs when it is left out */
    @GetMapping("/log/entries/new")
    String blank(
            @RequestParam(defaultValue = "article") String shape,
            @RequestParam(required = false) @Nullable UUID unit,
            @Acting SignedInPerson person,
            Model model) {
        Shape wanted = Shape.named(shape).orElseThrow(NotFound::new);
        model.addAttribute("form", view.blank(wanted));
        return show(wanted, unit(unit, person), null, model);
    }

    @PostMapping("/log/entries")
    String add(
            @RequestParam(required = false) @Nullable UUID unit,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        Shape shape = EntryFieldsController.shape(form);
        UnitId own = unit(unit, person);
        EntryText text = reading.read(form, shape, AskedFor.NOTHING, errors).orElse(null);
        if (text == null) {
            return show(shape, own, null, model);
        }
        try {
            log.add(own, text, person);
        } catch (DuplicateLink duplicate) {
            return showDuplicate(duplicate, errors, shape, own, null, model);
        }
        flash.addFlashAttribute("flash", "coverage.log.added");
        return "redirect:/log";
    }

    /** The form again with the fields of the kind that was chosen: for those who have scripts turned off. */
    @PostMapping("/log/entries/fields")
    String fields(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID entry,
            @ModelAttribute("form") EntryForm form,
            @Acting SignedInPerson person,
            Model model) {
        return show(EntryFieldsController.shape(form), unit(unit, person), entry, model);
    }

    @GetMapping("/log/entries/{entry}")
    String form(@PathVariable UUID entry, @Acting SignedInPerson person, Model model) {
        CoverageEntry found = log.entry(entry, person.reportingUnits());
        Shape shape = view.shapeOf(found);
        model.addAttribute("form", view.of(found, shape));
        return show(shape, found.unit(), entry, model);
    }

    @PostMapping("/log/entries/{entry}")
    String correct(
            @PathVariable UUID entry,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        CoverageEntry found = log.entry(entry, person.reportingUnits());
        Shape shape = view.shapeOf(found);
        EntryText text = reading.read(form, shape, AskedFor.NOTHING, errors).orElse(null);
        if (text == null) {
            return show(shape, found.unit(), entry, model);
        }
        try {
            log.correct(entry, form.seenVersion(), text, person);
        } catch (DuplicateLink duplicate) {
            return showDuplicate(duplicate, errors, shape, found.unit(), entry, model);
        }
        flash.addFlashAttribute("flash", "coverage.log.changed");
        return "redirect:/log";
    }

    private static UnitId unit(@Nullable UUID asked, SignedInPerson person) {
        Set<UnitId> units = person.reportingUnits();
        return units.stream()
                .filter(unit -> asked == null || unit.value().equals(asked))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String show(Shape shape, UnitId unit, @Nullable UUID entry, Model model) {
        return view.show(unit, ADDRESS, shape, entry, model);
    }

    private String showDuplicate(
            DuplicateLink duplicate,
            BindingResult errors,
            Shape shape,
            UnitId unit,
            @Nullable UUID entry,
            Model model) {
        errors.rejectValue("link", "coverage.log.duplicate", new Object[] {duplicate.title()}, null);
        return show(shape, unit, entry, model);
    }
}
