package vn.kiphan.entering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryText;
import vn.kiphan.reportdraft.DraftPages;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Once;
import vn.kiphan.shared.UnitId;

/** The form of an entry in the unit's log, without a report: the same form, with nothing to be served by it yet. */
@Controller
@ForUnits
class LogEntryController {

    private final UnitLog log;
    private final EntryReading reading;
    private final EntryCorrection correction;
    private final EntryTyping typing;
    private final EntryPage page;
    private final EntryView view;

    LogEntryController(
            UnitLog log,
            EntryReading reading,
            EntryCorrection correction,
            EntryTyping typing,
            EntryPage page,
            EntryView view) {
        this.log = log;
        this.reading = reading;
        this.correction = correction;
        this.typing = typing;
        this.page = page;
        this.view = view;
    }

    /** @param unit for people who report for several; the first of theirs when it is left out */
    @GetMapping("/log/entries/new")
    String blank(
            @RequestParam(defaultValue = "article") String shape,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID key,
            @Acting SignedInPerson person,
            Model model,
            HttpServletResponse response) {
        Shape wanted = Shape.named(shape).orElseThrow(NotFound::new);
        UnitId own = unit(unit, person);
        DraftPages.mark(response, person);
        return key == null
                ? page.blank(EntrySpot.inLog(own, wanted, Ids.next(), true), person, model)
                : page.resumed(EntrySpot.inLog(own, wanted, key, true), model);
    }

    @PostMapping("/log/entries")
    String add(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID key,
            @RequestHeader(name = Once.HEADER, defaultValue = "") String once,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        UnitId own = unit(unit, person);
        EntrySpot spot =
                EntrySpot.inLog(own, EntryFieldsController.shape(form), EntryFieldsController.key(null, key), true);
        EntryText text =
                reading.read(form, spot.shape(), spot.askedFor(), errors).orElse(null);
        if (text == null) {
            return page.again(spot, model);
        }
        try {
            log.add(own, spot.key(), new EntryDesk.Typed(form, text, Once.AGAIN.equals(once)), person);
        } catch (DuplicateLink duplicate) {
            return page.again(duplicate, errors, spot, model);
        }
        view.logged("entering.log.added", own, form, flash);
        return "redirect:/log";
    }

    /** The form again with the fields of the kind that was chosen: for those who have scripts turned off. */
    @PostMapping("/log/entries/fields")
    String fields(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID entry,
            @RequestParam(required = false) @Nullable UUID key,
            @ModelAttribute("form") EntryForm form,
            @Acting SignedInPerson person,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("was", TypedFields.below("was.", request.getParameterMap()));
        return view.show(
                EntrySpot.inLog(
                        unit(unit, person),
                        EntryFieldsController.shape(form),
                        EntryFieldsController.key(entry, key),
                        entry == null),
                model);
    }

    /** An entry of the log, or one that somebody has begun to type there. */
    @GetMapping("/log/entries/{entry}")
    String form(@PathVariable UUID entry, @Acting SignedInPerson person, Model model, HttpServletResponse response) {
        DraftPages.mark(response, person);
        CoverageEntry found = log.find(entry, person.reportingUnits()).orElse(null);
        if (found == null) {
            return page.resumed(typing.begunIn(person.reportingUnits(), entry), model);
        }
        EntrySpot spot = EntrySpot.inLog(found.unit(), view.shapeOf(found), entry, false);
        return page.correction(spot, found, model);
    }

    @PostMapping("/log/entries/{entry}")
    String correct(
            @PathVariable UUID entry,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            ServletWebRequest request,
            Model model,
            RedirectAttributes flash) {
        CoverageEntry found = log.entry(entry, person.reportingUnits());
        EntrySpot spot = EntrySpot.inLog(found.unit(), view.shapeOf(found), entry, false);
        EntryDesk.Typed typed = correction.read(spot, found, form, errors, request, model);
        if (typed == null) {
            return page.again(spot, model);
        }
        try {
            log.correct(entry, typed, person);
        } catch (DuplicateLink duplicate) {
            return page.again(duplicate, errors, spot, model);
        }
        view.logged("entering.log.changed", found.unit(), form, flash);
        return "redirect:/log";
    }

    private static UnitId unit(@Nullable UUID asked, SignedInPerson person) {
        Set<UnitId> units = person.reportingUnits();
        return units.stream()
                .filter(unit -> asked == null || unit.value().equals(asked))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
