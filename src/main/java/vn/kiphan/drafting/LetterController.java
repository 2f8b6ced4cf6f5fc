package vn.kiphan.drafting;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForOfficers;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.document.FileRefused;
import vn.kiphan.document.FileType;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.letter.LetterReader;
import vn.kiphan.lettertext.UnreadableLetter;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** A directive starts: from a letter's file, from its pasted text, or blank. */
@Controller
@ForOfficers
class LetterController {

    private final DraftDesk desk;
    private final LetterReader reader;

    LetterController(DraftDesk desk, LetterReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GetMapping("/directives/new")
    String form(Model model) {
        return page("", "", "", model);
    }

    @PostMapping("/directives")
    String draft(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String blank,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        UnitId department = department(person);
        if (!blank.isEmpty()) {
            return opened(desk.blank(department, person.author()));
        }
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        boolean uploaded = !name.isEmpty();
        if (!uploaded && text.isBlank()) {
            return file == null
                    ? page("", "drafting.new.nothing-pasted", text, model)
                    : page("drafting.new.nothing", "", text, model);
        }
        try {
            LetterUpload upload = file == null || !uploaded ? null : new LetterUpload(name, file.getBytes());
            LetterDraft letter = upload == null ? reader.read(text) : reader.read(upload.letter());
            flash.addFlashAttribute("flash", "drafting.draft.read");
            return opened(desk.read(department, letter, upload, person.author()));
        } catch (UnreadableLetter unreadable) {
            return uploaded
                    ? page(unreadable.messageKey(), "", text, model)
                    : page("", unreadable.messageKey(), text, model);
        } catch (FileRefused refused) {
            return page(refused.messageKey(), "", text, model);
        }
    }

    private static String opened(DirectiveId id) {
        return "redirect:/directives/" + id + "/draft";
    }

    private static String page(String fileError, String textError, String text, Model model) {
        model.addAttribute("fileError", fileError);
        model.addAttribute("textError", textError);
        model.addAttribute("text", text);
        model.addAttribute("accept", FileType.accept(FileType.LETTER));
        model.addAttribute("kinds", FileType.names(FileType.LETTER));
        return "drafting/new";
    }

    /** The department for which the officer drafts: the first where they are one. */
    private static UnitId department(SignedInPerson person) {
        return person.appointments().stream()
                .filter(appointment -> appointment.role() == Role.OFFICER)
                .findFirst()
                .orElseThrow(NotFound::new)
                .unit();
    }
}
