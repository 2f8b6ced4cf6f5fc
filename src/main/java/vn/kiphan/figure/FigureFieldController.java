package vn.kiphan.figure;

import java.util.LinkedHashMap;
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
import vn.kiphan.figure.FigureRows.Place;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;

/** Saves one field of a grid while it is typed; what the answers mean stands in {@code src/docs/saving.md}. */
@Controller
@ForUnits
class FigureFieldController {

    private final FigureDesk desk;
    private final FigureRows rows;
    private final FigureWords words;
    private final Days days;

    FigureFieldController(FigureDesk desk, FigureRows rows, FigureWords words, Days days) {
        this.desk = desk;
        this.rows = rows;
        this.words = words;
        this.days = days;
    }

    /** Besides the mark and the sentence: what the indicator comes to now, and what is wrong with each of its fields. */
    @PostMapping("/reports/{id}/figures/fields/{name}")
    @ResponseBody
    ResponseEntity<Map<String, String>> save(
            @PathVariable UUID id,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int seen,
            @Acting SignedInPerson person) {
        Place place = FigureForm.place(name).orElseThrow(NotFound::new);
        boolean taken = desk.take(id, place, seen, text, person);
        FigureGrid grid = desk.read(id, person);
        Figure figure = grid.of(place.key()).orElseThrow(NotFound::new);
        Typed stands = figure.typed(place.field());
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("seen", Integer.toString(stands.version()));
        answer.put("text", stands.text());
        if (!taken) {
            answer.put("by", stands.by());
            answer.put("at", days.hour(stands.at()));
            return ResponseEntity.status(HttpStatus.CONFLICT).body(answer);
        }
        answer.put("said", words.say("site.saving.saved", days.hour(days.now())));
        answer.put("value", rows.said(grid, figure));
        answer.put("from", rows.from(grid, figure));
        answer.put("caution", rows.caution(figure));
        answer.put("differs", Boolean.toString(figure.differs()));
        for (Field field : Field.values()) {
            String fault = rows.fault(figure, field);
            if (!fault.isEmpty()) {
                answer.put("fault." + field, fault);
            }
        }
        return ResponseEntity.ok(answer);
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
