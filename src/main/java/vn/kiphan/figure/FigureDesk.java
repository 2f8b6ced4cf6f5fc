package vn.kiphan.figure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.figure.FigureRows.Place;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.NotFound;

/**
 * Takes what a unit types into the grid, field by field. What cannot be read is taken too and shown again with its fault: nothing that
 * was typed is lost. The report is held meanwhile.
 */
@Service
@Transactional
class FigureDesk {

    static final int LONGEST = 2000;

    private final ReportDrafts drafts;
    private final FigureGrid.Reading grids;
    private final FigureStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FigureDesk(
            ReportDrafts drafts,
            FigureGrid.Reading grids,
            FigureStore store,
            Clock clock,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.grids = grids;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** The grid of a report of this person's units, which may ask for nothing. */
    @Transactional(readOnly = true)
    FigureGrid read(UUID report, SignedInPerson person) {
        return grids.of(drafts.frame(report, person.reportingUnits()));
    }

    /** What somebody typed in a field, over what was there when the page was made. */
    record Change(Place place, String base, String text) {}

    /**
     * Takes the fields that this person changed.
     *
     * @return what was not taken, because somebody else has changed the same field meanwhile: by field, the text of this person
     */
    Map<Place, String> take(UUID report, List<Change> changes, SignedInPerson person) {
        ReportFrame frame = held(report, person);
        FigureGrid grid = grids.of(frame);
        Map<Place, String> clashes = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>();
        for (Change change : changes) {
            Figure figure = grid.of(change.place().key()).orElse(null);
            String text = clean(change.place().field(), change.text());
            if (figure == null || text.equals(change.base())) {
                continue;
            }
            Typed stands = figure.typed(change.place().field());
            if (stands.text().equals(text)) {
                continue;
            }
            if (!stands.text().equals(change.base())) {
                clashes.put(change.place(), text);
            } else if (write(report, change.place(), text, stands.version(), person)) {
                taken.add(brief(figure, change.place().field()));
            }
        }
        told(frame, taken, person);
        return clashes;
    }

    /**
     * Takes one field over the version that this person saw.
     *
     * @return false when somebody else has changed it meanwhile
     */
    boolean take(UUID report, Place place, int seen, String typed, SignedInPerson person) {
        ReportFrame frame = held(report, person);
        Figure figure = grids.of(frame).of(place.key()).orElseThrow(NotFound::new);
        String text = clean(place.field(), typed);
        Typed stands = figure.typed(place.field());
        if (stands.text().equals(text)) {
            return true;
        }
        boolean taken = stands.version() == seen && write(report, place, text, seen, person);
        if (taken) {
            told(frame, List.of(brief(figure, place.field())), person);
        }
        return taken;
    }

    private ReportFrame held(UUID report, SignedInPerson person) {
        drafts.hold(report, person);
        return drafts.frame(report, person.reportingUnits());
    }

    private boolean write(UUID report, Place place, String text, int seen, SignedInPerson person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.write(report, place.key(), place.field(), text, seen, person.author(), now);
    }

    /** Whoever now reports an amount has something to report; where the report is no nil one, that is known already. */
    private void told(ReportFrame held, List<String> taken, SignedInPerson person) {
        if (taken.isEmpty()) {
            return;
        }
        if (held.nil() && grids.of(held).holdsSomething()) {
            drafts.holdForContent(held.report(), person);
        }
        events.publishEvent(new FigureEvent(person.author(), held.report(), String.join(", ", taken)));
    }

    private static String clean(Field field, String typed) {
        String text = typed.strip();
        if (field == Field.STANDING) {
            return text.equals(Standing.NONE.name()) || text.equals(Standing.NO_MEANS.name()) ? text : "";
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String brief(Figure figure, Field field) {
        return FigureChecks.name(figure) + " " + field;
    }
}
