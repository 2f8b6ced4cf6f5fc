package vn.kiphan.directive;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.UnitId;

/** The officer picks the units, by group and singly. */
@Controller
@ForOfficers
class RecipientController {

    private final DirectiveDesk desk;
    private final Addressing addressing;

    RecipientController(DirectiveDesk desk, Addressing addressing) {
        this.desk = desk;
        this.addressing = addressing;
    }

    @GetMapping("/directives/{id}/recipients")
    String form(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        RecipientPage page = desk.read(
                new DirectiveId(id), person.departments(), directive -> RecipientPage.of(directive, addressing));
        if (page.status() != DirectiveStatus.DRAFT) {
            return "redirect:/directives/" + id;
        }
        model.addAttribute("page", page);
        return "directive/recipients";
    }

    /** A button of a group takes or drops all of it, besides saving what is ticked. */
    @PostMapping("/directives/{id}/recipients")
    String choose(
            @PathVariable UUID id,
            @RequestParam(name = "units", required = false) @Nullable List<UUID> ticked,
            @RequestParam(required = false) @Nullable UUID wholeGroup,
            @RequestParam(required = false) @Nullable UUID noneOfGroup,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String next,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        List<UnitId> units =
                ticked == null ? List.of() : ticked.stream().map(UnitId::new).toList();
        desk.choose(
                new DirectiveId(id), person.departments(), units, wholeGroup, noneOfGroup, version, person.author());
        flash.addFlashAttribute("flash", "directive.saved");
        return "redirect:/directives/" + id + (next.equals("issuance") ? "/issuance" : "/recipients");
    }
}
