package vn.kiphan.directive;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForClerks;
import vn.kiphan.account.SignedInPerson;

/** The clerk gives a draft its number and its date. */
@Controller
@ForClerks
class NumberController {

    private final DirectiveDesk desk;
    private final Drafts drafts;
    private final FrozenList frozen;
    private final AskedIndicators indicators;

    NumberController(DirectiveDesk desk, Drafts drafts, FrozenList frozen, AskedIndicators indicators) {
        this.desk = desk;
        this.drafts = drafts;
        this.frozen = frozen;
        this.indicators = indicators;
    }

    @PostMapping("/directives/{id}/number")
    String number(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") NumberForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        DirectiveId directive = new DirectiveId(id);
        if (errors.hasErrors()) {
            model.addAttribute(
                    "record", desk.read(directive, person.departments(), found -> DirectiveRecord.of(found, frozen)));
            model.addAttribute("indicators", indicators.of(directive));
            return "directive/record";
        }
        drafts.number(directive, person.departments(), form.version(), form.number(), form.day(), person.author());
        flash.addFlashAttribute("flash", "directive.number.given");
        return "redirect:/directives/" + id;
    }
}
