package vn.kiphan.narrative;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.report.ReportView;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.StaleVersion;

/** The narrative's form, sent by a button: saved as a whole, or shown again as typed. */
@Controller
@ForUnits
class NarrativeController {

    private final NarrativeDesk desk;
    private final ReportDrafts drafts;
    private final ReportView view;
    private final FieldCheck check;
    private final LastTexts last;
    private final ClashView clashes;

    NarrativeController(
            NarrativeDesk desk,
            ReportDrafts drafts,
            ReportView view,
            FieldCheck check,
            LastTexts last,
            ClashView clashes) {
        this.desk = desk;
        this.drafts = drafts;
        this.view = view;
        this.check = check;
        this.last = last;
        this.clashes = clashes;
    }

    @PostMapping("/reports/{id}/narrative")
    Object tell(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String insert,
            @Acting SignedInPerson person,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        ReportFrame report = drafts.frame(id, person.reportingUnits());
        TypedForm form = TypedForm.of(parameters);
        if (report.editable() && !insert.isEmpty()) {
            return again(id, last.inserted(report, insert, form), Map.of(), person, model);
        }
        Map<String, String> wrong = report.editable() ? check.of(id, form) : Map.of();
        if (!wrong.isEmpty()) {
            return again(id, form, wrong, person, model);
        }
        List<Saved> clashed;
        try {
            clashed = desk.tell(id, form, person);
        } catch (StaleVersion declaredMeanwhile) {
            answer.setStatus(HttpStatus.CONFLICT.value());
            ReportFrame now = drafts.frame(id, person.reportingUnits());
            return again(id, clashes.over(now, form), clashes.declared(now, form), person, model);
        }
        if (!clashed.isEmpty()) {
            return new ModelAndView("narrative/clash", clashes.of(report, form, clashed, next), HttpStatus.CONFLICT);
        }
        if ("submission".equals(next)) {
            return "redirect:/reports/" + id + "/submission";
        }
        flash.addFlashAttribute("flash", "narrative.saved");
        return "redirect:/reports/" + id + "#narrative";
    }

    private String again(UUID id, TypedForm form, Map<String, String> wrong, SignedInPerson person, Model model) {
        model.addAttribute("narrativeAgain", new ShownAgain(form, wrong));
        return view.again(id, person, model);
    }
}
