package vn.kiphan.directive;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.SignedInPerson;

/** The officer withdraws an issued directive and says why. */
@Controller
@ForOfficers
class WithdrawalController {

    private final DirectiveDesk desk;
    private final FrozenList frozen;

    WithdrawalController(DirectiveDesk desk, FrozenList frozen) {
        this.desk = desk;
        this.frozen = frozen;
    }

    @GetMapping("/directives/{id}/withdrawal")
    String form(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        DirectiveRecord found = find(id, person);
        if (found.view().status() != DirectiveStatus.ISSUED) {
            return "redirect:/directives/" + id;
        }
        model.addAttribute("form", new WithdrawalForm(""));
        model.addAttribute("record", found);
        return "directive/withdrawal";
    }

    @PostMapping("/directives/{id}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            model.addAttribute("record", find(id, person));
            return "directive/withdrawal";
        }
        desk.withdrawAtOnce(new DirectiveId(id), person.departments(), form.reason(), person.author());
        flash.addFlashAttribute("flash", "directive.withdrawn");
        return "redirect:/directives/" + id;
    }

    private DirectiveRecord find(UUID id, SignedInPerson person) {
        return desk.read(new DirectiveId(id), person.departments(), found -> DirectiveRecord.of(found, frozen));
    }
}
