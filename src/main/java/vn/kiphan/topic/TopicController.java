package vn.kiphan.topic;

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
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;

/** The page on which an officer sets the tags of a directive. */
@Controller
@ForOfficers
class TopicController {

    private final TopicDesk desk;

    TopicController(TopicDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/directives/{id}/tags")
    String form(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        DirectiveView directive = desk.directive(new DirectiveId(id), person);
        model.addAttribute("form", desk.form(directive));
        model.addAttribute("directive", directive);
        return "topic/tags";
    }

    @PostMapping("/directives/{id}/tags")
    String set(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TopicForm form,
            BindingResult errors,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        DirectiveView directive = desk.directive(new DirectiveId(id), person);
        if (!form.few()) {
            errors.rejectValue("tags", "topic.tags.many");
        }
        if (errors.hasErrors()) {
            model.addAttribute("directive", directive);
            return "topic/tags";
        }
        desk.set(directive.id(), form, person);
        flash.addFlashAttribute("flash", "topic.set");
        return "redirect:/directives/" + id;
    }
}
