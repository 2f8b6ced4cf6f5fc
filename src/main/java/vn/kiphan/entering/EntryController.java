package vn.kiphan.entering;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Once;

/** The entries of a report: the form of each shape, adding and correcting. */
@Controller
@ForUnits
class EntryController {

    private final EntryDesk desk;
    private final EntryReading reading;
    private final EntryCorrection correction;
    private final EntryTyping typing;
    private final EntryPage page;
    private final EntryView view;
    private final ReportDrafts drafts;

    EntryController(
            EntryDesk desk,
            EntryReading reading,
            EntryCorrection correction,
            EntryTyping typing,
            EntryPage page,
            EntryView view,
            ReportDrafts drafts) {
        this.desk = desk;
        this.reading = reading;
        this.correction = correction;
        this.typing = typing;
        this.page = page;
        this.view = view;
        this.drafts = drafts;
    }

    /** @param key the id of an entry that this browser has begun to type; a new one when it is left out */
    @GetMapping("/reports/{id}/entries/new")
    String blank(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "article") String shape,
            @RequestParam(required = false) @Nullable UUID key,
            @Acting SignedInPerson person,
            Model model,
            HttpServletResponse response) {
        Shape wanted = Shape.named(shape).orElseThrow(NotFound::new);
        ReportFrame frame = drafts.frame(id, person.reportingUnits());
        if (!frame.editable()) {
            return "redirect:/reports/" + id;
        }
        DraftPages.mark(response, person);
        return key == null
                ? page.blank(EntrySpot.in(frame, wanted, Ids.next(), true), person, model)
                : page.resumed(EntrySpot.in(frame, wanted, key, true), model);
    }

    @PostMapping("/reports/{id}/entries")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(required = false) @Nullable UUID key,
            @RequestHeader(name = Once.HEADER, defaultValue = "") String once,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        ReportFrame frame = drafts.frame(id, person.reportingUnits());
        EntrySpot spot =
                EntrySpot.in(frame, EntryFieldsController.shape(form), EntryFieldsController.key(null, key), true);
        EntryText text =
                reading.read(form, spot.shape(), frame.askedFor(), errors).orElse(null);
        if (text == null) {
            return page.again(spot, model);
        }
        UUID entry;
        try {
            entry = desk.add(id, spot.key(), new EntryDesk.Typed(form, text, Once.AGAIN.equals(once)), person);
        } catch (DuplicateLink duplicate) {
            return page.again(duplicate, errors, spot, model);
        }
        view.saved("entering.entry.added", entry, form, frame, flash);
        return "more".equals(next) ? "redirect:" + spot.blank() : "redirect:/reports/" + id + "#entry-" + entry;
    }

    /** An entry of the report, or one that somebody has begun to type there. */
    @GetMapping("/reports/{id}/entries/{entry}")
    String form(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @Acting SignedInPerson person,
            Model model,
            HttpServletResponse response) {
        ReportFrame frame = drafts.frame(id, person.reportingUnits());
        CoverageEntry found =
                desk.find(id, entry, frame.assignment().unit().value()).orElse(null);
        EntrySpot spot =
                found == null ? typing.begunIn(frame, entry) : EntrySpot.in(frame, view.shapeOf(found), entry, false);
        if (!frame.editable()) {
            return "redirect:/reports/" + id + "#entry-" + entry;
        }
        DraftPages.mark(response, person);
        if (found == null) {
            return page.resumed(spot, model);
        }
        return page.correction(spot, found, model);
    }

    @PostMapping("/reports/{id}/entries/{entry}")
    String correct(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            ServletWebRequest request,
            Model model,
            RedirectAttributes flash) {
        ReportFrame frame = drafts.frame(id, person.reportingUnits());
        CoverageEntry found = desk.entry(id, entry, frame.assignment().unit().value());
        EntrySpot spot = EntrySpot.in(frame, view.shapeOf(found), entry, false);
        EntryDesk.Typed typed = correction.read(spot, found, form, errors, request, model);
        if (typed == null) {
            return page.again(spot, model);
        }
        try {
            desk.correct(id, entry, typed, frame.askedFor(), person);
        } catch (DuplicateLink duplicate) {
            return page.again(duplicate, errors, spot, model);
        }
        view.saved("entering.entry.changed", entry, typed.form(), frame, flash);
        return "redirect:/reports/" + id + "#entry-" + entry;
    }
}
