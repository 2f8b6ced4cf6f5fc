package vn.kiphan.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A note on the reports that a unit may work on now; of the others it says nothing. */
public interface OwedNote extends HomeNote {

    @Override
    default Map<AssignmentId, List<Note>> notes(Collection<AssignmentView> assignments) {
        List<UUID> owed = assignments.stream()
                .filter(AssignmentView::editable)
                .map(assignment -> assignment.id().value())
                .toList();
        return owed.isEmpty() ? Map.of() : ofOwed(owed);
    }

    /** What there is to say of these, which are not none. */
    Map<AssignmentId, List<Note>> ofOwed(List<UUID> owed);
}
