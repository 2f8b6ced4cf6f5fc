package vn.kiphan.representation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;

/** The form on the report's page in which a unit says for whom it speaks: by its button, or box by box as {@code src/docs/saving.md} says. */
@Controller
@ForUnits
class RepresentationController {

    private final RepresentationDesk desk;
    private final MessageSource messages;
    private final Days days;

    RepresentationController(RepresentationDesk desk, MessageSource messages, Days days) {
        this.desk = desk;
        this.messages = messages;
        this.days = days;
    }

    @PostMapping("/reports/{id}/speaks-for")
    String choose(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @Acting SignedInPerson person,
            RedirectAttributes flash) {
        desk.choose(id, Choice.changed(form), person);
        flash.addFlashAttribute("flash", "representation.saved");
        return "redirect:/reports/" + id + "#speaksFor";
    }

    @PostMapping("/reports/{id}/speaks-for/{box}")
    @ResponseBody
    ResponseEntity<Map<String, String>> tick(
            @PathVariable UUID id,
            @PathVariable String box,
            @RequestParam(defaultValue = "") String text,
            @Acting SignedInPerson person) {
        try {
            desk.choose(id, List.of(Choice.of(box, !text.isEmpty())), person);
        } catch (NotFound nothing) {
            return ResponseEntity.notFound().build();
        } catch (Refusal refusal) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(Map.of("said", say(refusal.messageKey(), refusal.arguments())));
        }
        return ResponseEntity.ok(Map.of("seen", text, "said", say("site.saving.saved", days.hour(days.now()))));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
