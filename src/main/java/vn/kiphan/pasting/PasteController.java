package vn.kiphan.pasting;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
import vn.kiphan.coverage.EntryOptions;
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.webpage.OutgoingSwitch;

/** The page on which lines are pasted and mended until they are entries. */
@Controller
@ForUnits
class PasteController {

    private final PasteDesk desk;
    private final EntryIntake intake;
    private final EntryOptions options;
    private final OutgoingSwitch outgoing;

    PasteController(PasteDesk desk, EntryIntake intake, EntryOptions options, OutgoingSwitch outgoing) {
        this.desk = desk;
        this.intake = intake;
        this.options = options;
        this.outgoing = outgoing;
    }

    @GetMapping("/reports/{id}/paste")
    String page(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        EntryIntake.Frame frame = intake.frame(id, person.reportingUnits());
        if (!frame.assignment().editable()) {
            return "redirect:/reports/" + id;
        }
        model.addAttribute("form", new PasteForm("", "NEWS"));
        return show(frame, model);
    }

    @PostMapping("/reports/{id}/paste")
    String paste(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PasteForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model) {
        EntryIntake.Frame frame = intake.frame(id, person.reportingUnits());
        List<String> lines = form.lines();
        if (!errors.hasErrors() && !desk.paste(id, lines, form.kind(), person)) {
            errors.rejectValue("text", "pasting.text.many", new Object[] {lines.size(), PasteDesk.MOST_LINES}, null);
        }
        return errors.hasErrors() ? show(frame, model) : "redirect:/reports/" + id + "/paste#lines";
    }

    @PostMapping("/reports/{id}/paste/entries")
    String take(
            @PathVariable UUID id,
            @ModelAttribute RowsForm form,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        PasteDesk.Outcome outcome = desk.take(id, form, person);
        if (outcome.left() == 0) {
            flash.addFlashAttribute("flash", "pasting.taken.all");
            return "redirect:/reports/" + id + "#entries";
        }
        flash.addFlashAttribute("outcome", outcome.taken() > 0 ? "pasting.taken.some" : "pasting.taken.none");
        return "redirect:/reports/" + id + "/paste#lines";
    }

    /** Keeps what was typed and shows the lines with the fields of the kinds that were chosen: for those who have scripts turned off. */
    @PostMapping("/reports/{id}/paste/fields")
    String fields(@PathVariable UUID id, @ModelAttribute RowsForm form, @Acting SignedInPerson person) {
        desk.drop(id, form, List.of(), person);
        return "redirect:/reports/" + id + "/paste#lines";
    }

    @PostMapping("/reports/{id}/paste/dropping")
    String drop(
            @PathVariable UUID id,
            @ModelAttribute RowsForm form,
            @RequestParam(required = false) @Nullable List<UUID> dropped,
            @Acting SignedInPerson person) {
        desk.drop(id, form, dropped == null ? List.of() : dropped, person);
        return "redirect:/reports/" + id + "/paste#lines";
    }

    @PostMapping("/reports/{id}/paste/repeated/dropping")
    String dropRepeated(
            @PathVariable UUID id,
            @ModelAttribute RowsForm form,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        desk.dropRepeated(id, form, person);
        flash.addFlashAttribute("outcome", "pasting.repeated.dropped");
        return "redirect:/reports/" + id + "/paste#lines";
    }

    @PostMapping("/reports/{id}/paste/restoration")
    String restore(@PathVariable UUID id, @Acting SignedInPerson person, RedirectAttributes flash) {
        desk.restore(id, person);
        flash.addFlashAttribute("outcome", "pasting.restored");
        return "redirect:/reports/" + id + "/paste#lines";
    }

    private String show(EntryIntake.Frame frame, Model model) {
        List<JudgedLine> lines = desk.judged(frame);
        model.addAttribute("address", "/reports/" + frame.report());
        model.addAttribute("frame", frame);
        model.addAttribute("lines", lines);
        model.addAttribute("dropped", desk.dropped(frame.report()));
        model.addAttribute("readsPages", outgoing.allowed());
        model.addAttribute(
                "repeated", lines.stream().filter(JudgedLine::repeated).count());
        model.addAttribute("right", lines.stream().filter(JudgedLine::right).count());
        model.addAttribute("channels", options.channels(LocaleContextHolder.getLocale()));
        model.addAttribute("kinds", options.kinds(LocaleContextHolder.getLocale()));
        model.addAttribute("tasks", frame.askedFor().tasks());
        model.addAttribute("fieldsByChoice", options.fieldsByChoice());
        model.addAttribute("blank", LineDetails.blank());
        model.addAttribute("languages", options.languages(LocaleContextHolder.getLocale()));
        return "pasting/paste";
    }
}
