package vn.kiphan.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.document.FileRefused;
import vn.kiphan.document.FileType;
import vn.kiphan.document.UploadParts;
import vn.kiphan.report.ReportView;
import vn.kiphan.reportdraft.ReportDrafts;

/**
 * One file in several requests, under a key that the browser makes: parts, each of which says where it begins, and the completion. Any of
 * them may be sent again. The plain form of {@link EvidenceController} needs none of this.
 */
@Controller
@ForUnits
class UploadController {

    private final EvidenceDesk desk;
    private final UploadParts parts;
    private final ReportDrafts drafts;
    private final ReportView view;
    private final CoverageWords words;

    UploadController(EvidenceDesk desk, UploadParts parts, ReportDrafts drafts, ReportView view, CoverageWords words) {
        this.desk = desk;
        this.parts = parts;
        this.drafts = drafts;
        this.view = view;
        this.words = words;
    }

    /** How many bytes of the file are here. */
    record Received(long received) {}

    @GetMapping("/reports/{id}/uploads/{key}")
    @ResponseBody
    Received received(@PathVariable UUID id, @PathVariable UUID key, @Acting SignedInPerson person) {
        return new Received(desk.received(id, key, person));
    }

    @PostMapping(path = "/reports/{id}/uploads/{key}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseBody
    Received part(
            @PathVariable UUID id,
            @PathVariable UUID key,
            @RequestParam long offset,
            @Acting SignedInPerson person,
            InputStream content)
            throws IOException {
        // said before the first byte is kept, and without holding the report while a slow line sends
        if (offset == 0 && !drafts.frame(id, person.reportingUnits()).editable()) {
            throw new Closed();
        }
        return new Received(desk.part(id, key, offset, content, person));
    }

    /** The unit may not work on the report now. */
    private static final class Closed extends RuntimeException {}

    @ExceptionHandler(Closed.class)
    ResponseEntity<String> closed() {
        return sentence(words.say("evidence.closed"));
    }

    /** Answers with the list of the files, which the page puts in place of the one it has. */
    @PostMapping("/reports/{id}/uploads/{key}/completion")
    String complete(
            @PathVariable UUID id,
            @PathVariable UUID key,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable UUID entry,
            @Acting SignedInPerson person,
            Model model) {
        try {
            desk.complete(id, key, entry, name, person);
            parts.discard(id, key);
        } catch (FileRefused refused) {
            parts.discard(id, key);
            throw refused;
        }
        view.again(id, person, model);
        return "evidence/evidence :: list";
    }

    @ExceptionHandler
    ResponseEntity<String> refused(FileRefused refused) {
        return sentence(words.say(refused.messageKey(), FileType.names(FileType.EVIDENCE)));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(EvidenceDesk.TooMuch tooMuch) {
        return sentence(words.say(tooMuch.messageKey(), tooMuch.files(), EvidenceDesk.MOST_FILES));
    }

    private static ResponseEntity<String> sentence(String sentence) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8))
                .body(sentence);
    }
}
