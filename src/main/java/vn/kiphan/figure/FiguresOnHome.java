package vn.kiphan.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.HomeNote;

/** On the unit's home: which indicators of a report under way have no figure yet, and which have a wrong one. */
@Component
@Order(11)
class FiguresOnHome implements HomeNote {

    private final OwedFigures owed;
    private final FigureChecks checks;
    private final FigureWords words;

    FiguresOnHome(OwedFigures owed, FigureChecks checks, FigureWords words) {
        this.owed = owed;
        this.checks = checks;
        this.words = words;
    }

    @Override
    public Map<AssignmentId, List<Note>> notes(Collection<AssignmentView> assignments) {
        Map<AssignmentId, List<Note>> notes = new HashMap<>();
        owed.of(assignments.stream().filter(AssignmentView::editable).toList())
                .forEach(grid -> notes.put(grid.assignment(), notes(grid)));
        return notes;
    }

    private List<Note> notes(OwedFigures.Grid grid) {
        List<Note> notes = new ArrayList<>();
        List<Figure> wrong = grid.figures().stream().filter(this::wrong).toList();
        if (!wrong.isEmpty()) {
            notes.add(note(grid, wrong.getFirst(), "figure.home.wrong", wrong.size()));
        }
        List<Figure> empty = grid.empty();
        if (!empty.isEmpty() && !grid.nil()) {
            notes.add(note(
                    grid,
                    empty.getFirst(),
                    "figure.home.empty",
                    empty.size(),
                    grid.figures().size()));
        }
        return notes;
    }

    private boolean wrong(Figure figure) {
        return Stream.of(Field.values())
                .anyMatch(field -> !checks.fault(figure, field).isEmpty());
    }

    private Note note(OwedFigures.Grid grid, Figure first, String key, Object... arguments) {
        return new Note(
                Kind.MISSING,
                words.say(key, arguments),
                "/reports/" + grid.report() + "/figures#" + FigureChecks.anchor(first));
    }
}
