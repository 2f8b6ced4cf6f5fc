package vn.kiphan.drafting;

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
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.addressing.Addressing;
import vn.kiphan.addressing.Choice;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.Drafts;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.UnitKind;
import vn.kiphan.unit.Units;

/** The officer picks the units: by group, by rule and singly. */
@Controller
@ForOfficers
class RecipientController {

    private final Drafts drafts;
    private final RecipientDesk recipients;
    private final Addressing addressing;
    private final Units units;

    RecipientController(Drafts drafts, RecipientDesk recipients, Addressing addressing, Units units) {
        this.drafts = drafts;
        this.recipients = recipients;
        this.addressing = addressing;
        this.units = units;
    }

    @GetMapping("/directives/{id}/recipients")
    String form(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        model.addAttribute("rule", RecipientRuleForm.BLANK);
        return page(id, person, model);
    }

    /** A button takes or drops a whole group, adds a rule or takes one back, besides saving what is ticked. */
    @PostMapping("/directives/{id}/recipients")
    String choose(
            @PathVariable UUID id,
            @RequestParam(name = "units", required = false) @Nullable List<UUID> ticked,
            @RequestParam(required = false) @Nullable UUID wholeGroup,
            @RequestParam(required = false) @Nullable UUID noneOfGroup,
            @RequestParam(required = false) @Nullable Integer droppedRule,
            @Valid @ModelAttribute("rule") RecipientRuleForm rule,
            BindingResult errors,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String next,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        boolean ruled = next.equals("rule");
        if (ruled) {
            rule.check(
                    drafts.read(
                            new DirectiveId(id),
                            person.departments(),
                            draft -> addressing.book(draft.head().fullDate())),
                    errors);
        }
        boolean right = ruled && !errors.hasErrors();
        List<UnitId> picked =
                ticked == null ? List.of() : ticked.stream().map(UnitId::new).toList();
        recipients.choose(
                new DirectiveId(id),
                person.departments(),
                new Choice(picked, wholeGroup, noneOfGroup, right ? rule.rule() : null, droppedRule),
                version,
                person.author());
        if (ruled && !right) {
            return page(id, person, model);
        }
        flash.addFlashAttribute("flash", "drafting.saved");
        return "redirect:/directives/" + id + (next.equals("issuance") ? "/issuance" : "/recipients");
    }

    private String page(UUID id, SignedInPerson person, Model model) {
        RecipientPage page =
                drafts.read(new DirectiveId(id), person.departments(), draft -> RecipientPage.of(draft, addressing));
        if (page.status() != DirectiveStatus.DRAFT) {
            return "redirect:/directives/" + id;
        }
        model.addAttribute("page", page);
        model.addAttribute("groups", units.groups());
        model.addAttribute("kinds", UnitKind.values());
        return "drafting/recipients";
    }
}
