package vn.kiphan.directive;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.kiphan.shared.UnitId;

/** A unit that the draft is meant for, and the recipient line under which it was picked. */
@Embeddable
record ChosenUnit(UUID unitId, int linePosition) {

    /** Picked singly, under no line of the letter. */
    static final int NO_LINE = -1;

    UnitId unit() {
        return new UnitId(unitId);
    }
}
