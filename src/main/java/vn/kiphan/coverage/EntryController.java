package vn.kiphan.coverage;

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
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.shared.NotFound;

/** The entries of a report: the form of each shape, adding and correcting. */
@Controller
@ForUnits
class EntryController {

    private final EntryDesk desk;
    private final EntryReading reading;
    private final EntryView view;
    private final ReportPages pages;

    EntryController(EntryDesk desk, EntryReading reading, EntryView view, ReportPages pages) {
        this.desk = desk;
        this.reading = reading;
        this.view = view;
        this.pages = pages;
    }

    @GetMapping("/reports/{id}/entries/new")
    String blank(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "article") String shape,
            @Acting SignedInPerson person,
            Model model) {
        Shape wanted = Shape.named(shape).orElseThrow(NotFound::new);
        ReportFrame frame = pages.frame(id, person.reportingUnits());
        if (!frame.assignment().editable()) {
            return "redirect:/reports/" + id;
        }
        model.addAttribute("form", view.blank(wanted));
        return view.show(frame, wanted, null, model);
    }

    @PostMapping("/reports/{id}/entries")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String next,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        Shape shape = EntryFieldsController.shape(form);
        ReportFrame frame = pages.frame(id, person.reportingUnits());
        EntryText text = reading.read(form, shape, frame.askedFor(), errors).orElse(null);
        if (text == null) {
            return view.show(frame, shape, null, model);
        }
        UUID entry;
        try {
            entry = desk.add(id, text, person);
        } catch (DuplicateLink duplicate) {
            return view.showDuplicate(duplicate, errors, frame, shape, null, model);
        }
        view.saved("coverage.entry.added", entry, form, frame, flash);
        return "more".equals(next)
                ? "redirect:/reports/" + id + "/entries/new?shape=" + shape.inAddress()
                : "redirect:/reports/" + id + "#entry-" + entry;
    }

    @GetMapping("/reports/{id}/entries/{entry}")
    String form(@PathVariable UUID id, @PathVariable UUID entry, @Acting SignedInPerson person, Model model) {
        ReportFrame frame = pages.frame(id, person.reportingUnits());
        CoverageEntry found = desk.entry(id, entry, frame.assignment().unit().value());
        if (!frame.assignment().editable()) {
            return "redirect:/reports/" + id + "#entry-" + entry;
        }
        Shape shape = view.shapeOf(found);
        model.addAttribute("form", view.of(found, shape));
        return view.show(frame, shape, entry, model);
    }

    @PostMapping("/reports/{id}/entries/{entry}")
    String correct(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        ReportFrame frame = pages.frame(id, person.reportingUnits());
        Shape shape =
                view.shapeOf(desk.entry(id, entry, frame.assignment().unit().value()));
        EntryText text = reading.read(form, shape, frame.askedFor(), errors).orElse(null);
        if (text == null) {
            return view.show(frame, shape, entry, model);
        }
        try {
            desk.correct(id, entry, form.seenVersion(), text, frame.askedFor(), person);
        } catch (DuplicateLink duplicate) {
            return view.showDuplicate(duplicate, errors, frame, shape, entry, model);
        }
        view.saved("coverage.entry.changed", entry, form, frame, flash);
        return "redirect:/reports/" + id + "#entry-" + entry;
    }
}
