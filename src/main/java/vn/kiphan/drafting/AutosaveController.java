package vn.kiphan.drafting;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Days;
import vn.kiphan.workday.WorkingDays;

/** Saves the draft while the officer types. Whether it is right or not, nothing of it is lost. */
@Controller
@ForOfficers
class AutosaveController {

    private final DraftDesk desk;
    private final MessageSource messages;
    private final Days days;
    private final WorkingDays workingDays;

    AutosaveController(DraftDesk desk, MessageSource messages, Days days, WorkingDays workingDays) {
        this.desk = desk;
        this.messages = messages;
        this.days = days;
        this.workingDays = workingDays;
    }

    @InitBinder
    void rows(WebDataBinder binder) {
        DraftController.bindRows(binder);
    }

    /**
     * What the page is told.
     *
     * @param version over which it saves next
     * @param said when it was saved, and how much has still to be put right
     */
    record Answer(long version, String said, boolean right, Map<String, Section> sections) {}

    /** How far a section has come, as a word for the style and as a sentence. */
    record Section(SectionState state, String said) {}

    @PostMapping("/directives/{id}/draft/autosave")
    @ResponseBody
    Answer save(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @Acting SignedInPerson person) {
        form.check(errors, workingDays);
        boolean right = !errors.hasErrors();
        DraftDesk.Saved saved = desk.autosave(new DirectiveId(id), person.departments(), form, right, person.author());
        String at = days.hour(saved.at());
        String said = errors.hasErrors()
                ? say("drafting.autosave.kept", at, errors.getErrorCount())
                : say("drafting.autosave.saved", at);
        Map<String, Section> sections = new LinkedHashMap<>();
        saved.sections()
                .forEach((name, state) ->
                        sections.put(name, new Section(state, say("drafting.section.state." + state))));
        return new Answer(saved.version(), said, right, sections);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
