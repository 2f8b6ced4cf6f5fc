package vn.kiphan.extension;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.NotFound;
import vn.kiphan.workday.WorkCalendar;
import vn.kiphan.workday.WorkingDays;

/** The officer's desk of requests for a later deadline: the heaps, one request, several at once. */
@Controller
@ForOfficers
class ExtensionController {

    private final ExtensionDesk desk;
    private final ExtensionRecords records;
    private final Extensions extensions;
    private final WorkingDays workingDays;

    ExtensionController(ExtensionDesk desk, ExtensionRecords records, Extensions extensions, WorkingDays workingDays) {
        this.desk = desk;
        this.records = records;
        this.extensions = extensions;
        this.workingDays = workingDays;
    }

    @GetMapping(Extensions.PAGE)
    String queue(
            @RequestParam(defaultValue = "open") String tab,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(defaultValue = "1") int page,
            @Acting SignedInPerson person,
            Model model) {
        ExtensionTab shown = ExtensionTab.named(tab).orElseThrow(NotFound::new);
        int at = Math.clamp(page, 1, 10_000);
        List<ExtensionRow> rows = records.rows(shown, directive, person.departments(), desk.today(), at);
        boolean more = rows.size() > ExtensionRecords.PER_PAGE;
        model.addAttribute("tab", shown);
        model.addAttribute("tabs", ExtensionTab.values());
        model.addAttribute("counts", records.counts(directive, person.departments()));
        model.addAttribute("rows", more ? rows.subList(0, ExtensionRecords.PER_PAGE) : rows);
        model.addAttribute("directive", directive);
        model.addAttribute("older", more ? at + 1 : null);
        model.addAttribute("newer", at > 1 ? at - 1 : null);
        return "extension/queue";
    }

    @GetMapping(Extensions.PAGE + "/{id}")
    String request(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        ExtensionRow row = find(id, person);
        model.addAttribute("form", DecisionForm.blank());
        return page(row, model);
    }

    @PostMapping(Extensions.PAGE + "/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        ExtensionRow row = find(id, person);
        form.check(List.of(row), errors);
        if (errors.hasErrors()) {
            return page(row, model);
        }
        desk.decide(row, form, person);
        flash.addFlashAttribute("flash", "extension.decided");
        return "redirect:" + Extensions.PAGE;
    }

    /** The names before anything happens to them. Without a tick the desk says so. */
    @GetMapping(Extensions.PAGE + "/decisions")
    String several(
            @RequestParam(required = false) @Nullable Set<UUID> ids,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        List<ExtensionRow> rows = open(ids == null ? Set.of() : ids, person);
        if (rows.isEmpty()) {
            flash.addFlashAttribute("flash", "extension.none-ticked");
            return "redirect:" + Extensions.PAGE;
        }
        model.addAttribute("form", DecisionForm.blank());
        return several(rows, model);
    }

    @PostMapping(Extensions.PAGE + "/decisions")
    String decideSeveral(
            @RequestParam Set<UUID> ids,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        List<ExtensionRow> rows = desk.named(ids, person.departments());
        form.check(rows, errors);
        if (errors.hasErrors()) {
            return several(rows, model);
        }
        List<ExtensionDesk.Outcome> outcomes = desk.decide(rows, form, person);
        flash.addFlashAttribute(
                "decided",
                outcomes.stream().filter(outcome -> outcome.refusal() == null).count());
        flash.addFlashAttribute(
                "overtaken",
                outcomes.stream().filter(outcome -> outcome.refusal() != null).toList());
        return "redirect:" + Extensions.PAGE;
    }

    private List<ExtensionRow> open(Set<UUID> ids, SignedInPerson person) {
        return desk.named(ids, person.departments()).stream()
                .filter(row -> row.request().state() == ExtensionState.OPEN)
                .toList();
    }

    private ExtensionRow find(UUID id, SignedInPerson person) {
        return desk.named(Set.of(id), person.departments()).stream().findFirst().orElseThrow(NotFound::new);
    }

    private String page(ExtensionRow row, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("advice", DayAdvice.of(row.askedDay(), desk.today(), workingDays.calendar()));
        model.addAttribute("history", extensions.of(row.request().assignment()));
        return "extension/request";
    }

    private String several(List<ExtensionRow> rows, Model model) {
        WorkCalendar calendar = workingDays.calendar();
        LocalDate today = desk.today();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "advices",
                rows.stream()
                        .map(row -> DayAdvice.of(row.askedDay(), today, calendar))
                        .toList());
        model.addAttribute(
                "earliest",
                rows.stream()
                        .map(row -> row.request().askedUntil())
                        .min(Comparator.naturalOrder())
                        .orElse(null));
        return "extension/decisions";
    }
}
