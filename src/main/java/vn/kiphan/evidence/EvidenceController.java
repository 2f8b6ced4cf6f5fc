package vn.kiphan.evidence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.document.FileId;
import vn.kiphan.document.FileType;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.preview.Previews;
import vn.kiphan.report.ReportView;

/** The evidence of a report: uploading, downloading, taking out. */
@Controller
@ForUnits
class EvidenceController {

    private final EvidenceDesk desk;
    private final StoredFiles files;
    private final Previews previews;
    private final ReportView view;
    private final CoverageWords words;

    EvidenceController(EvidenceDesk desk, StoredFiles files, Previews previews, ReportView view, CoverageWords words) {
        this.desk = desk;
        this.files = files;
        this.previews = previews;
        this.view = view;
        this.words = words;
    }

    @PostMapping("/reports/{id}/evidence")
    String add(
            @PathVariable UUID id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(required = false) @Nullable UUID entry,
            @Acting SignedInPerson person,
            Model model,
            RedirectAttributes flash) {
        List<MultipartFile> arriving = chosen(sent);
        if (arriving.isEmpty()) {
            return again(id, List.of(words.say("evidence.none-chosen")), person, model);
        }
        List<String> sentences;
        try {
            sentences = desk.add(id, entry, arriving, person).stream()
                    .map(this::sentence)
                    .toList();
        } catch (EvidenceDesk.TooMuch tooMuch) {
            sentences = List.of(words.say(tooMuch.messageKey(), tooMuch.files(), EvidenceDesk.MOST_FILES));
        }
        if (!sentences.isEmpty()) {
            return again(id, sentences, person, model);
        }
        flash.addFlashAttribute("flash", "evidence.added");
        return "redirect:/reports/" + id + "#evidence";
    }

    @GetMapping("/reports/{id}/evidence/{file}")
    ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable UUID file, @Acting SignedInPerson person) {
        return files.downloadByOwner(desk.find(id, new FileId(file), person));
    }

    @GetMapping("/reports/{id}/evidence/{file}/preview")
    ResponseEntity<Resource> preview(@PathVariable UUID id, @PathVariable UUID file, @Acting SignedInPerson person) {
        return previews.picture(desk.find(id, new FileId(file), person));
    }

    @PostMapping("/reports/{id}/evidence/{file}/removal")
    String remove(
            @PathVariable UUID id, @PathVariable UUID file, @Acting SignedInPerson person, RedirectAttributes flash) {
        desk.remove(id, new FileId(file), person);
        flash.addFlashAttribute("flash", "evidence.removed");
        return "redirect:/reports/" + id + "#evidence";
    }

    /** A browser sends a nameless, empty part when no file was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                        .toList();
    }

    private String sentence(EvidenceDesk.RefusedFile refused) {
        return words.say(
                "evidence.refused", refused.name(), words.say(refused.messageKey(), FileType.names(FileType.EVIDENCE)));
    }

    private String again(UUID id, List<String> sentences, SignedInPerson person, Model model) {
        model.addAttribute("fileRefused", sentences);
        return view.again(id, person, model);
    }
}
