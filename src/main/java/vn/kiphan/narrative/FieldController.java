package vn.kiphan.narrative;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;

/** Saves one field while it is typed; what the answers mean stands in {@code src/docs/saving.md}. */
@Controller
@ForUnits
class FieldController {

    private final Narratives narratives;
    private final Declared declared;
    private final ReportDrafts drafts;
    private final FieldCheck check;
    private final NarrativeWords words;
    private final Days days;

    FieldController(
            Narratives narratives,
            Declared declared,
            ReportDrafts drafts,
            FieldCheck check,
            NarrativeWords words,
            Days days) {
        this.narratives = narratives;
        this.drafts = drafts;
        this.declared = declared;
        this.check = check;
        this.words = words;
        this.days = days;
    }

    @PostMapping("/reports/{id}/fields/{field}")
    @ResponseBody
    ResponseEntity<Map<String, String>> save(
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String seen,
            @Acting SignedInPerson person) {
        String plain = TypedForm.plain(text);
        boolean declares = Declared.FIELDS.contains(field);
        // who may not see the report learns nothing of it, also not from what is wrong with the text
        String wrong = declares || plain.length() > TypedForm.LONGEST ? checked(id, field, plain, person) : "";
        if (!wrong.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of("said", wrong));
        }
        Saved saved = declares
                ? declared.save(id, field, plain, seen, person)
                : narratives.save(id, field, plain, TypedForm.number(seen), person);
        String theirs = saved.theirs();
        return theirs == null
                ? ResponseEntity.ok(
                        Map.of("seen", saved.seen(), "said", words.say("site.saving.saved", days.hour(saved.at()))))
                : ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of(
                                "seen", saved.seen(), "text", theirs, "by", saved.by(), "at", days.hour(saved.at())));
    }

    private String checked(UUID id, String field, String text, SignedInPerson person) {
        drafts.frame(id, person.reportingUnits());
        return check.of(id, field, text);
    }

    @ExceptionHandler
    @ResponseBody
    ResponseEntity<Map<String, String>> refused(Refusal refusal) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(Map.of("said", words.say(refusal.messageKey(), refusal.arguments())));
    }

    @ExceptionHandler
    ResponseEntity<Void> notFound(NotFound nothing) {
        return ResponseEntity.notFound().build();
    }
}
