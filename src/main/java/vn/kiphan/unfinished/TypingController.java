package vn.kiphan.unfinished;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.entering.EntryPlaces;
import vn.kiphan.shared.NotFound;

/** Keeps one field of an entry while it is typed, and tells the open form what others typed in the same entry. */
@Controller
@ForUnits
@ResponseBody
class TypingController {

    private final TypingAnswers answers;
    private final UnfinishedNews news;
    private final EntryPlaces places;

    TypingController(TypingAnswers answers, UnfinishedNews news, EntryPlaces places) {
        this.answers = answers;
        this.news = news;
        this.places = places;
    }

    @PostMapping("/reports/{id}/entries/{entry}/fields/{field}")
    ResponseEntity<Map<String, String>> inReport(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String shape,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String seen,
            @Acting SignedInPerson person) {
        return answers.save(places.inReport(id, entry, person), shape, field, text, seen, person);
    }

    @PostMapping("/log/entries/{entry}/fields/{field}")
    ResponseEntity<Map<String, String>> inLog(
            @PathVariable UUID entry,
            @PathVariable String field,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String shape,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String seen,
            @Acting SignedInPerson person) {
        return answers.save(places.inLog(unit, entry, person), shape, field, text, seen, person);
    }

    @GetMapping("/reports/{id}/entries/{entry}/changes")
    UnfinishedNews.News inReport(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "") String since,
            @Acting SignedInPerson person) {
        return news.since(places.inReport(id, entry, person), since, person);
    }

    @GetMapping("/log/entries/{entry}/changes")
    UnfinishedNews.News inLog(
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String since,
            @Acting SignedInPerson person) {
        return news.since(places.inLog(unit, entry, person), since, person);
    }

    @ExceptionHandler
    ResponseEntity<Void> notFound(NotFound nothing) {
        return ResponseEntity.notFound().build();
    }
}
