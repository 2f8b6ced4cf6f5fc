package vn.kiphan.figure;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.figure.FigureRows.Place;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;

/** Saves one field of a grid while the unit types. */
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

    /**
     * What the page is told.
     *
     * @param version over which the field is saved next
     * @param text what stands in the field now; after a clash, what the other person wrote
     * @param fault what is wrong with it; empty when nothing is
     * @param said when it was saved, or that it was not
     * @param value what the indicator comes to now, and {@code from} what
     */
    record Answer(int version, String text, String fault, String said, String value, String from, boolean differs) {}

    @PostMapping("/reports/{id}/figures/{key}/{field}")
    ResponseEntity<Answer> save(
            @PathVariable UUID id,
            @PathVariable UUID key,
            @PathVariable String field,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @Acting SignedInPerson person) {
        Place place = new Place(key, Field.named(field).orElseThrow(NotFound::new));
        boolean taken = desk.take(id, place, version, text, person);
        Figure figure = desk.read(id, person).of(key).orElseThrow(NotFound::new);
        Typed stands = figure.typed(place.field());
        String said = taken ? words.say("figure.saved.at", days.hour(days.now())) : rows.clash(place.field(), stands);
        return ResponseEntity.status(taken ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(new Answer(
                        stands.version(),
                        stands.text(),
                        rows.fault(figure, place.field()),
                        said,
                        rows.said(figure),
                        rows.from(figure),
                        figure.differs()));
    }
}
