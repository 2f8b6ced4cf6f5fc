package vn.kiphan.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveTitle;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.UnitId;

/** What units owe, by deadline, and below it what they have done: two statements, however long the lists, and those of the notes. */
@Service
class UnitHome {

    static final int FINISHED_PER_PAGE = 20;

    private final AssignmentRecords records;
    private final Directives directives;
    private final List<HomeNote> notes;
    private final List<HomeAddition> additions;
    private final Clock clock;

    UnitHome(
            AssignmentRecords records,
            Directives directives,
            List<HomeNote> notes,
            List<HomeAddition> additions,
            Clock clock) {
        this.records = records;
        this.directives = directives;
        this.notes = notes;
        this.additions = additions;
        this.clock = clock;
    }

    /** The whole upper list and one page of the lower one; {@code more} says that there are older ones. */
    record Lists(List<OwedAssignment> owed, List<OwedAssignment> finished, boolean more) {}

    @Transactional(readOnly = true)
    Lists of(Set<UnitId> units, int page) {
        List<AssignmentView> found = records.home(units, (page - 1) * FINISHED_PER_PAGE, FINISHED_PER_PAGE + 1);
        Map<DirectiveId, DirectiveTitle> titles = directives.titles(
                found.stream().map(AssignmentView::directive).distinct().toList());
        Instant now = clock.instant();
        Map<AssignmentId, List<HomeNote.Note>> said = said(found);
        List<OwedAssignment> all = found.stream()
                .map(assignment -> new OwedAssignment(
                        assignment,
                        Objects.requireNonNull(titles.get(assignment.directive())),
                        said.getOrDefault(assignment.id(), List.of()),
                        now))
                .toList();
        List<OwedAssignment> owed = all.stream().filter(OwedAssignment::owed).toList();
        List<OwedAssignment> finished = all.stream().filter(row -> !row.owed()).toList();
        boolean more = finished.size() > FINISHED_PER_PAGE;
        return new Lists(owed, more ? finished.subList(0, FINISHED_PER_PAGE) : finished, more);
    }

    /** What stands below the lists. */
    record Added(String template, Object content) {}

    @Transactional(readOnly = true)
    List<Added> additions(Set<UnitId> units) {
        List<Added> shown = new ArrayList<>();
        for (HomeAddition addition : additions) {
            Object content = addition.content(units);
            if (content != null) {
                shown.add(new Added(addition.template(), content));
            }
        }
        return shown;
    }

    private Map<AssignmentId, List<HomeNote.Note>> said(List<AssignmentView> found) {
        Map<AssignmentId, List<HomeNote.Note>> said = new HashMap<>();
        for (HomeNote note : notes) {
            note.notes(found)
                    .forEach((id, its) ->
                            said.computeIfAbsent(id, none -> new ArrayList<>()).addAll(its));
        }
        return said;
    }
}
