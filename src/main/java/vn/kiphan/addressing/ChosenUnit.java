package vn.kiphan.addressing;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.kiphan.shared.UnitId;

/** A unit that the draft is meant for, and the recipient line under which it was picked. */
@Embeddable
public record ChosenUnit(UUID unitId, int linePosition) {

    /** Picked singly, under no line of the letter. */
    public static final int NO_LINE = -1;

    public UnitId unit() {
        return new UnitId(unitId);
    }
}
